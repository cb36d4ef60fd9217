package dev.nakadachi.internal.oauth;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.id.ClientID;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.HeaderName;

/** {@code client_secret_basic}: id and secret form-encoded, then as RFC 7617 says (RFC 6749 section 2.3.1). */
final class SecretInHeader implements ClientProof {

    private static final HeaderName AUTHORIZATION = new HeaderName("authorization");

    private final ClientId id;
    private final Secret secret;

    SecretInHeader(ClientId id, Secret secret) {
        this.id = id;
        this.secret = secret;
    }

    @Override
    public void addTo(FormPost form) {
        com.nimbusds.oauth2.sdk.auth.Secret clear =
                new com.nimbusds.oauth2.sdk.auth.Secret(secret.reveal(SecretAccess.explicit()));
        form.header(AUTHORIZATION, new ClientSecretBasic(new ClientID(id.value()), clear).toHTTPAuthorizationHeader());
    }
}
