package dev.nakadachi.safeguard;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.OperationName;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An order to stop some calls: all, or those of a provider, tenant, user, grant or operation. Equal when it stops the
 * same calls. Never prints a user. Immutable and thread-safe.
 */
public final class StopOrder {

    private static final Rule<String> REASON = Rule.of(
            "StopOrder",
            "has a reason of 1 to 200 characters",
            "say why in a few words, without names",
            text -> !text.isBlank() && text.length() <= 200);

    private final String target;
    private final Object subject;
    private final Predicate<CallScope> covers;
    private final String reason;

    private StopOrder(String target, Object subject, Predicate<CallScope> covers, String reason) {
        this.target = target;
        this.subject = Objects.requireNonNull(subject, target);
        this.covers = covers;
        this.reason = REASON.check(reason);
    }

    /**
     * Stops every call.
     *
     * @param reason why, without names
     * @return the order
     */
    public static StopOrder everything(String reason) {
        return new StopOrder("everything", "", scope -> true, reason);
    }

    /**
     * Stops the calls to a provider.
     *
     * @param institution the provider
     * @param reason why, without names
     * @return the order
     */
    public static StopOrder provider(InstitutionId institution, String reason) {
        return new StopOrder(
                "provider", institution, scope -> scope.institution().equals(institution), reason);
    }

    /**
     * Stops the calls of a tenant.
     *
     * @param tenant the tenant
     * @param reason why, without names
     * @return the order
     */
    public static StopOrder tenant(TenantId tenant, String reason) {
        return new StopOrder("tenant", tenant, scope -> scope.tenant().equals(tenant), reason);
    }

    /**
     * Stops the calls of a user.
     *
     * @param user the user
     * @param reason why, without names
     * @return the order
     */
    public static StopOrder user(UserId user, String reason) {
        return new StopOrder("user", user, scope -> scope.user().equals(user), reason);
    }

    /**
     * Stops the calls on a grant.
     *
     * @param grant the grant
     * @param reason why, without names
     * @return the order
     */
    public static StopOrder grant(GrantId grant, String reason) {
        return new StopOrder("grant", grant, scope -> scope.grant().equals(grant), reason);
    }

    /**
     * Stops an operation everywhere.
     *
     * @param operation the operation
     * @param reason why, without names
     * @return the order
     */
    public static StopOrder operation(OperationName operation, String reason) {
        return new StopOrder("operation", operation, scope -> scope.operation().equals(operation), reason);
    }

    /**
     * Whether the order stops a call.
     *
     * @param scope where the call belongs
     * @return true when it does
     */
    public boolean covers(CallScope scope) {
        return covers.test(scope);
    }

    /**
     * Why.
     *
     * @return the words of who gave the order
     */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StopOrder that && target.equals(that.target) && subject.equals(that.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, subject);
    }

    @Override
    public String toString() {
        return "StopOrder[" + target + (subject.equals("") ? "" : " " + subject) + ": " + reason + "]";
    }
}
