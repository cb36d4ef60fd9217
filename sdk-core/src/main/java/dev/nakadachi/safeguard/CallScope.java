package dev.nakadachi.safeguard;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.OperationName;

/**
 * Where a call belongs, as far as a stop order can name it. Closed by nature, hence a record.
 *
 * @param institution the provider
 * @param tenant the caller's tenant
 * @param user the user
 * @param grant the consent
 * @param operation the operation
 */
public record CallScope(
        InstitutionId institution, TenantId tenant, UserId user, GrantId grant, OperationName operation) {

    private static final TenantId EVERY_TENANT = new TenantId("nakadachi:every-tenant");
    private static final UserId NOBODY = new UserId("nakadachi:nobody");
    private static final GrantId NO_GRANT = new GrantId("nakadachi:no-grant");

    /**
     * The place of a call that serves all users of an institution, such as reading its public keys: no order for a
     * tenant, a user or a grant covers it.
     *
     * @param institution the provider
     * @param operation the operation
     * @return the scope
     */
    public static CallScope ofInstitution(InstitutionId institution, OperationName operation) {
        return new CallScope(institution, EVERY_TENANT, NOBODY, NO_GRANT, operation);
    }

    /**
     * The place of a call for a user who has not consented yet: no order for a grant covers it.
     *
     * @param institution the provider
     * @param tenant the caller's tenant
     * @param user the user
     * @param operation the operation
     * @return the scope
     */
    public static CallScope beforeGrant(
            InstitutionId institution, TenantId tenant, UserId user, OperationName operation) {
        return new CallScope(institution, tenant, user, NO_GRANT, operation);
    }
}
