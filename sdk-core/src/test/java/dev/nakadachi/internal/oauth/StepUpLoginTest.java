package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.internal.oauth.jose.Signer;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.SecretAccess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the login of a step-up was of the kind and age that were asked for, by its ID token. */
@Timeout(60)
class StepUpLoginTest {

    private static final StepUp GOLD_OR_SILVER = StepUp.login()
            .withAcrValues(List.of("urn:example:gold", "urn:example:silver"))
            .withScopes(List.of("balance"));
    private static final StepUp FIVE_MINUTES = StepUp.login().withMaxAge(Duration.ofMinutes(5));

    private final OAuthBench bench = new OAuthBench();
    private final Signer bank = Signer.ec("bank-1");
    private int tokens;

    @BeforeEach
    void speakOpenIdConnect() {
        bench.facts = bench.facts
                .withAlwaysScopes(Set.of("openid"))
                .withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.ES256)).withIdToken(Support.REQUIRED));
        bench.endpoints = bench.endpoints
                .withIssuer(OAuthBench.ISSUER)
                .with(EndpointRole.JWKS, URI.create("https://bank.example/keys"));
        bench.server.keys(Signer.document(bank));
    }

    /** RFC 9470 section 3: the resource "requires one of these values". */
    @ParameterizedTest
    @ValueSource(strings = {"urn:example:gold", "urn:example:silver"})
    void aLoginOfOneOfTheKindsThatWereAskedForIsTaken(String acr) {
        Grant grant = stepUp(GOLD_OR_SILVER, Duration.ZERO, "\"acr\":\"" + acr + "\",");

        assertThat(stored(grant)).isEqualTo("access-2");
    }

    /** OpenID Connect Core 1.0 section 3.1.3.7 item 12. The demand comes with the error, to be asked for again. */
    @Test
    void aLoginOfAnotherKindIsRefusedAndTheGrantStays() {
        NakadachiException refused = refusal(GOLD_OR_SILVER, Duration.ZERO, "\"acr\":\"urn:example:bronze\",");

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_STEP_UP);
        assertThat(refused.problem().stepUp()).contains(GOLD_OR_SILVER);
        assertThat(refused)
                .hasMessageContaining("(acr)")
                .hasMessageContaining("its tokens were dropped here and not revoked")
                .hasMessageNotContaining("bronze");
    }

    /**
     * OpenID Connect Core 1.0 section 3.1.2.1: acr_values asks for acr as a voluntary claim. Without it nothing tells.
     */
    @Test
    void anIdTokenThatDoesNotTellTheKindIsTaken() {
        assertThat(stored(stepUp(GOLD_OR_SILVER, Duration.ZERO, ""))).isEqualTo("access-2");
    }

    @Test
    void aKindThatIsNoTextIsRefused() {
        assertThat(refusal(GOLD_OR_SILVER, Duration.ZERO, "\"acr\":1,")
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.IDENTITY_REFUSED);
    }

    /**
     * Item 13: the age of the login. 1795219200 is the time of the request; section 3.1.2.1 counts the age from the
     * last login to the request, so what the user does after a login at the institution makes it no older. Clocks may
     * differ by 30 seconds.
     */
    @ParameterizedTest
    @CsvSource({"300,1795218900,0", "300,1795218871,0", "300,1795219200,540", "0,1795219205,540", "0,1795219171,0"})
    void aLoginThatIsYoungEnoughIsTaken(long maxAge, long authTime, long dawdles) {
        StepUp demand = StepUp.login().withMaxAge(Duration.ofSeconds(maxAge));

        Grant grant = stepUp(demand, Duration.ofSeconds(dawdles), "\"auth_time\":" + authTime + ",");

        assertThat(stored(grant)).isEqualTo("access-2");
    }

    @ParameterizedTest
    @CsvSource({"300,1795218869", "0,1795219169", "300,0"})
    void aLoginThatIsTooOldIsRefused(long maxAge, long authTime) {
        StepUp demand = StepUp.login().withMaxAge(Duration.ofSeconds(maxAge));

        NakadachiException refused = refusal(demand, Duration.ZERO, "\"auth_time\":" + authTime + ",");

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_STEP_UP);
        assertThat(refused.problem().stepUp()).contains(demand);
        assertThat(refused).hasMessageContaining("(auth_time)");
    }

    /** Section 3.1.2.1: "When max_age is used, the ID Token returned MUST include an auth_time Claim Value." */
    @Test
    void anIdTokenThatDoesNotTellTheAgeIsRefused() {
        assertThat(refusal(FIVE_MINUTES, Duration.ZERO, "").problem().code()).isEqualTo(ErrorCode.CONSENT_STEP_UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"auth_time\":1795219300,", "\"auth_time\":\"1795219200\",", "\"auth_time\":-1,"})
    void anAgeThatCannotBeIsRefused(String claim) {
        assertThat(refusal(FIVE_MINUTES, Duration.ZERO, claim).problem().code()).isEqualTo(ErrorCode.IDENTITY_REFUSED);
    }

    @Test
    void anOrdinaryRenewalAsksNothingOfTheLogin() {
        OAuthConnection connection = bench.connect();
        Grant grant = consented(connection);
        ConsentStart start = connection.consent().start(request().renewing(grant.id()));

        finish(start, Duration.ZERO, "\"acr\":\"0\",\"auth_time\":1,");

        assertThat(stored(grant)).isEqualTo("access-2");
    }

    /** OpenID Connect Core Unmet Authentication Requirements 1.0: the login could not be made. */
    @Test
    void aLoginThatCannotBeMadeIsDeclined() {
        OAuthConnection connection = bench.connect();
        Grant grant = consented(connection);
        ConsentStart start = connection.consent().start(request().steppingUp(grant.id(), GOLD_OR_SILVER));
        URI callback = OAuthBench.callback("error=unmet_authentication_requirements&state="
                + OAuthBench.parameters(start).get("state"));

        NakadachiException declined = catchThrowableOfType(
                NakadachiException.class, () -> connection.consent().finish(SESSION, start.pending(), callback));

        assertThat(declined.problem().code()).isEqualTo(ErrorCode.CONSENT_DENIED);
        assertThat(stored(grant)).isEqualTo("access-1");
    }

    private NakadachiException refusal(StepUp demand, Duration dawdles, String claims) {
        OAuthConnection connection = bench.connect();
        Grant grant = consented(connection);
        ConsentStart start = connection.consent().start(request().steppingUp(grant.id(), demand));

        NakadachiException refused =
                catchThrowableOfType(NakadachiException.class, () -> finish(start, dawdles, claims));

        assertThat(refused).isNotNull();
        assertThat(stored(grant)).isEqualTo("access-1");
        return refused;
    }

    private Grant stepUp(StepUp demand, Duration dawdles, String claims) {
        OAuthConnection connection = bench.connect();
        Grant grant = consented(connection);
        ConsentStart start = connection.consent().start(request().steppingUp(grant.id(), demand));
        return finish(start, dawdles, claims);
    }

    private Grant consented(OAuthConnection connection) {
        ConsentStart start = connection.consent().start(request());
        return finish(start, Duration.ZERO, "");
    }

    /** On another node than the start: what was asked for travels with the pending consent. */
    private Grant finish(ConsentStart start, Duration dawdles, String claims) {
        OAuthConnection node = bench.connect();
        bench.host.advance(dawdles);
        long now = bench.host.now().getEpochSecond();
        String idToken = bank.sign("ES256", """
                {<claims>"iss":"https://bank.example","sub":"248289761001","aud":"client-1","exp":<exp>,"iat":<iat>,\
                "nonce":"<nonce>"}""".replace("<claims>", claims)
                .replace("<exp>", Long.toString(now + 600))
                .replace("<iat>", Long.toString(now))
                .replace("<nonce>", OAuthBench.parameters(start).getOrDefault("nonce", "")));
        bench.server.answersNext(200, Signer.document(bank));
        tokens++;
        bench.server.answersNext(
                200, """
                {"access_token":"access-<n>","refresh_token":"refresh-<n>","token_type":"Bearer","expires_in":3600,\
                "id_token":"<id>"}""".replace("<n>", Integer.toString(tokens)).replace("<id>", idToken));
        return node.consent().finish(SESSION, start.pending(), OAuthBench.callback(start));
    }

    private String stored(Grant grant) {
        return new GrantVault(bench.parts())
                .find(grant.id())
                .record()
                .tokens()
                .access()
                .reveal(SecretAccess.explicit());
    }

    private static ConsentRequest request() {
        return ConsentRequest.of(OAuthBench.USER, SESSION, OAuthBench.REDIRECT, Capability.ACCOUNTS);
    }
}
