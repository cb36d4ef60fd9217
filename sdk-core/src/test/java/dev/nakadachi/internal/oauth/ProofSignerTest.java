package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.internal.json.BrokenJson;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.testing.CrowdHost;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proofs, by the sentences and examples of RFC 9449. */
class ProofSignerTest {

    /** The key of RFC 9449 figure 2 and its thumbprint of figure 8 ({@code cnf.jkt}). */
    private static final Secret KEY_OF_THE_RFC = Secret.of("""
            {"kty":"EC","crv":"P-256","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",\
            "y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA","d":"@"}""".replace("@", "A".repeat(42) + "E"));

    private static final HeaderName DPOP = new HeaderName("dpop");
    private static final URI RESOURCE = URI.create("https://resource.example.org/protectedresource?page=2");

    private final CrowdHost host = new CrowdHost();
    private final ProofSigner signer = new ProofSigner(host);
    private final ProofKey key = ProofKey.fresh(host);

    /** RFC 9449 section 6.1: jkt is "the base64url encoding of the JWK SHA-256 Thumbprint" of RFC 7638. */
    @Test
    void namesAKeyByTheThumbprintOfTheSpecificationsExample() {
        assertThat(ProofKey.of(KEY_OF_THE_RFC).thumbprint()).isEqualTo("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    /** RFC 9449 section 4.2: typ "dpop+jwt", alg asymmetric, jwk without private key; jti, htm, htu, iat. */
    @Test
    void provesMethodAndAddressWithoutQuery() throws BrokenJson {
        String proof = proof(signer.prove(get(RESOURCE), key));
        assertThat(TestKeys.part(proof, 0))
                .contains("\"typ\":\"dpop+jwt\"", "\"alg\":\"ES256\"", "\"kty\":\"EC\"", "\"crv\":\"P-256\"")
                .doesNotContain("\"d\"");
        assertThat(members(proof))
                .containsEntry("htm", "GET")
                .containsEntry("htu", "https://resource.example.org/protectedresource")
                .containsEntry("iat", Long.toString(host.now().getEpochSecond()))
                .doesNotContainKeys("ath", "nonce")
                .hasEntrySatisfying("jti", jti -> assertThat(jti).matches("[0-9a-f]{32}"));
    }

    @Test
    void theProofVerifiesByTheJdkWithThePublicHalf() throws Exception {
        String proof = proof(signer.prove(get(RESOURCE), key));
        assertThat(TestKeys.isSigned(
                        proof, SigningAlgorithm.ES256, key.inNimbus().toECPublicKey()))
                .isTrue();
        assertThat(TestKeys.isSigned(
                        proof,
                        SigningAlgorithm.ES256,
                        ProofKey.fresh(host).inNimbus().toECPublicKey()))
                .isFalse();
    }

    /** RFC 9449 section 7.1, figure 12: its token and the ath of its proof. */
    @Test
    void hashesTheTokenAsTheSpecificationsExampleDoes() throws BrokenJson {
        Secret token = Secret.of("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU");
        assertThat(members(proof(signer.prove(get(RESOURCE), key, token))))
                .containsEntry("ath", "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
    }

    /** RFC 9449 section 4.2: jti is "a unique identifier for the DPoP proof JWT". */
    @Test
    void everyProofIsItsOwn() throws BrokenJson {
        String first = members(proof(signer.prove(get(RESOURCE), key))).get("jti");
        assertThat(members(proof(signer.prove(get(RESOURCE), key)))).doesNotContainEntry("jti", first);
    }

    /** RFC 9449 section 8.2: a nonce of any answer "MUST be used for the next token request" to that server. */
    @Test
    void usesTheNewestNonceOfThatServerOnly() throws BrokenJson {
        assertThat(signer.learn(get(RESOURCE), answer("eyJ7S_zG.eyJH0-Z.HX4w-7v")))
                .isTrue();
        assertThat(signer.learn(get(RESOURCE), answer("second"))).isTrue();
        assertThat(signer.learn(get(RESOURCE), answer())).isFalse();
        URI sameServer = URI.create("https://resource.example.org/other");
        URI otherPort = URI.create("https://resource.example.org:8443/other");
        assertThat(members(proof(signer.prove(get(sameServer), key)))).containsEntry("nonce", "second");
        assertThat(members(proof(signer.prove(get(otherPort), key)))).doesNotContainKey("nonce");
    }

    /** RFC 9449 section 8.1: nonce = 1*NQCHAR; and "MUST NOT" come twice, because which one holds is unknown. */
    @Test
    void learnsNoNonceThatIsNone() {
        assertThat(signer.learn(get(RESOURCE), answer(""))).isFalse();
        assertThat(signer.learn(get(RESOURCE), answer("with \"quotes\""))).isFalse();
        assertThat(signer.learn(get(RESOURCE), answer("one", "two"))).isFalse();
    }

    @Test
    void aKeyComesBackFromWhatWasSealed() {
        assertThat(ProofKey.of(key.secret()).thumbprint()).isEqualTo(key.thumbprint());
        assertThat(key).hasToString("ProofKey[masked]");
    }

    @Test
    void aKeyThatCannotBeReadIsAStoreThatWasTamperedWith() {
        assertThatThrownBy(() -> ProofKey.of(Secret.of("planted-secret")))
                .isInstanceOfSatisfying(
                        NakadachiException.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo(ErrorCode.STORE_TAMPERED))
                .hasMessageNotContaining("planted");
    }

    private static WireRequest get(URI address) {
        return WireRequest.of(HttpMethod.GET, address, Headers.none());
    }

    private static WireResponse answer(String... nonces) {
        Headers headers = Headers.none();
        for (String nonce : nonces) {
            headers = headers.plus(new HeaderName("dpop-nonce"), nonce);
        }
        return new WireResponse(200, headers, List.of());
    }

    private static String proof(WireRequest request) {
        return request.headers().all(DPOP).get(0);
    }

    private static Map<String, String> members(String proof) throws BrokenJson {
        return JsonMembers.read(new ByteArrayInputStream(TestKeys.part(proof, 1).getBytes(StandardCharsets.UTF_8)));
    }
}
