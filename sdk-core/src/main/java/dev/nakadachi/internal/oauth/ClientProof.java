package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.ClientId;

/** How the client proves itself in a form that it posts: one class per way. Thread-safe. */
interface ClientProof {

    /** Adds what proves the client, fresh for this form. */
    void addTo(FormPost form);

    /** The one place where a registered method becomes a way. */
    static ClientProof of(OAuthParts parts) {
        ClientCredentials client = parts.client();
        ClientId id = client.clientId();
        return switch (client.authentication()) {
            case CLIENT_SECRET_BASIC ->
                new SecretInHeader(id, client.clientSecret().orElseThrow());
            case CLIENT_SECRET_POST ->
                new SecretInForm(id, client.clientSecret().orElseThrow());
            case PRIVATE_KEY_JWT ->
                new SignedAssertion(id, client.assertionKey().orElseThrow(), ClientRules.audience(parts), parts.host());
            case NONE, TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH -> new NameInForm(id);
        };
    }
}
