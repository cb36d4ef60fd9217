package dev.nakadachi.internal.oauth;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;

/** {@code client_secret_post}: id and secret among the fields (RFC 6749 section 2.3.1). */
final class SecretInForm implements ClientProof {

    private final ClientId id;
    private final Secret secret;

    SecretInForm(ClientId id, Secret secret) {
        this.id = id;
        this.secret = secret;
    }

    @Override
    public void addTo(FormPost form) {
        form.field("client_id", id.value());
        form.field("client_secret", secret.reveal(SecretAccess.explicit()));
    }
}
