package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nonces of the server (RFC 9449 sections 8 and 9), and proofs at revocation. */
class DpopNonceTest {

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX = NakadachiSandboxExtension.with(Sandbox.builder()
            .redirectUri(PlainClient.REDIRECT)
            .profile(ServerProfile.plain()
                    .withConstraint(SenderConstraint.DPOP)
                    .with(
                            ServerRule.DPOP_NONCE_AT_SERVER,
                            ServerRule.DPOP_NONCE_AT_RESOURCE,
                            ServerRule.DPOP_AT_REVOCATION)));

    private Sandbox sandbox;
    private PlainClient client;
    private PlainProof key;
    private URI accounts;

    @BeforeEach
    void prepare(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
        key = PlainProof.newKey(started);
        accounts = URI.create(started.corporationBase() + "/accounts");
    }

    /** RFC 9449 section 8: 400 with use_dpop_nonce and the header DPoP-Nonce; the code survives. */
    @Test
    void theTokenEndpointAsksForANonceAndTakesIt() {
        Map<String, String> form = client.redemption(client.code("alice"));

        HttpResponse<String> first = client.tokenWith(form, proof(""));
        HttpResponse<String> second = client.tokenWith(form, proof(nonce(first)));

        assertThat(first.statusCode()).isEqualTo(400);
        assertThat(member(first, "error")).isEqualTo("use_dpop_nonce");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(nonce(second)).isNotEmpty();
    }

    /** RFC 9449 section 9: 401 with the challenge; and the nonce of one server is not that of the other. */
    @Test
    void theResourceAsksForANonceOfItsOwn() {
        String serverNonce = nonce(client.tokenWith(client.redemption("none"), proof("")));
        String token =
                member(client.tokenWith(client.redemption(client.code("alice")), proof(serverNonce)), "access_token");

        HttpResponse<String> first = resource(token, serverNonce);
        HttpResponse<String> second = resource(token, nonce(first));

        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(first.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("DPoP ")
                .contains("error=\"use_dpop_nonce\"");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(nonce(second)).isNotEmpty();
    }

    @Test
    void noncesRotateByTimeAndOnDemand() {
        String first = nonce(client.tokenWith(client.redemption("none"), proof("")));
        sandbox.clock().advance(Duration.ofMinutes(1));
        String second = nonce(client.tokenWith(client.redemption("none"), proof(first)));

        assertThat(second).isNotEqualTo(first);
        assertThat(member(client.tokenWith(client.redemption("none"), proof(first)), "error"))
                .isEqualTo("invalid_grant"); // the old nonce is still good, the code is not
        sandbox.authorisation().rotateNonces();
        assertThat(member(client.tokenWith(client.redemption("none"), proof(second)), "error"))
                .isEqualTo("use_dpop_nonce");
        String third = nonce(client.tokenWith(client.redemption("none"), proof("")));
        sandbox.clock().advance(Duration.ofMinutes(5));
        assertThat(member(client.tokenWith(client.redemption("none"), proof(third)), "error"))
                .isEqualTo("use_dpop_nonce");
    }

    @Test
    void revocationNeedsAProofToo() {
        Map<String, String> form = Map.of("token", "any");
        HttpResponse<String> without = client.post(sandbox.revocationEndpoint(), form, "Authorization", client.basic());
        Map<String, Object> claims = key.claims("POST", sandbox.revocationEndpoint());
        claims.put("nonce", nonce(without));

        HttpResponse<String> with = client.post(
                sandbox.revocationEndpoint(), form, "Authorization", client.basic(), "DPoP", key.sign(claims));

        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(member(without, "error")).isEqualTo("invalid_dpop_proof");
        assertThat(with.statusCode()).isEqualTo(200);
    }

    private String proof(String nonce) {
        Map<String, Object> claims = key.claims("POST", client.tokenEndpoint());
        claims.put("nonce", nonce);
        return key.sign(claims);
    }

    private HttpResponse<String> resource(String token, String nonce) {
        Map<String, Object> claims = key.claims("GET", accounts, token);
        claims.put("nonce", nonce);
        return client.get(accounts, "Authorization", "DPoP " + token, "DPoP", key.sign(claims));
    }

    private static String nonce(HttpResponse<String> answer) {
        return answer.headers().firstValue("DPoP-Nonce").orElseThrow();
    }
}
