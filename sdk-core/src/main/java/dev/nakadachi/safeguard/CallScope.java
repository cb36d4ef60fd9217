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
        InstitutionId institution, TenantId tenant, UserId user, GrantId grant, OperationName operation) {}
