package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The login of Hoshizora: written from RFC 6749 and RFC 7636, without any part of the sandbox's. */
final class HoshizoraLogin {

    static final ClientId CLIENT = new ClientId("hoshizora-client");
    static final Secret SECRET = Secret.of("hoshizora-client-secret");

    private final Map<String, Parameters> codes = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger refusedVerifiers = new AtomicInteger();

    /** The user says yes in the browser: the callback. */
    URI approve(URI authorization, URI issuer) {
        Parameters asked = Parameters.parse(authorization.getRawQuery());
        String code = "code-" + number.incrementAndGet();
        codes.put(code, asked);
        return URI.create(one(asked, "redirect_uri") + "?code=" + code + "&state=" + one(asked, "state") + "&iss="
                + issuer.toString().replace(":", "%3A").replace("/", "%2F"));
    }

    /** RFC 6749 section 4.1.3 with client authentication by post, RFC 7636 section 4.6. */
    Reply token(Request request) {
        Parameters form = request.form();
        Optional<Parameters> asked = form.one("code").map(codes::remove);
        boolean client = one(form, "client_id").equals(CLIENT.value())
                && one(form, "client_secret").equals(SECRET.reveal(SecretAccess.explicit()));
        if (asked.isEmpty() || !client || !one(form, "redirect_uri").equals(one(asked.get(), "redirect_uri"))) {
            return refused("invalid_client");
        }
        boolean s256 = one(asked.get(), "code_challenge_method").equals("S256");
        if (!s256 || !challengeOf(one(form, "code_verifier")).equals(one(asked.get(), "code_challenge"))) {
            refusedVerifiers.incrementAndGet();
            return refused("invalid_grant");
        }
        String token = "access-" + number.incrementAndGet();
        tokens.add("Bearer " + token);
        return Reply.json(
                200,
                JsonWriter.write(out -> out.text("access_token", token)
                        .text("token_type", "Bearer")
                        .integer("expires_in", 3_600)
                        .text("scope", one(asked.get(), "scope"))));
    }

    /** What the bank asks before it answers anything. */
    boolean admits(Request request) {
        return request.header("authorization").filter(tokens::contains).isPresent();
    }

    int refusedVerifiers() {
        return refusedVerifiers.get();
    }

    /** Replaces the challenge of every code that waits, as if somebody else had asked for it. */
    void stealCodes() {
        codes.replaceAll((code, asked) -> Parameters.parse(
                "redirect_uri=" + one(asked, "redirect_uri") + "&code_challenge=other&code_challenge_method=S256"));
    }

    /** BASE64URL-ENCODE(SHA256(ASCII(code_verifier))), RFC 7636 section 4.2. */
    private static String challengeOf(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Reply refused(String error) {
        return Reply.json(400, JsonWriter.write(out -> out.text("error", error)));
    }

    private static String one(Parameters parameters, String name) {
        return parameters.one(name).orElse("");
    }
}
