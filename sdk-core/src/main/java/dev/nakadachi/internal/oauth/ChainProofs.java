package dev.nakadachi.internal.oauth;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireRequest;
import java.util.Optional;

/**
 * Tokens and proofs in the requests of the OAuth chain. UserInfo is a resource and has nonces of its own. Thread-safe.
 */
final class ChainProofs {

    private static final HeaderName AUTHORIZATION = new HeaderName("authorization");

    private final ProofSigner atServer;
    private final ProofSigner atResources;

    ChainProofs(Host host) {
        this.atServer = new ProofSigner(host);
        this.atResources = new ProofSigner(host);
    }

    WireRequest sign(Errand<?> errand, WireRequest request) {
        Optional<ProofKey> key = errand.proofKey();
        if (errand.token().isEmpty()) {
            return key.map(own -> atServer.prove(request, own)).orElse(request);
        }
        AccessToken token = errand.token().get();
        return key.map(own -> atResources.prove(request, own, token.secret()))
                .orElse(request)
                .plusHeader(
                        AUTHORIZATION,
                        (key.isPresent() ? "DPoP " : "Bearer ") + token.secret().reveal(SecretAccess.explicit()));
    }

    void learn(Errand<?> errand, WireRequest request, Delivery delivery) {
        if (delivery instanceof Delivery.Answered answered) {
            ProofSigner signer = errand.token().isPresent() ? atResources : atServer;
            signer.learn(request, answered.response());
        }
    }
}
