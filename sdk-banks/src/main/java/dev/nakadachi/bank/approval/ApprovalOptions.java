package dev.nakadachi.bank.approval;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a bank does not say of its approvals. Immutable and thread-safe; {@code with} methods return a copy. */
public final class ApprovalOptions {

    private static final Rule<Duration> POSITIVE = Rule.of(
            "ApprovalOptions",
            "takes times above zero",
            "give the time of your contract documents",
            time -> !time.isNegative() && !time.isZero());

    private final TenantId tenant;
    private final CancelRule cancelRule;
    private final @Nullable Duration deadlineAfter;
    private final Duration nearBefore;
    private final Function<TrackedCommand, GrantId> grants;

    private ApprovalOptions(
            TenantId tenant,
            CancelRule cancelRule,
            @Nullable Duration deadlineAfter,
            Duration nearBefore,
            Function<TrackedCommand, GrantId> grants) {
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.cancelRule = Objects.requireNonNull(cancelRule, "cancelRule");
        this.deadlineAfter = deadlineAfter;
        this.nearBefore = nearBefore;
        this.grants = Objects.requireNonNull(grants, "grants");
    }

    /**
     * One tenant, cancellations of what the bank has taken, no deadline but the bank's own, which is near two hours
     * before; the bank is asked by the command's own grant.
     *
     * @return the start of a chain of {@code with}
     */
    public static ApprovalOptions defaults() {
        return new ApprovalOptions(
                ConsentRequest.SINGLE_TENANT,
                CancelRule.acceptanceOnly(),
                null,
                Duration.ofHours(2),
                TrackedCommand::grant);
    }

    /**
     * For another tenant: lists, finds and cancels only what is its own.
     *
     * @param value whose commands
     * @return a copy
     */
    public ApprovalOptions withTenant(TenantId value) {
        return new ApprovalOptions(value, cancelRule, deadlineAfter, nearBefore, grants);
    }

    /**
     * Another rule for cancellations.
     *
     * @param value {@link CancelRule#acceptanceOnly} unless said
     * @return a copy
     */
    public ApprovalOptions withCancelRule(CancelRule value) {
        return new ApprovalOptions(tenant, value, deadlineAfter, nearBefore, grants);
    }

    /**
     * How long the bank waits for an approval, where its answers do not say it: no public document of GMO Aozora does.
     *
     * @param value from the acceptance on
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is not above zero
     */
    public ApprovalOptions withDeadlineAfter(Duration value) {
        return new ApprovalOptions(tenant, cancelRule, POSITIVE.check(value), nearBefore, grants);
    }

    /**
     * How long before a deadline it is near.
     *
     * @param value two hours unless said
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is not above zero
     */
    public ApprovalOptions withNearBefore(Duration value) {
        return new ApprovalOptions(tenant, cancelRule, deadlineAfter, POSITIVE.check(value), grants);
    }

    /**
     * By whose consent the bank is asked: for users whose consent was renewed since.
     *
     * @param value gives a living grant of the command's user at the same bank
     * @return a copy
     */
    public ApprovalOptions withGrants(Function<TrackedCommand, GrantId> value) {
        return new ApprovalOptions(tenant, cancelRule, deadlineAfter, nearBefore, value);
    }

    /**
     * Whose commands.
     *
     * @return the tenant
     */
    public TenantId tenant() {
        return tenant;
    }

    /**
     * What a cancellation names.
     *
     * @return the rule
     */
    public CancelRule cancelRule() {
        return cancelRule;
    }

    /**
     * How long the bank waits.
     *
     * @return from the acceptance on, empty where nobody says it
     */
    public Optional<Duration> deadlineAfter() {
        return Optional.ofNullable(deadlineAfter);
    }

    /**
     * How long before a deadline it is near.
     *
     * @return the time
     */
    public Duration nearBefore() {
        return nearBefore;
    }

    GrantId grantOf(TrackedCommand command) {
        return grants.apply(command);
    }

    @Override
    public String toString() {
        return "ApprovalOptions[" + tenant + ", " + cancelRule + "]";
    }
}
