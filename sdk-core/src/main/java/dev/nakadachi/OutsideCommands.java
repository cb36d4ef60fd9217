package dev.nakadachi;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.pipeline.HandOver;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.PaymentSafeguards;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Commands that reach an institution by another way than a call, such as a file that a person hands over; taken from
 * {@link Nakadachi#outsideCommands}. They are recorded under the same keys as calls, so that no key is ever used by
 * both, and {@link #handOver} asks of them what a call is asked: stop orders, reconcile-first, payment safeguards
 * (those of {@link Nakadachi.Builder#options}, or of {@link #withPayments}; never those of a connection), a durable
 * mark in the execution log. Sends nothing; nobody follows these commands up but their caller. Thread-safe. Every
 * method throws {@link dev.nakadachi.error.StoreException} when the ledger does not work.
 */
public final class OutsideCommands {

    private static final Rule<TrackedCommand> MAY_LEAVE = Rule.of(
            "OutsideCommands.handOver",
            "is for a command that has not left",
            "look at its state: one that was handed over is not handed over again",
            command -> command.state().mayLeadTo(LedgerState.SENT));

    private final HandOver.Parts parts;
    private final InstitutionId institution;
    private final TenantId tenant;
    private final UserId user;
    private final FollowUps followUps;
    private final HandOver handOver;

    OutsideCommands(HandOver.Parts parts, InstitutionId institution, TenantId tenant, UserId user) {
        this.parts = parts;
        this.institution = Objects.requireNonNull(institution, "institution");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.user = Objects.requireNonNull(user, "user");
        this.followUps =
                new FollowUps(parts.ledger(), institution, parts.environment(), parts.host()).withLog(parts.log());
        this.handOver = new HandOver(parts);
    }

    /**
     * The same commands with payment safeguards of their own, instead of those of {@link Nakadachi.Builder#options}. A
     * limit above which calls need a fresh consent is a limit here, because no consent carries these commands.
     *
     * @param value what is asked of a payment before it is handed over
     * @return a copy
     */
    public OutsideCommands withPayments(PaymentSafeguards value) {
        return new OutsideCommands(parts.withPayments(value), institution, tenant, user);
    }

    /**
     * Makes an intent durable, or finds it. Moves nothing.
     *
     * @param operation what it is
     * @param intent key and canonical form, which covers account and payments
     * @param notes what else shall be known of it, sealed with it when it is new
     * @return the command as it stands, whether it was recorded now or before
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.key-reused} when the key is that of another
     *     command, of a call or of another institution; {@code NOT_EXECUTED} only where the ledger proves of it that it
     *     was not carried out and will not be, which {@code NOT_SENT} does not
     */
    public TrackedCommand intend(OperationName operation, Intent intent, Map<String, String> notes) {
        handOver.intend(scope(operation), intent, notes);
        return find(operation, intent.key())
                .orElseThrow(() -> Problem.of(ErrorCode.STORE_FAILED, "the ledger lost an entry that it had taken")
                        .toException());
    }

    /**
     * A command by the caller's key.
     *
     * @param operation what it is
     * @param key the caller's key
     * @return the command as it stands, empty when the key was not used for such a command; a call's is none
     */
    public Optional<TrackedCommand> find(OperationName operation, IdempotencyKey key) {
        return followUps
                .read(followUps.entryOf(tenant, key))
                .filter(command -> !command.isOfCall() && command.operation().equals(operation));
    }

    /**
     * Whether a command that looks as if it never left may have left all the same, as {@link FollowUps#mayHaveLeft}.
     *
     * @param seen the command as it was seen
     * @return true when only the institution knows, and {@link #handOver} refuses it for good
     */
    public boolean mayHaveLeft(TrackedCommand seen) {
        return followUps.mayHaveLeft(seen);
    }

    /**
     * Lets a command leave, once. When this returns, ledger and execution log hold it durably: a ledger that is put
     * back to before it is told by its log. When it throws, the command is not the caller's to hand over; where nobody
     * had recorded anything else, it is as it was, or {@code NOT_SENT}, or, when ledger and log both fail,
     * {@code SENT}.
     *
     * @param seen the command as it was seen
     * @return the command, {@code SENT}
     * @throws dev.nakadachi.error.InvalidInputException when it has left before
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.stopped} when a stop order is in force;
     *     with {@code local.reconcile-first} where the command was intended before the newest hold began or in the 5
     *     minutes after, for good, and while the ledger may have lost commands and no person released the account; with
     *     {@code local.limit-exceeded}, {@code local.payee-not-listed} or {@code local.second-person-missing} by the
     *     payment safeguards; with {@code local.key-in-use} when somebody else recorded something since it was seen;
     *     with {@code local.key-reused} where a call carries it, which alone may send it
     * @throws dev.nakadachi.error.StoreException when ledger or execution log do not work
     */
    public TrackedCommand handOver(TrackedCommand seen) {
        MAY_LEAVE.check(seen);
        handOver.leave(scope(seen.operation()), seen.entry(), seen.steps().size());
        return followUps.read(seen.entry()).orElse(seen);
    }

    /**
     * Records what became of a command, by the word of this user, if nobody recorded anything since. The execution log
     * is told.
     *
     * @param seen the command as it was seen
     * @param move a state that may follow
     * @return the command as it is now, empty when it moved on: find it again
     * @throws dev.nakadachi.error.InvalidInputException when that state cannot follow
     */
    public Optional<TrackedCommand> record(TrackedCommand seen, LedgerMove move) {
        return followUps.decide(seen, move, user);
    }

    private CallScope scope(OperationName operation) {
        return CallScope.beforeGrant(institution, tenant, user, operation);
    }

    @Override
    public String toString() {
        return "OutsideCommands[" + institution + "]";
    }
}
