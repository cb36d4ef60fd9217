package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.oauth.AccessToken;
import dev.nakadachi.internal.oauth.ProofKey;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.secret.Secret;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** CREDENTIAL: what the operation is authorised with, by the profile's word. */
final class CallCredentials {

    private final PipelineParts parts;

    CallCredentials(PipelineParts parts) {
        this.parts = parts;
    }

    /** A credential that SIGN can use. */
    record Ready(Secret secret, Optional<ProofKey> proofKey) {}

    <I, O> Ready obtain(CallState<I, O> call) {
        CredentialKind kind = kind(call);
        if (kind != CredentialKind.ACCESS_TOKEN) {
            return new Ready(standing(kind), Optional.empty());
        }
        // For each attempt anew: between two of them the token may have aged, and the grant may have ended elsewhere.
        AccessToken token = parts.tokens().obtain(call.scope.grant(), within(call));
        call.token = token;
        return new Ready(token.secret(), token.proofKey());
    }

    /** Only what comes from a grant can be renewed; a credential that was issued by hand cannot. */
    <I, O> boolean renewable(CallState<I, O> call) {
        return kind(call) == CredentialKind.ACCESS_TOKEN;
    }

    /** Replaces a token that the institution refused; false where the grant has nothing to replace it with. */
    <I, O> boolean renewed(CallState<I, O> call) {
        AccessToken refused = Objects.requireNonNull(call.token, "a token was refused, so one was obtained");
        call.renewals++;
        try {
            call.token = parts.tokens().renew(call.scope.grant(), refused, within(call));
            return true;
        } catch (NakadachiException none) {
            if (none.problem().code().equals(ErrorCode.TOKEN_REFUSED)) {
                return false;
            }
            throw none;
        }
    }

    /**
     * What the answer says of the consent itself reaches the grant, after the outcome of the call is on record: that
     * must not wait for another node that holds the grant.
     */
    <I, O> void tellGrant(CallState<I, O> call) {
        Problem refusal = call.refusal;
        AccessToken token = call.token;
        if (refusal != null && token != null) {
            parts.tokens()
                    .told(call.scope.grant(), token, refusal, call.deadline().leftOver());
        }
    }

    private Secret standing(CredentialKind kind) {
        Secret secret = parts.standing().get(kind);
        if (secret == null) {
            throw Problem.of(ErrorCode.SETUP_REFUSED, "the operation needs a " + kind + " that the connection has not")
                    .toException();
        }
        return secret;
    }

    private <I, O> CredentialKind kind(CallState<I, O> call) {
        return call.binding().credential().orElse(parts.profile().credential());
    }

    private static <I, O> Duration within(CallState<I, O> call) {
        return call.deadline().remaining();
    }
}
