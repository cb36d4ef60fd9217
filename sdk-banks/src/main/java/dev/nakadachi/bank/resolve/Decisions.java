package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerState;
import java.util.Optional;

/** Writes down what a person decided. */
final class Decisions {

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

    private static final Rule<Boolean> AS_SEEN = Rule.of(
            "TransferResolver.decide",
            "is about the command as it stands",
            "look at its case again: something was recorded since the person looked, perhaps that the bank has it",
            same -> same);
    private static final Rule<HumanDecision> NUMBERED = Rule.of(
            "HumanDecision.executed",
            "gives the bank's number of a transfer",
            "pass the number on the bank's screen: the transfer is followed by it",
            decision -> decision.number().isPresent());

    private final Desk desk;

    Decisions(Desk desk) {
        this.desk = desk;
    }

    TrackedCommand record(TrackedCommand seen, long version, HumanDecision decision) {
        AS_SEEN.check(seen.steps().size() == version);
        DECIDABLE.check(seen);
        LedgerMove move = move(seen, decision)
                .noting(ResolverNotes.DECIDED_BY, decision.by().value())
                .noting(ResolverNotes.DECIDED_WHY, decision.because());
        Optional<TrackedCommand> now = desk.followUps().decide(seen, move, decision.by());
        AS_SEEN.check(now.isPresent());
        desk.tell(seen.state(), now.orElseThrow());
        return now.orElseThrow();
    }

    private LedgerMove move(TrackedCommand seen, HumanDecision decision) {
        if (decision.isExecuted()) {
            return executed(seen, decision);
        }
        LedgerMove move = LedgerMove.settledAs(seen.isTaken() ? LedgerState.FAILED : LedgerState.NOT_EXECUTED)
                .noting(ResolverNotes.DECISION, "not executed");
        if (seen.isTaken() && HumanCase.of(seen).doubtsNumber()) {
            return move.noting(RecordedCommand.NUMBER, "");
        }
        return seen.isTaken()
                ? move
                : move.because(Problem.of(ErrorCode.NOT_CARRIED_OUT, "a person found that it was not carried out")
                        .withExecution(Execution.NOT_EXECUTED));
    }

    /**
     * A transfer of which nothing was known is followed from here on as one that the bank took. A cancellation and a
     * confirmation bear the number of theirs, by which whoever submits their key again is told of them.
     */
    private LedgerMove executed(TrackedCommand seen, HumanDecision decision) {
        RecordedCommand recorded = RecordedCommand.of(seen);
        RecordedCommand.Kind kind = recorded.kind();
        boolean pays = kind == RecordedCommand.Kind.TRANSFER || kind == RecordedCommand.Kind.BULK_TRANSFER;
        if (pays) {
            RequestNumber number = NUMBERED.check(decision).number().orElseThrow();
            FREE.check(Numbers.settle(desk.followUps(), seen, number));
        }
        LedgerMove move = (pays && !seen.isTaken()
                        ? LedgerMove.to(LedgerState.ACCEPTED)
                        : LedgerMove.settledAs(LedgerState.COMPLETED))
                .noting(ResolverNotes.DECISION, ResolverNotes.EXECUTED)
                .noting(ResolverNotes.FOUND_BY, "");
        return decision.number()
                .or(() -> ofItsTransfer(recorded))
                .map(number -> move.noting(RecordedCommand.NUMBER, number.value()))
                .orElse(move);
    }

    private static Optional<RequestNumber> ofItsTransfer(RecordedCommand recorded) {
        try {
            return recorded.cancellation().map(CancelCommand::request).or(recorded::confirmed);
        } catch (NakadachiException unreadable) {
            return Optional.empty();
        }
    }
}
