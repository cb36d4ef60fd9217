package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Optional;

/** Finds out at the authorisation server to whom tokens are to be bound. Thread-safe. */
final class SenderCheck {

    private final SenderConstraint constraint;
    private final DpopGate gate;

    SenderCheck(SenderConstraint constraint, DpopGate gate) {
        this.constraint = constraint;
        this.gate = gate;
    }

    /** The one who asks; a profile with bound tokens gives no other ones (RFC 9449 section 5, RFC 8705 section 3). */
    Optional<Sender> of(Request request) {
        return switch (constraint) {
            case NONE -> Optional.empty();
            case DPOP -> Optional.of(Sender.ofKey(gate.keyOf(request)));
            case CERTIFICATE ->
                Optional.of(request.certificates().stream()
                        .findFirst()
                        .map(own -> Sender.ofCertificate(Thumbprint.of(own)))
                        .orElseThrow(() -> new OauthError(
                                "invalid_request", "tokens are bound to a certificate; use the mTLS endpoint")));
        };
    }

    /** The key of a proof where none is demanded: a pushed request may bind its code (RFC 9449 section 10.1). */
    Optional<String> proofKey(Request request) {
        return constraint == SenderConstraint.DPOP && !request.headers("DPoP").isEmpty()
                ? Optional.of(gate.keyOf(request))
                : Optional.empty();
    }

    /** How tokens of this server are used (RFC 6749 section 7.1, RFC 9449 section 5). */
    String tokenType() {
        return constraint == SenderConstraint.DPOP ? "DPoP" : "Bearer";
    }

    Reply withNonce(Reply reply) {
        return constraint == SenderConstraint.DPOP ? gate.withNonce(reply) : reply;
    }
}
