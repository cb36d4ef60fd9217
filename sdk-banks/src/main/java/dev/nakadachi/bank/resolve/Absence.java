package dev.nakadachi.bank.resolve;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.ledger.LedgerState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a list without the command proves that it was not carried out: the one way to NOT_EXECUTED of a transfer. */
final class Absence {

    private final Desk desk;

    Absence(Desk desk) {
        this.desk = desk;
    }

    /**
     * Whether a list of that time may prove it: measured from the last moment at which the command can have left, by
     * clocks that may differ.
     */
    boolean proves(Held held, Instant listedAt) {
        return completeAt(desk, held.sentAt())
                .filter(complete -> !desk.loss().covers(held.command()))
                .filter(complete -> !listedAt.isBefore(complete))
                .isPresent();
    }

    static Optional<Instant> completeAt(Desk desk, Instant sentAt) {
        Duration margin = desk.options().firstLook().plus(desk.options().tolerance());
        return desk.facts().completeListAfter().map(after -> sentAt.plus(margin).plus(after));
    }

    /**
     * Seen at two looks, a first look apart: one answer may be that to another question, or a stale one. A note of
     * before this SENT is of another attempt.
     */
    void seen(Held held, Instant listedAt, String words) {
        Optional<Instant> first = notedAt(held).filter(at -> proves(held, at)).filter(at -> !listedAt.isBefore(at));
        if (first.isEmpty()) {
            note(held, listedAt.toString());
        } else if (!listedAt.isBefore(first.get().plus(desk.options().firstLook()))) {
            desk.record(
                    held,
                    LedgerMove.settledAs(LedgerState.NOT_EXECUTED)
                            .noting(ResolverNotes.FOUND, words)
                            .because(Problem.of(
                                            ErrorCode.NOT_CARRIED_OUT,
                                            "the bank's list, complete by then, does not show it")
                                    .withExecution(Execution.NOT_EXECUTED)));
        }
    }

    /** What could be it was listed since: two absences around it do not stand together. */
    void doubted(Held held) {
        if (notedAt(held).isPresent()) {
            note(held, "");
        }
    }

    private static Optional<Instant> notedAt(Held held) {
        return held.command()
                .note(ResolverNotes.ABSENT_AT)
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    private void note(Held held, String at) {
        desk.record(
                held,
                LedgerMove.to(held.state()).noting(ResolverNotes.ABSENT_AT, at).because(Desk.doubt(held.command())));
    }
}
