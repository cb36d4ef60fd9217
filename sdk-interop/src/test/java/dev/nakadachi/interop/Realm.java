package dev.nakadachi.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;

/** The realm of the tests: one user and a client for each profile. */
final class Realm {

    static final String NAME = "bank";
    static final String USER = "alice";
    static final String PASSWORD = "alice-pw";
    static final String CLIENT_SECRET = "peer-secret";
    static final URI REDIRECT = URI.create("https://app.example/cb");

    private Realm() {}

    static String json(Keys keys) throws IOException {
        try (InputStream in = Objects.requireNonNull(Realm.class.getResourceAsStream("bank-realm.json"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .replace("@PASSWORD@", PASSWORD)
                    .replace("@SECRET@", CLIENT_SECRET)
                    .replace("@REDIRECT@", REDIRECT.toString())
                    .replace("@SUBJECT@", Keys.CLIENT_SUBJECT)
                    .replace("@JWKS@", keys.jwks().replace("\"", "\\\""));
        }
    }
}
