package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A bulk transfer as the ledger holds it.
 *
 * @param command account, day and payments; what only the bank's approvers see is not read back
 * @param outcome what is known of it
 * @param leftAt when it may have left, at the earliest where no step says when
 */
record RecordedOrder(BulkTransferCommand command, TransferOutcome outcome, Instant leftAt) {

    static Optional<RecordedOrder> read(FollowUps commands, TenantId tenant, IdempotencyKey key) {
        return commands.command(tenant, key)
                .map(RecordedCommand::of)
                .filter(recorded -> recorded.kind() == RecordedCommand.Kind.BULK_TRANSFER)
                .flatMap(recorded -> recorded.transfer()
                        .flatMap(transfer -> outcomeOf(recorded.tracked())
                                .map(outcome -> new RecordedOrder(
                                        BulkTransferCommand.of(transfer), outcome, leftAt(recorded.tracked())))));
    }

    /** In a ledger that was put back the step that says so may be lost. */
    private static Instant leftAt(TrackedCommand command) {
        return command.sentAt().orElse(command.intendedAt());
    }

    static Optional<TransferOutcome> outcomeOf(FollowUps commands, TenantId tenant, IdempotencyKey key) {
        return commands.command(tenant, key).flatMap(RecordedOrder::outcomeOf);
    }

    private static TransferOutcome unknown(TrackedCommand command, Problem problem) {
        Problem open = problem.withExecution(Execution.MAY_HAVE_EXECUTED);
        return new TransferOutcome.Unknown(new UnknownOutcome(command.key(), leftAt(command), open));
    }

    /** Empty for a command that has not left. What submitting its key again tells, this tells too. */
    private static Optional<TransferOutcome> outcomeOf(TrackedCommand command) {
        LedgerState state = command.state();
        if (state.isUnsent()) {
            return Optional.empty();
        }
        Problem problem = command.problem()
                .orElseGet(() -> Problem.of(ErrorCode.CONNECTION_LOST, "the ledger holds " + state + " and no reason"));
        if (state.equals(LedgerState.REJECTED) || state.equals(LedgerState.NOT_EXECUTED)) {
            return Optional.of(new TransferOutcome.Rejected(problem));
        }
        if (TransferOutcome.Undone.covers(state)) {
            return Optional.of(new TransferOutcome.Undone(
                    Recorded.of(command.key(), state, command.since()).withNotes(command.notes())));
        }
        return Optional.of(command.note(RecordedCommand.NUMBER)
                .filter(number -> command.isTaken() && !isDoubted(command))
                .map(number -> taken(command, number))
                .orElseGet(() -> unknown(command, problem)));
    }

    /** A person has to decide, for a reason that lets nobody say that the bank has it and under which number. */
    private static boolean isDoubted(TrackedCommand command) {
        return command.state().equals(LedgerState.NEEDS_HUMAN)
                && command.problem().isPresent();
    }

    /** The number is empty where a person took it away, and a later version may know other states. */
    private static TransferOutcome taken(TrackedCommand command, String number) {
        try {
            TransferOutcome.Accepted taken = new TransferOutcome.Accepted(RequestResult.of(
                            new RequestNumber(number), new RequestState(RequestState.Kind.UNKNOWN, "")))
                    .in(command.state());
            return RecordedCommand.of(command).isFoundByContent() ? taken.foundByContent() : taken;
        } catch (InvalidInputException unreadable) {
            return unknown(
                    command,
                    Problem.of(
                            ErrorCode.ANSWER_MALFORMED,
                            "the ledger holds " + command.state() + " and no number that can be read"));
        }
    }

    /** The day it left and its neighbours: the bank has a clock of its own. */
    DateRange days(LocalDate today) {
        LocalDate left = LocalDate.ofInstant(leftAt, Lookout.TOKYO);
        LocalDate last = left.plusDays(1);
        return DateRange.between(left.minusDays(1), last.isBefore(today) || left.isAfter(today) ? last : today);
    }
}
