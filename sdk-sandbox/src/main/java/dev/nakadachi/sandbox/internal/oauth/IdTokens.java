package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.internal.oauth.jose.Jwk;
import dev.nakadachi.sandbox.internal.oauth.jose.Jws;
import dev.nakadachi.sandbox.oauth.IdTokenFault;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import dev.nakadachi.secret.SecretAccess;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;

/** Makes ID tokens and signed UserInfo (OpenID Connect Core 1.0 sections 2, 5.3.2 and 12.2). Thread-safe. */
final class IdTokens {

    /** Somebody who is not a user of the sandbox. */
    static final String SOMEBODY_ELSE = "mallory";

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final RegisteredClient client;
    private final Optional<JwsAlgorithm> algorithm;
    private final Place place;
    private final ServerKeys keys;
    private final InstantSource clock;
    private final Queue<IdTokenFault> faults = new ConcurrentLinkedQueue<>();

    IdTokens(
            RegisteredClient client,
            Optional<JwsAlgorithm> algorithm,
            Place place,
            ServerKeys keys,
            InstantSource clock) {
        this.client = client;
        this.algorithm = algorithm;
        this.place = place;
        this.keys = keys;
        this.clock = clock;
    }

    /** The next ID token has it. */
    void next(IdTokenFault fault) {
        faults.add(fault);
    }

    /** Empty when the consent has no {@code openid} or the server gives none. */
    Optional<String> of(IssuedTokens tokens) {
        if (algorithm.isEmpty() || !tokens.family().scopes().contains("openid")) {
            return Optional.empty();
        }
        Optional<IdTokenFault> fault = Optional.ofNullable(faults.poll());
        if (is(fault, IdTokenFault.MISSING)) {
            return Optional.empty();
        }
        Consumer<JsonWriter> claims = to -> write(to, tokens, fault);
        return Optional.of(
                is(fault, IdTokenFault.UNSIGNED)
                        ? Jws.unsigned(claims)
                        : signed(algorithm.get(), claims, is(fault, IdTokenFault.FOREIGN_SIGNATURE)));
    }

    /** UserInfo as a signed token, in the algorithm of ID tokens. */
    String userInfo(String subject) {
        return signed(
                algorithm.orElse(JwsAlgorithm.RS256),
                to -> to.text("iss", place.issuer())
                        .text("aud", client.id().value())
                        .text("sub", subject),
                false);
    }

    private void write(JsonWriter to, IssuedTokens tokens, Optional<IdTokenFault> fault) {
        Family family = tokens.family();
        long now = clock.instant().getEpochSecond();
        to.text("iss", is(fault, IdTokenFault.WRONG_ISSUER) ? "https://another-server.example/" : place.issuer());
        to.text("sub", is(fault, IdTokenFault.WRONG_SUBJECT) ? SOMEBODY_ELSE : family.user());
        to.text(
                "aud",
                is(fault, IdTokenFault.WRONG_AUDIENCE)
                        ? "another-client"
                        : client.id().value());
        to.integer("exp", is(fault, IdTokenFault.EXPIRED) ? now - 60 : now + GOOD_FOR.toSeconds());
        to.integer("iat", now).integer("auth_time", family.consentedAt());
        // Section 12.2: a refreshed ID token should have no nonce.
        if (tokens.origin() == IssuedTokens.Origin.CODE && !is(fault, IdTokenFault.NO_NONCE)) {
            family.request()
                    .nonce()
                    .ifPresent(nonce ->
                            to.text("nonce", is(fault, IdTokenFault.WRONG_NONCE) ? "A".repeat(nonce.length()) : nonce));
        }
        to.text(
                "at_hash",
                halfHash(is(fault, IdTokenFault.WRONG_ACCESS_TOKEN_HASH) ? tokens.access() + "x" : tokens.access()));
    }

    private String signed(JwsAlgorithm with, Consumer<JsonWriter> claims, boolean byForeignKey) {
        if (with == JwsAlgorithm.HS256) {
            String secret = byForeignKey
                    ? "another secret of a proper length"
                    : client.secret().reveal(SecretAccess.explicit());
            Key key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
            return Jws.sign(with, key, header -> header.text("typ", "JWT"), claims);
        }
        ServerKeys.Named key = byForeignKey ? keys.foreign(with) : keys.of(with);
        return Jws.sign(
                with,
                key.pair().getPrivate(),
                header -> header.text("typ", "JWT").text("kid", key.id()),
                claims);
    }

    /** Section 3.1.3.6: the left half of SHA-256 of the token's ASCII. */
    private static String halfHash(String accessToken) {
        byte[] all = Jwk.sha256(accessToken.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, all.length / 2));
    }

    private static boolean is(Optional<IdTokenFault> fault, IdTokenFault one) {
        return fault.equals(Optional.of(one));
    }
}
