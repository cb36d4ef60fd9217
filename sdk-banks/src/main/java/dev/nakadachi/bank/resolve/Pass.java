package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.LedgerStore.Claim;
import dev.nakadachi.ledger.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass over the commands that are due. Not thread-safe. */
final class Pass {

    /** While a node looks; when it dies meanwhile, another one looks after that. */
    private static final Duration LOOKING = Duration.ofMinutes(15);

    /**
     * So that no other node takes it for the claim of a clock that is wrong, with a day for the difference of clocks.
     */
    private static final Duration LONGEST = LedgerStore.LONGEST_CLAIM.minusDays(1);

    private final Desk desk;
    private final Agenda agenda;
    private final List<Held> unknown = new ArrayList<>();
    private final List<Held> all = new ArrayList<>();

    Pass(Desk desk, Agenda agenda) {
        this.desk = desk;
        this.agenda = agenda;
    }

    ResolverReport run() {
        desk.followUps()
                .open(
                        command -> desk.known().put(command.entry(), command),
                        (entry, problem) -> desk.report().unreadable(entry, problem));
        for (TrackedCommand command : List.copyOf(desk.known().values())) {
            if (agenda.isDue(command, desk.now())) {
                claimed(command).ifPresent(this::look);
            }
        }
        new Search(desk).look(unknown);
        all.forEach(this::leave);
        desk.known().values().stream()
                .filter(command -> command.standing() == Standing.OPEN)
                .forEach(this::report);
        return desk.report().build();
    }

    private void report(TrackedCommand command) {
        desk.report().open(command);
        if (command.since().isAfter(desk.now().plus(desk.options().tolerance()))) {
            desk.report().fromLater(command);
        }
    }

    /** Read again under the claim: another node may have looked meanwhile. */
    private Optional<Held> claimed(TrackedCommand command) {
        try {
            Instant now = desk.now();
            Optional<Claim> claim =
                    desk.followUps().claim(command, desk.options().node(), now.plus(LOOKING));
            if (claim.isEmpty()) {
                desk.report().keptOut();
                return Optional.empty();
            }
            Optional<TrackedCommand> fresh = desk.followUps().read(command.entry());
            fresh.ifPresent(read -> desk.known().put(read.entry(), read));
            if (fresh.filter(read -> agenda.isDue(read, now)).isEmpty()) {
                desk.followUps().release(claim.get());
                return Optional.empty();
            }
            return fresh.map(read -> new Held(claim.get(), read));
        } catch (RuntimeException | Error failed) {
            desk.report().unasked(command, Desk.problemOf(failed));
            return Optional.empty();
        }
    }

    private void look(Held held) {
        all.add(held);
        desk.report().looked();
        try {
            begin(held);
        } catch (RuntimeException | Error failed) {
            desk.unasked(held, failed);
        }
    }

    private void begin(Held held) {
        if (!LedgerStates.isKnown(held.state())) {
            throw Problem.of(ErrorCode.UNCLASSIFIED, "this version does not know the state " + held.state())
                    .toException();
        }
        boolean mayHaveLeft = held.is(LedgerState.INTENDED) && desk.loss().covers(held.command());
        if (mayHaveLeft && !desk.record(held, LedgerMove.mayHaveLeft())) {
            return;
        }
        if (held.is(LedgerState.INTENDED)) {
            desk.record(
                    held,
                    LedgerMove.settledAs(LedgerState.NOT_SENT)
                            .because(Problem.of(ErrorCode.CLOSED, "the process ended before the command could leave")
                                    .withExecution(Execution.NOT_EXECUTED)));
            return;
        }
        if (held.is(LedgerState.SENT)
                && !desk.record(held, LedgerMove.to(LedgerState.UNKNOWN).because(Desk.doubt(held.command())))) {
            return;
        }
        if (held.is(LedgerState.UNKNOWN)) {
            withoutOutcome(held);
        } else if (held.command().isTaken()) {
            taken(held);
        } else {
            desk.record(held, LedgerMove.settledAs(held.state()));
        }
    }

    private void withoutOutcome(Held held) {
        RecordedCommand.Kind kind = held.recorded().kind();
        if (kind != RecordedCommand.Kind.TRANSFER && kind != RecordedCommand.Kind.BULK_TRANSFER) {
            new OtherCommands(desk).look(held);
        } else if (held.recorded().number().isPresent()) {
            new Tracking(desk).look(held);
        } else if (isReadable(held)) {
            unknown.add(held);
        } else {
            desk.human(held, HumanReason.UNREADABLE, "", "");
        }
    }

    private static boolean isReadable(Held held) {
        try {
            return held.recorded().transfer().isPresent();
        } catch (NakadachiException unreadable) {
            return false;
        }
    }

    private void taken(Held held) {
        switch (held.recorded().kind()) {
            case TRANSFER, BULK_TRANSFER -> new Tracking(desk).look(held);
            default -> new OtherCommands(desk).look(held);
        }
    }

    /** Held until the next look, so that no other node looks before; given back when there is none. */
    private void leave(Held held) {
        try {
            if (held.command().standing() == Standing.SETTLED || held.is(LedgerState.NEEDS_HUMAN)) {
                agenda.forget(held.command());
                desk.followUps().release(held.claim());
                return;
            }
            Optional<Instant> complete =
                    held.command().isTaken() ? Optional.empty() : Absence.completeAt(desk, held.sentAt());
            Instant now = desk.now();
            Instant next = agenda.plan(held, now, complete);
            Instant longest = now.plus(LONGEST);
            desk.followUps().claim(held.command(), desk.options().node(), next.isAfter(longest) ? longest : next);
        } catch (RuntimeException | Error failed) {
            desk.report().unasked(held.command(), Desk.problemOf(failed));
        }
    }
}
