package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenLifeTest {

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX = NakadachiSandboxExtension.with(
            Sandbox.builder().redirectUri(PlainClient.REDIRECT).accessTokenLife(Duration.ofMinutes(10)));

    private Sandbox sandbox;
    private PlainClient client;
    private HttpResponse<String> first;

    @BeforeEach
    void consent(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
        first = client.redeem(client.code("alice"));
    }

    @Test
    void anAccessTokenWorksUntilItsLifeIsOver() {
        sandbox.clock().advance(Duration.ofSeconds(599));
        assertThat(accounts(first)).isEqualTo(200);

        sandbox.clock().advance(Duration.ofSeconds(1));
        assertThat(accounts(first)).isEqualTo(401);
    }

    /** The bank returns a new refresh token at every refresh. */
    @Test
    void refreshingGivesNewTokensOfTheSameScope() {
        HttpResponse<String> second = client.refresh(member(first, "refresh_token"));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(member(second, "refresh_token")).isNotEqualTo(member(first, "refresh_token"));
        assertThat(member(second, "scope")).isEqualTo("private:account private:offline_access");
        assertThat(accounts(second)).isEqualTo(200);
    }

    /**
     * RFC 9700 section 4.14.2: a refresh token used by both attacker and client; the server "cannot determine which
     * party submitted the invalid refresh token, but it will revoke the active refresh token".
     */
    @Test
    void reusingARefreshTokenEndsTheWholeFamily() {
        HttpResponse<String> second = client.refresh(member(first, "refresh_token"));
        HttpResponse<String> third = client.refresh(member(second, "refresh_token"));
        assertThat(accounts(third)).isEqualTo(200);

        HttpResponse<String> reuse = client.refresh(member(first, "refresh_token"));

        assertThat(reuse.statusCode()).isEqualTo(400);
        assertThat(member(reuse, "error")).isEqualTo("invalid_grant");
        assertThat(accounts(third)).isEqualTo(401);
        assertThat(client.refresh(member(third, "refresh_token")).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherConsentOfTheSameUserSurvives() {
        HttpResponse<String> other = client.redeem(client.code("alice"));
        client.refresh(member(first, "refresh_token"));
        client.refresh(member(first, "refresh_token"));

        assertThat(accounts(first)).isEqualTo(401);
        assertThat(accounts(other)).isEqualTo(200);
    }

    /**
     * RFC 7009 section 2.1: revoking a refresh token also invalidates "all access tokens based on the same
     * authorization grant".
     */
    @Test
    void revokingTheRefreshTokenEndsTheGrant() {
        assertThat(revoke(member(first, "refresh_token")).statusCode()).isEqualTo(200);

        assertThat(accounts(first)).isEqualTo(401);
        assertThat(client.refresh(member(first, "refresh_token")).statusCode()).isEqualTo(400);
    }

    @Test
    void revokingAnAccessTokenLeavesTheRefreshToken() {
        assertThat(revoke(member(first, "access_token")).statusCode()).isEqualTo(200);

        assertThat(accounts(first)).isEqualTo(401);
        assertThat(client.refresh(member(first, "refresh_token")).statusCode()).isEqualTo(200);
    }

    /** RFC 7009 section 2.2: the server responds with 200 "if the client submitted an invalid token". */
    @Test
    void revokingAnUnknownTokenIsNoError() {
        assertThat(revoke("never-issued").statusCode()).isEqualTo(200);
        assertThat(accounts(first)).isEqualTo(200);
    }

    /** RFC 7009 section 2.1: "The authorization server first validates the client credentials". */
    @Test
    void revocationNeedsTheClient() {
        HttpResponse<String> answer =
                client.post(sandbox.revocationEndpoint(), "", Map.of("token", member(first, "refresh_token")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(accounts(first)).isEqualTo(200);
    }

    @Test
    void aConsentWithdrawnAtTheBankEndsEverything() {
        HttpResponse<String> bob = client.redeem(client.code("bob"));

        sandbox.withdrawConsents("alice");

        assertThat(accounts(first)).isEqualTo(401);
        assertThat(client.refresh(member(first, "refresh_token")).statusCode()).isEqualTo(400);
        assertThat(accounts(bob)).isEqualTo(200);
    }

    /** RFC 6750 section 3.1: invalid_token, 401. The bank's userinfo answers sub and iss. */
    @Test
    void userinfoWantsABearerToken() {
        java.net.URI userinfo = java.net.URI.create(sandbox.authBase() + "/userinfo");

        HttpResponse<String> known = client.get(userinfo, "Authorization", "Bearer " + member(first, "access_token"));
        HttpResponse<String> unknown = client.get(userinfo, "Authorization", "Bearer never-issued");
        HttpResponse<String> otherHeader = client.get(userinfo, "x-access-token", member(first, "access_token"));

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(member(known, "sub")).isEqualTo("alice");
        assertThat(member(known, "iss")).isEqualTo(sandbox.issuer());
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        assertThat(otherHeader.statusCode()).isEqualTo(401);
    }

    private int accounts(HttpResponse<String> tokens) {
        return client.bank("/accounts", member(tokens, "access_token")).statusCode();
    }

    private HttpResponse<String> revoke(String token) {
        return client.post(sandbox.revocationEndpoint(), client.basic(), Map.of("token", token));
    }
}
