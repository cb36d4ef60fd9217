package dev.nakadachi.internal.oauth;

import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.safeguard.CallScope;

/**
 * Names one call of an OAuth endpoint for the stop switch, the log and the listener. Closed by nature, hence a record.
 *
 * @param scope where it belongs
 * @param correlation in which call of the caller
 */
record OAuthCall(CallScope scope, CorrelationId correlation) {

    /** A call on a grant, or on one that begins. */
    static OAuthCall on(InstitutionId institution, TokenCall call) {
        CallScope scope = new CallScope(institution, call.tenant(), call.user(), call.grant(), call.operation());
        return new OAuthCall(scope, call.correlation());
    }

    OperationName operation() {
        return scope.operation();
    }
}
