package dev.nakadachi.examples.guide;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.secret.KeyId;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import dev.nakadachi.transport.ClientIdentity;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.Provider;
import java.util.List;
import java.util.Set;

/** Guide, step 3: how the client proves itself, and to what its tokens are bound. */
final class Proving {

    private Proving() {}

    static List<ClientCredentials> ways(
            ClientId id, KeyPair pair, Provider module, KeyStore certificate, char[] password) {
        // tag::credentials
        SigningKey key = SigningKey.of(pair, SigningAlgorithm.PS256)
                .withKeyId(new KeyId("2026-11")) // as registered; without it the thumbprint of RFC 7638
                .withProvider(module); // only for a key that lives in a hardware module
        ClientIdentity identity = ClientIdentity.of(certificate, password);

        ClientCredentials byKey = ClientCredentials.privateKeyJwt(id, key);
        ClientCredentials byCertificate =
                ClientCredentials.mutualTls(id, identity, ClientAuthentication.TLS_CLIENT_AUTH);
        ClientCredentials byKeyWithBoundTokens = byKey.withCertificate(identity);
        // end::credentials
        return List.of(byKey, byCertificate, byKeyWithBoundTokens);
    }

    static OAuthFacts facts() {
        // tag::facts
        OAuthFacts facts = OAuthFacts.of(Set.of(ClientAuthentication.PRIVATE_KEY_JWT))
                .withTokens(TokenFacts.standard().withConstraint(SenderConstraint.DPOP));
        // end::facts
        return facts;
    }

    static Endpoints aliases(Endpoints published) {
        // tag::aliases
        Endpoints endpoints = published.withAlias(EndpointRole.TOKEN, URI.create("https://mtls.bank.example/token"));
        // end::aliases
        return endpoints;
    }
}
