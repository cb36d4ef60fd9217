package dev.nakadachi.internal.oauth.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.testing.CrowdHost;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtVerifierTest {

    private static final Set<JwtAlgorithm> ALL = Set.of(JwtAlgorithm.values());
    private static final String SECRET = "a-client-secret-of-32-bytes-long";
    /** 2026-11-21T00:00:00Z, where the host stands, is 1795219200. */
    private static final String GOOD = """
            {"iss":"https://bank.example","sub":"24400320","aud":"client-1","exp":1795219500,"iat":1795219200}""";

    private final CrowdHost host = new CrowdHost();
    private final AtomicInteger fetches = new AtomicInteger();
    private final Signer ec = Signer.ec("ec-1");
    private final Signer rsa = Signer.rsa("rsa-1");

    private String document = Signer.document(ec, rsa);

    private final JwtVerifier verifier = new JwtVerifier(
            new VerificationKeys(
                    () -> {
                        fetches.incrementAndGet();
                        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
                    },
                    KeyTimes.defaults(),
                    host),
            Optional.of(Secret.of(SECRET)),
            host);

    /** RFC 7518 section 3.1: the four that this SDK speaks. */
    @Test
    void theFourAlgorithmsAreVerified() throws RefusedJwt {
        assertThat(verify(ec.sign("ES256", GOOD)).text("sub")).hasValue("24400320");
        assertThat(verify(rsa.sign("PS256", GOOD)).text("sub")).hasValue("24400320");
        assertThat(verify(rsa.sign("RS256", GOOD)).text("sub")).hasValue("24400320");
        assertThat(verify(Signer.mac(SECRET.getBytes(StandardCharsets.UTF_8), GOOD))
                        .text("sub"))
                .hasValue("24400320");
    }

    /** Keycloak 26.7.3 writes iss twice into a signed authorisation response; two values would be two meanings. */
    @Test
    void aClaimIsTakenTwiceWithOneValueAndRefusedWithTwo() throws RefusedJwt {
        String twice = GOOD.replace("{", "{\"iss\":\"https://bank.example\",");
        String torn = GOOD.replace("{", "{\"iss\":\"https://evil.example\",");

        assertThat(verify(ec.sign("ES256", twice)).text("iss")).hasValue("https://bank.example");
        assertThat(reason(ec.sign("ES256", torn))).contains("once");
    }

    /** RFC 7515 appendix A.3: key and JWS as printed there. */
    @Test
    void theExampleOfTheStandardIsVerified() throws RefusedJwt {
        document = """
                {"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}""";
        CrowdHost then = new CrowdHost(Instant.parse("2011-03-22T18:42:59Z"));
        JwtVerifier early = new JwtVerifier(
                new VerificationKeys(
                        () -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                        KeyTimes.defaults(),
                        then),
                Optional.empty(),
                then);

        JwtClaims claims = early.verify(
                "eyJhbGciOiJFUzI1NiJ9"
                        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
                        + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
                new JwtRules(Set.of(JwtAlgorithm.ES256), "joe", "nobody", Set.of("exp"), Duration.ZERO));

        assertThat(claims.values("http://example.com/is_root")).containsExactly("true");
    }

    /** RFC 8725 section 2.1: "an RS256 JWT's public key used as an HMAC secret", with every form of the key. */
    @Test
    void aPublicKeyIsNeverASecret() throws JOSEException {
        for (byte[] form : new byte[][] {
            rsa.published().getBytes(StandardCharsets.UTF_8),
            rsa.key().toRSAKey().toPublicKey().getEncoded()
        }) {
            assertThat(reason(Signer.mac(form, GOOD))).contains("signature");
        }
    }

    /** RFC 8725 section 3.1: only the algorithms that the profile names, so HS256 is refused before any key. */
    @Test
    void anAlgorithmThatTheProfileDoesNotNameIsRefused() {
        String confused = Signer.mac(SECRET.getBytes(StandardCharsets.UTF_8), GOOD);

        RefusedJwt refused = catchThrowableOfType(
                RefusedJwt.class, () -> verifier.verify(confused, rules(Set.of(JwtAlgorithm.RS256))));

        assertThat(refused.reason()).contains("algorithm that is not accepted");
        assertThat(fetches).hasValue(0);
    }

    /** RFC 8725 section 3.2 and RFC 7515 section 4.1.11: none in any spelling, critical extensions, other kinds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"NONE\"}",
                "{\"alg\":\"nOnE\"}",
                "{}",
                "{\"alg\":1}",
                "{\"alg\":\"ES256\",\"alg\":\"none\"}",
                "{\"alg\":\"ES256\",\"crit\":[\"exp\"],\"exp\":1}",
                "{\"alg\":\"ES256\",\"crit\":[\"b64\"],\"b64\":false}",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}",
                "{\"alg\":\"ES256\",\"typ\":\"dpop+jwt\"}",
                "not json"
            })
    void aHeaderThatMustNotBeBelievedIsRefusedWithoutAFetch(String header) {
        String signed = ec.sign("ES256", GOOD);
        String forged = base64(header) + signed.substring(signed.indexOf('.'));

        assertThat(reason(forged)).isNotEmpty();
        assertThat(reason(base64(header) + "." + base64(GOOD) + ".")).isNotEmpty();
        assertThat(fetches).hasValue(0);
    }

    /** RFC 7515 section 7.1: three parts; five are a JWE, which nobody asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c", "a.b.c.d.e", "..", "\u0000.\u0000.\u0000"})
    void whatIsNoCompactJwsIsRefused(String text) {
        assertThat(reason(text)).isNotEmpty();
    }

    @Test
    void aTextBeyondTheLimitIsRefused() {
        assertThat(reason("a".repeat(40_000))).contains("too long");
    }

    /** RFC 7515 section 4.1.3: "jwk" in the header is a key that the sender chose; nobody published it. */
    @Test
    void aKeyInTheHeaderIsNotBelieved() {
        Signer attacker = Signer.ec("ec-1");
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID("ec-1")
                .jwk(attacker.key().toPublicJWK())
                .build();

        assertThat(reason(attacker.sign(header, GOOD))).contains("signature");
        assertThat(fetches).hasValue(1);
    }

    /** OpenID Connect Core 1.0 section 3.1.3.7, items 2 to 5 and 9; RFC 7519 sections 4.1.4 to 4.1.6. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"iss\":\"https://bank.example\"' | '\"iss\":\"https://bank.example/\"' | issued by another",
                "'\"iss\":\"https://bank.example\"' | '\"iss\":[\"https://bank.example\"]' | no text",
                "'\"iss\":\"https://bank.example\",' | '' | has no iss",
                "'\"aud\":\"client-1\"' | '\"aud\":\"client-2\"' | another client (aud)",
                "'\"aud\":\"client-1\"' | '\"aud\":[]' | another client (aud)",
                "'\"aud\":\"client-1\"' | '\"aud\":[\"client-1\",\"other\"]' | (azp)",
                "'\"aud\":\"client-1\"' | '\"aud\":[\"client-1\",\"other\"],\"azp\":\"other\"' | (azp)",
                "'\"aud\":\"client-1\"' | '\"aud\":\"client-1\",\"azp\":\"other\"' | (azp)",
                "'\"aud\":\"client-1\"' | '\"aud\":\"client-1\",\"aud\":\"client-2\"' | once",
                "'\"exp\":1795219500' | '\"exp\":1795219170' | is over",
                "'\"exp\":1795219500' | '\"exp\":\"1795219500\"' | no time",
                "'\"exp\":1795219500' | '\"exp\":-1' | no time",
                "'\"exp\":1795219500' | '\"exp\":1e99999999999' | no time",
                "'\"exp\":1795219500,' | '' | has no exp",
                "'\"iat\":1795219200' | '\"iat\":1795219231' | to come (iat)",
                "'\"iat\":1795219200' | '\"iat\":1795219200,\"nbf\":1795219231' | to come (nbf)",
            })
    void aClaimThatIsWrongIsRefusedWithoutAFetch(String right, String wrong, String why) {
        assertThat(GOOD).contains(right);

        assertThat(reason(ec.sign("ES256", GOOD.replace(right, wrong)))).contains(why);
        assertThat(fetches).hasValue(0);
    }

    /** RFC 7519 section 4.1.3: aud may be a list; section 4.1.4: a small leeway for clock skew, here 30 seconds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"aud\":\"client-1\"' | '\"aud\":[\"client-1\"]'",
                "'\"aud\":\"client-1\"' | '\"aud\":[\"other\",\"client-1\"],\"azp\":\"client-1\"'",
                "'\"exp\":1795219500' | '\"exp\":1795219171'",
                "'\"exp\":1795219500' | '\"exp\":1795219500.75'",
                "'\"iat\":1795219200' | '\"iat\":1795219230,\"nbf\":1795219230'",
            })
    void whatTheStandardAllowsIsAccepted(String usual, String allowed) {
        assertThatCode(() -> verify(ec.sign("ES256", GOOD.replace(usual, allowed))))
                .doesNotThrowAnyException();
    }

    /** RFC 7515 section 5.2: a signature over other bytes does not hold. */
    @Test
    void aChangedClaimBreaksTheSignature() {
        String signed = ec.sign("ES256", GOOD);
        String[] parts = signed.split("\\.", -1);

        assertThat(reason(parts[0] + "." + base64(GOOD.replace("24400320", "24400321")) + "." + parts[2]))
                .contains("signature");
        assertThat(reason(parts[0] + "." + parts[1] + ".")).isNotEmpty();
    }

    /** OpenID Connect Core 1.0 section 10.1: of several keys, the JWT has to name one. */
    @Test
    void ofSeveralKeysTheJwtNamesOne() {
        JWSHeader unnamed = new JWSHeader.Builder(JWSAlgorithm.ES256).build();
        assertThatCode(() -> verify(ec.sign(unnamed, GOOD))).doesNotThrowAnyException();

        document = Signer.document(ec, Signer.ec("ec-2"));
        host.advance(Duration.ofHours(7));
        String later = GOOD.replace("1795219500", "1795300000");

        assertThat(reason(ec.sign(unnamed, later))).contains("signature");
    }

    @Test
    void noReasonRepeatsWhatWasSent() {
        String why = reason(ec.sign("ES256", GOOD.replace("client-1", "planted-client")));

        assertThat(why).doesNotContain("planted");
    }

    private JwtClaims verify(String compact) throws RefusedJwt {
        return verifier.verify(compact, rules(ALL));
    }

    private String reason(String compact) {
        RefusedJwt refused = catchThrowableOfType(RefusedJwt.class, () -> verify(compact));
        assertThat(refused).isNotNull();
        return refused.reason();
    }

    private static JwtRules rules(Set<JwtAlgorithm> algorithms) {
        return new JwtRules(
                algorithms,
                "https://bank.example",
                "client-1",
                Set.of("iss", "sub", "aud", "exp", "iat"),
                Duration.ofSeconds(30));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
