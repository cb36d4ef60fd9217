package dev.nakadachi.internal.pipeline;

import dev.nakadachi.internal.oauth.ProofKey;
import dev.nakadachi.internal.oauth.ProofSigner;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireRequest;
import java.util.Optional;

/** SIGN: puts the credential where the profile says. The only place where an access token meets a request. */
final class Signer {

    private static final HeaderName AUTHORIZATION = new HeaderName("authorization");
    private static final String BOUND = "DPoP";

    private final ProofSigner proofs;

    Signer(ProofSigner proofs) {
        this.proofs = proofs;
    }

    WireRequest sign(WireRequest request, TokenCarrier carrier, CallCredentials.Ready credential) {
        String value = credential.secret().reveal(SecretAccess.explicit());
        Optional<ProofKey> key = credential.proofKey();
        if (key.isPresent()) {
            // RFC 9449 section 7.1: a token that is bound to a key travels under the scheme DPoP, beside its proof.
            return proofs.prove(request, key.get(), credential.secret()).plusHeader(AUTHORIZATION, BOUND + " " + value);
        }
        if (carrier instanceof TokenCarrier.Authorization authorization) {
            return request.plusHeader(AUTHORIZATION, authorization.scheme() + " " + value);
        }
        return request.plusHeader(((TokenCarrier.NamedHeader) carrier).name(), value);
    }
}
