package dev.nakadachi.internal.oauth;

import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.OperationName;

/**
 * Names a call of the endpoints where the client proves itself: pushed requests, tokens, revocation. Closed by nature,
 * hence a record.
 *
 * @param operation what
 * @param user for whom
 * @param tenant whose user that is
 * @param grant for which grant
 * @param correlation in which call
 */
record TokenCall(OperationName operation, UserId user, TenantId tenant, GrantId grant, CorrelationId correlation) {

    static final OperationName PUSH = new OperationName("authorization.push");
    static final OperationName EXCHANGE = new OperationName("token.exchange");
    static final OperationName REFRESH = new OperationName("token.refresh");
    static final OperationName REVOKE = new OperationName("token.revoke");

    /** The same place, where tokens of it are revoked. */
    TokenCall revoking() {
        return new TokenCall(REVOKE, user, tenant, grant, correlation);
    }
}
