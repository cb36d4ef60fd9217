package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that waits for the customer's approval (承認待ち), with all that a screen needs to show it. A snapshot of the
 * ledger. Prints key, number and stage, neither account nor amount. Immutable and thread-safe.
 */
public final class PendingApproval {

    private final RecordedCommand recorded;
    private final ApprovalStage stage;
    private final LedgerState state;
    private final Instant readAt;
    private final @Nullable ApprovalDeadline deadline;
    private final @Nullable AskedCancellation cancellation;

    PendingApproval(
            RecordedCommand recorded,
            ApprovalStage stage,
            LedgerState state,
            Instant readAt,
            @Nullable ApprovalDeadline deadline,
            @Nullable AskedCancellation cancellation) {
        this.recorded = Objects.requireNonNull(recorded, "recorded");
        this.stage = Objects.requireNonNull(stage, "stage");
        this.state = Objects.requireNonNull(state, "state");
        this.readAt = Objects.requireNonNull(readAt, "readAt");
        this.deadline = deadline;
        this.cancellation = cancellation;
    }

    /**
     * The caller's key of the transfer.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return recorded.tracked().key();
    }

    /**
     * Whether it is a transfer or a bulk transfer.
     *
     * @return the kind
     */
    public RecordedCommand.Kind kind() {
        return recorded.kind();
    }

    /**
     * The bank's number of it.
     *
     * @return the number, empty while none is known
     */
    public Optional<RequestNumber> number() {
        return recorded.number();
    }

    /**
     * The account that pays.
     *
     * @return the account, empty for an entry of a version that did not keep it
     */
    public Optional<AccountId> account() {
        return recorded.tracked().account();
    }

    /**
     * How much.
     *
     * @return the sum of all payments without fees, empty for an entry of a version that did not keep it
     */
    public Optional<Money> amount() {
        return recorded.tracked().amount();
    }

    /**
     * The day on which it is to be carried out.
     *
     * @return the day that was asked for, empty for an entry of a version that did not keep it
     */
    public Optional<LocalDate> designatedDate() {
        return recorded.designatedDate();
    }

    /**
     * Since when the bank has it.
     *
     * @return the time of the first step that says so
     */
    public Instant since() {
        return takenAt(recorded.tracked());
    }

    /**
     * Until when an approval is possible, where the bank says it or the caller knows it.
     *
     * @return the deadline, empty where nobody says it
     */
    public Optional<ApprovalDeadline> deadline() {
        return Optional.ofNullable(deadline);
    }

    /**
     * Who shall approve, as the command named them. Which of them has approved is not known: no bank's public answers
     * say it.
     *
     * @return none, one or two codes in their order, unmodifiable
     */
    public List<UserCode> approvers() {
        return recorded.approvers();
    }

    /**
     * Where it stands.
     *
     * @return the stage
     */
    public ApprovalStage stage() {
        return stage;
    }

    /**
     * The state of the transfer, which its cancellation does not change before the bank says so.
     *
     * @return the newest state in the ledger, or what the bank reported where it was asked by {@link Approvals#refresh}
     */
    public LedgerState state() {
        return state;
    }

    /**
     * The cancellation that was asked for last, through this ledger.
     *
     * @return the cancellation with its own state, empty when there is none that matters any more
     */
    public Optional<AskedCancellation> cancellation() {
        return Optional.ofNullable(cancellation);
    }

    /**
     * Whether the deadline is over although the bank has not said what became of it. That is no expiry: money may still
     * move, so it goes on being looked at.
     *
     * @return true after the deadline, as long as it waits
     */
    public boolean isOverdue() {
        return stage.isPending() && deadline().filter(end -> end.isOver(readAt)).isPresent();
    }

    /**
     * What a person has to do, and where.
     *
     * @return the task, which has words in Japanese and English
     */
    public ApprovalTask task() {
        return switch (stage) {
            case CANCEL_WAITING -> ApprovalTask.APPROVE_CANCELLATION;
            case CANCEL_UNCERTAIN -> ApprovalTask.CHECK_CANCELLATION;
            case HELD -> isOverdue() ? ApprovalTask.LOOK_AT_THE_BANK : ApprovalTask.HAND_ON;
            case WAITING -> isOverdue() ? ApprovalTask.LOOK_AT_THE_BANK : ApprovalTask.APPROVE;
            default -> ApprovalTask.NOTHING;
        };
    }

    /**
     * The command with its steps and notes.
     *
     * @return as the ledger holds it
     */
    public TrackedCommand command() {
        return recorded.tracked();
    }

    static Instant takenAt(TrackedCommand command) {
        return command.steps().stream()
                .filter(step -> !isBefore(step.state()))
                .findFirst()
                .map(step -> step.at())
                .orElseGet(command::since);
    }

    private static boolean isBefore(LedgerState state) {
        return state.equals(LedgerState.INTENDED)
                || state.equals(LedgerState.NOT_SENT)
                || state.equals(LedgerState.SENT)
                || state.equals(LedgerState.UNKNOWN);
    }

    @Override
    public String toString() {
        return "PendingApproval[" + key() + " "
                + number().map(RequestNumber::value).orElse("without a number") + " " + stage + "]";
    }
}
