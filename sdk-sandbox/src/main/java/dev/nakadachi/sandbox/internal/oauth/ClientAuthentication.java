package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.provider.AssertionAudience;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Request;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks who calls, by the one method that is registered for the client. Thread-safe. */
final class ClientAuthentication {

    private final ClientProof proof;

    private ClientAuthentication(ClientProof proof) {
        this.proof = proof;
    }

    static ClientAuthentication of(
            RegisteredClient client,
            AssertionAudience audience,
            Supplier<String> issuer,
            Supplier<String> tokenEndpoint,
            InstantSource clock) {
        return new ClientAuthentication(
                switch (client.method()) {
                    case BASIC_OR_POST, BASIC, POST -> new SecretProof(client);
                    case NONE -> (request, form) -> checkPublic(client, form);
                    case PRIVATE_KEY_JWT ->
                        new AssertionProof(
                                client, audience == AssertionAudience.ISSUER ? issuer : tokenEndpoint, clock);
                    case TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH -> new CertificateProof(client);
                });
    }

    void check(Request request, Parameters form) {
        long methods = Stream.of(
                        request.header("Authorization"), form.one("client_secret"), form.one("client_assertion"))
                .filter(java.util.Optional::isPresent)
                .count();
        if (methods > 1) {
            // RFC 6749 section 2.3: "MUST NOT use more than one authentication method in each request".
            throw new OauthError("invalid_request", "more than one method of client authentication");
        }
        if (methods == 1 && !(proof instanceof SecretProof || proof instanceof AssertionProof)) {
            throw ClientProof.refused("the client did not authenticate by its registered method");
        }
        proof.check(request, form);
    }

    private static void checkPublic(RegisteredClient client, Parameters form) {
        if (!form.one("client_id").orElse("").equals(client.id().value())) {
            throw ClientProof.refused("client_id is missing or wrong");
        }
    }
}
