package dev.nakadachi.internal.pipeline;

import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireRequest;

/** SIGN: puts the credential where the profile says. The only place where an access token meets a request. */
final class Signer {

    private static final HeaderName AUTHORIZATION = new HeaderName("authorization");

    private Signer() {}

    static WireRequest sign(WireRequest request, TokenCarrier carrier, Secret token) {
        String value = token.reveal(SecretAccess.explicit());
        if (carrier instanceof TokenCarrier.Authorization authorization) {
            return request.plusHeader(AUTHORIZATION, authorization.scheme() + " " + value);
        }
        return request.plusHeader(((TokenCarrier.NamedHeader) carrier).name(), value);
    }
}
