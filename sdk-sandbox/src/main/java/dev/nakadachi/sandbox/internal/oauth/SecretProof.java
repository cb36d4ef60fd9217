package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.secret.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Checks client_secret_basic and client_secret_post (RFC 6749 section 2.3.1). */
final class SecretProof implements ClientProof {

    private static final String SCHEME = "Basic ";

    private final RegisteredClient client;

    SecretProof(RegisteredClient client) {
        this.client = client;
    }

    @Override
    public void check(Request request, Parameters form) {
        Optional<String> header = request.header("Authorization");
        boolean post = form.one("client_secret").isPresent();
        if (header.isPresent() && client.method() != ClientMethod.POST) {
            checkHeader(header.get());
        } else if (post && client.method() != ClientMethod.BASIC) {
            compare(form.one("client_id").orElse(""), form.one("client_secret").orElse(""));
        } else {
            throw ClientProof.refused("the client did not authenticate by its registered method");
        }
    }

    private void checkHeader(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw ClientProof.refused("the Authorization header is not Basic");
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            compare(formDecoded(parts[0]), parts.length == 2 ? formDecoded(parts[1]) : "");
        } catch (IllegalArgumentException e) {
            throw ClientProof.refused("the Authorization header is not Base64 of two form-encoded values");
        }
    }

    private void compare(String id, String secret) {
        if (!id.equals(client.id().value())
                || secret.isEmpty()
                || !Secret.of(secret).sameAs(client.secret())) {
            throw ClientProof.refused("client id or secret is wrong");
        }
    }

    private static String formDecoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
