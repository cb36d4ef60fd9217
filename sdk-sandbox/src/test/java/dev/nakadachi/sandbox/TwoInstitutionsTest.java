package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static dev.nakadachi.sandbox.PlainClient.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A bank and a card issuer in one sandbox: what they share and what they must not. */
class TwoInstitutionsTest {

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT))
            .perTest();

    private Sandbox sandbox;
    private PlainClient atBank;
    private PlainClient atIssuer;

    @BeforeEach
    void prepare(Sandbox started) {
        sandbox = started;
        atBank = new PlainClient(started);
        atIssuer = PlainClient.ofIssuer(started);
    }

    @Test
    void eachHasItsOwnClientAndAddresses() {
        SandboxCardIssuer issuer = sandbox.cardIssuer();

        assertThat(issuer.clientId()).isNotEqualTo(sandbox.clientId());
        assertThat(issuer.clientSecret().sameAs(sandbox.clientSecret())).isFalse();
        assertThat(issuer.issuer())
                .matches("https://127\\.0\\.0\\.1:\\d+/issuer")
                .isNotEqualTo(sandbox.issuer());
        assertThat(issuer.apiBase()).hasToString(issuer.issuer() + "/v1");
        assertThat(issuer.authorizationEndpoint()).hasToString(issuer.issuer() + "/oauth/authorize");
        assertThat(issuer.tokenEndpoint()).hasToString(issuer.issuer() + "/oauth/token");
        assertThat(issuer.revocationEndpoint()).hasToString(issuer.issuer() + "/oauth/revoke");
    }

    @Test
    void aTokenOfOneIsUnknownToTheOther() {
        String bankToken = atBank.accessToken("alice");
        String cardToken = atIssuer.accessToken("alice");

        assertThat(atBank.bank("/accounts", bankToken).statusCode()).isEqualTo(200);
        assertThat(atIssuer.cards("/cards", cardToken).statusCode()).isEqualTo(200);
        assertThat(atBank.bank("/accounts", cardToken).statusCode()).isEqualTo(401);
        assertThat(atIssuer.cards("/cards", bankToken).statusCode()).isEqualTo(401);
    }

    @Test
    void aCodeAndARefreshTokenOfOneAreWorthNothingAtTheOther() {
        HttpResponse<String> code = atBank.redeem(atIssuer.code("alice"));
        HttpResponse<String> refresh = atIssuer.refresh(member(atBank.redeem(atBank.code("alice")), "refresh_token"));

        assertThat(member(code, "error")).isEqualTo("invalid_grant");
        assertThat(member(refresh, "error")).isEqualTo("invalid_grant");
    }

    @Test
    void aClientOfOneIsUnknownToTheOther() {
        Map<String, String> form = Map.of("grant_type", "refresh_token", "refresh_token", "any");
        HttpResponse<String> answer = atBank.post(sandbox.cardIssuer().tokenEndpoint(), atBank.basic(), form);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(member(answer, "error")).isEqualTo("invalid_client");
    }

    /** RFC 9207 section 2: the callback tells which server it came from. */
    @Test
    void theCallbackNamesTheInstitution() {
        URI fromBank = sandbox.user("bob").refuse(atBank.authorisationUri(atBank.authorisation()));
        URI fromIssuer = sandbox.user("bob").refuse(atIssuer.authorisationUri(atIssuer.authorisation()));

        assertThat(parameter(fromBank, "iss")).isEqualTo(sandbox.issuer());
        assertThat(parameter(fromIssuer, "iss")).isEqualTo(sandbox.cardIssuer().issuer());
    }

    /** RFC 7636 section 4.4.1; docs/card-api: required here, S256 only. */
    @Test
    void theIssuerDemandsPkceWithS256() {
        Map<String, String> without = atIssuer.authorisation();
        without.remove("code_challenge");
        Map<String, String> plain = atIssuer.authorisation();
        plain.put("code_challenge_method", "plain");

        assertThat(errorOf(without)).isEqualTo("invalid_request");
        assertThat(errorOf(plain)).isEqualTo("invalid_request");
    }

    @Test
    void aScopeOfTheBankIsUnknownAtTheIssuer() {
        Map<String, String> request = atIssuer.authorisation();
        request.put("scope", "cards.read private:account");

        assertThat(errorOf(request)).isEqualTo("invalid_scope");
    }

    @Test
    void theIssuerGivesARefreshTokenForEveryConsentAndRotatesIt() {
        HttpResponse<String> first = atIssuer.redeem(atIssuer.code("alice"));
        HttpResponse<String> second = atIssuer.refresh(member(first, "refresh_token"));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(atIssuer.cards("/cards", member(second, "access_token")).statusCode())
                .isEqualTo(200);
        assertThat(atIssuer.refresh(member(first, "refresh_token")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aConsentWithdrawnAtOneLivesOnAtTheOther() {
        String bankToken = atBank.accessToken("alice");
        String cardToken = atIssuer.accessToken("alice");

        sandbox.cardIssuer().withdrawConsents("alice");

        assertThat(atIssuer.cards("/cards", cardToken).statusCode()).isEqualTo(401);
        assertThat(atBank.bank("/accounts", bankToken).statusCode()).isEqualTo(200);
    }

    @Test
    void clockFaultsAndCountersAreShared() {
        String cardToken = atIssuer.accessToken("alice");
        sandbox.faults().next(RequestMatch.pathEnding("/v1/cards"), Faults.serverError());

        assertThat(atIssuer.cards("/cards", cardToken).statusCode()).isEqualTo(500);
        assertThat(atIssuer.cards("/cards", cardToken).statusCode()).isEqualTo(200);
        sandbox.clock().advance(Duration.ofHours(1));
        assertThat(atIssuer.cards("/cards", cardToken).statusCode()).isEqualTo(401);
        assertThat(sandbox.counters().to("/v1/cards")).isEqualTo(3);
        assertThat(sandbox.counters().to(sandbox.cardIssuer().tokenEndpoint().getPath()))
                .isEqualTo(1);
        assertThat(sandbox.counters().tokenCalls()).as("those of the bank").isZero();
    }

    @Test
    void theSecretsOfBothAreNamed() {
        String bankToken = atBank.accessToken("alice");
        String cardToken = atIssuer.accessToken("alice");

        assertThat(sandbox.secrets())
                .extracting(secret -> secret.reveal(SecretAccess.explicit()))
                .contains(bankToken, cardToken)
                .contains(text(sandbox.clientSecret()))
                .contains(text(sandbox.cardIssuer().clientSecret()));
    }

    private String errorOf(Map<String, String> request) {
        return parameter(sandbox.user("alice").approve(atIssuer.authorisationUri(request)), "error");
    }

    private static String text(Secret secret) {
        return secret.reveal(SecretAccess.explicit());
    }
}
