package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerState;
import java.util.List;
import java.util.Optional;

/** Writes down what a person decided. */
final class Decisions {

    private static final int TRIES = 3;
    private static final Rule<TrackedCommand> DECIDABLE = Rule.of(
            "TransferResolver.decide",
            "is for a command that is NEEDS_HUMAN or UNKNOWN",
            "look at its state; what the bank has reported needs no decision",
            command -> command.state().equals(LedgerState.NEEDS_HUMAN)
                    || command.state().equals(LedgerState.UNKNOWN));
    private static final Rule<Boolean> FREE = Rule.of(
            "HumanDecision.executed",
            "gives a number that is no other command's",
            "look again: the bank's number belongs to a command that the ledger knows otherwise",
            own -> own);

    private final Desk desk;

    Decisions(Desk desk) {
        this.desk = desk;
    }

    TrackedCommand record(TrackedCommand asked, HumanDecision decision) {
        TrackedCommand seen = asked;
        for (int tries = 0; tries < TRIES; tries++) {
            DECIDABLE.check(seen);
            LedgerMove move = move(seen, decision)
                    .noting(ResolverNotes.DECIDED_BY, decision.by())
                    .noting(ResolverNotes.DECIDED_WHY, decision.because());
            Optional<TrackedCommand> now = desk.followUps().record(seen, move);
            if (now.isPresent()) {
                desk.tell(seen.state(), now.get());
                return now.get();
            }
            seen = desk.followUps().read(seen.entry()).orElse(seen);
        }
        throw Problem.of(ErrorCode.STORE_CONFLICT, "the ledger entry kept moving on")
                .toException();
    }

    private LedgerMove move(TrackedCommand seen, HumanDecision decision) {
        if (decision.number().isPresent()) {
            return executed(seen, decision.number().get());
        }
        LedgerMove move = LedgerMove.settledAs(seen.isTaken() ? LedgerState.FAILED : LedgerState.NOT_EXECUTED)
                .noting(ResolverNotes.DECISION, "not executed");
        return seen.isTaken()
                ? move
                : move.because(Problem.of(ErrorCode.NOT_CARRIED_OUT, "a person found that it was not carried out")
                        .withExecution(Execution.NOT_EXECUTED));
    }

    /** A transfer of which nothing was known is followed from here on as one that the bank took. */
    private LedgerMove executed(TrackedCommand seen, RequestNumber number) {
        RecordedCommand.Kind kind = RecordedCommand.of(seen).kind();
        boolean pays = kind == RecordedCommand.Kind.TRANSFER || kind == RecordedCommand.Kind.BULK_TRANSFER;
        if (pays) {
            FREE.check(Numbers.bind(desk.followUps(), seen, List.of(number)));
        }
        LedgerMove move = pays && !seen.isTaken()
                ? LedgerMove.to(LedgerState.ACCEPTED)
                : LedgerMove.settledAs(LedgerState.COMPLETED);
        return move.noting(ResolverNotes.DECISION, "executed").noting(RecordedCommand.NUMBER, number.value());
    }
}
