package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.Support;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 9700 section 4.4.2: clients that talk to more than one authorisation server MUST prevent mix-up, by the issuer in
 * the response or by a distinct redirect URI for each.
 */
class RedirectRegisterTest {

    private final OAuthBench honest = new OAuthBench();
    private final OAuthBench other = new OAuthBench();

    RedirectRegisterTest() {
        other.redirects = honest.redirects;
        other.institution = new InstitutionId("another");
        other.endpoints = other.endpoints.with(EndpointRole.TOKEN, URI.create("https://another.example/token"));
    }

    @AfterEach
    void nothingWasSent() {
        assertThat(honest.server.requests()).isEmpty();
        assertThat(other.server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN,UNKNOWN", "ABSENT,SUPPORTED", "REQUIRED,UNKNOWN"})
    void twoInstitutionsShareNoRedirectUriWhenOneDoesNotSayWhoItIs(Support first, Support second) {
        sendsIss(honest, first);
        sendsIss(other, second);
        start(honest, "https://app.example/callback");

        assertThatThrownBy(() -> start(other, "https://app.example/callback"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("RFC 9700 section 4.4", "another", "made-up", "a path of its own");
    }

    /** Whoever sends the browser back can add to a query, so a query of its own tells no two institutions apart. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://APP.example/callback",
                "https://app.example:443/callback",
                "https://app.example/callback?bank=another",
            })
    void anotherSpellingIsTheSameAddress(String spelling) {
        start(honest, "https://app.example/callback");

        assertThatThrownBy(() -> start(other, spelling)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void bothMayShareOneWhenBothSendIss() {
        sendsIss(honest, Support.SUPPORTED);
        sendsIss(other, Support.REQUIRED);

        start(honest, "https://app.example/callback");
        start(other, "https://app.example/callback");
    }

    /** A signed response names its issuer (JARM section 2.1). */
    @Test
    void bothMayShareOneWhenOneSendsIssAndTheOtherSignsItsResponse() {
        sendsIss(honest, Support.SUPPORTED);
        other.endpoints = other.endpoints
                .withIssuer(URI.create("https://another.example"))
                .with(EndpointRole.JWKS, URI.create("https://another.example/keys"));
        other.facts =
                other.facts.withAuthorization(AuthorizationFacts.standard().withResponseMode(ResponseMode.JWT));

        start(honest, "https://app.example/callback");
        start(other, "https://app.example/callback");
    }

    @Test
    void twoProductsOfOneServerMayShareOne() {
        other.endpoints = honest.endpoints;

        start(honest, "https://app.example/callback");
        start(other, "https://app.example/callback");
    }

    @Test
    void oneInstitutionMayUseItAgain() {
        start(honest, "https://app.example/callback");
        start(honest, "https://app.example/callback");
    }

    @Test
    void anAddressOfItsOwnIsTaken() {
        start(honest, "https://app.example/callback/honest");
        start(other, "https://app.example/callback/another");
    }

    @Test
    void twoInstancesKnowNothingOfEachOther() {
        other.redirects = new RedirectRegister();

        start(honest, "https://app.example/callback");
        start(other, "https://app.example/callback");
    }

    /** The mix-up itself: the browser comes back to the address of the bank that really answered. */
    @Test
    void aCallbackAtTheRedirectUriOfAnotherInstitutionIsRefused() {
        OAuthConnection connection = other.connect();
        ConsentStart pending = start(connection, "https://app.example/callback/another");
        ConsentStart seen = start(honest, "https://app.example/callback/honest");
        URI callback = URI.create("https://app.example/callback/honest?code=planted-code&state="
                + OAuthBench.parameters(pending).get("state"));

        NakadachiException refused = catchThrowableOfType(
                NakadachiException.class,
                () -> connection.consent().finish(OAuthBench.SESSION, pending.pending(), callback));

        assertThat(seen.authorizationUri()).isNotEqualTo(pending.authorizationUri());
        assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
    }

    @Test
    void manyAddressesAreForgottenWhenTheirConsentsAreOverAndNotBefore() {
        OAuthConnection connection = honest.connect();
        IntStream.range(0, 1_000).forEach(n -> start(connection, "https://app.example/callback/" + n));

        assertThatThrownBy(() -> start(other, "https://app.example/callback/0"))
                .isInstanceOf(InvalidInputException.class);
        honest.host.advance(OAuthOptions.defaults().consentLife());
        start(connection, "https://app.example/callback/more");
        start(other, "https://app.example/callback/0");
    }

    private static void sendsIss(OAuthBench bench, Support support) {
        bench.facts = bench.facts.withIssuerParameter(support);
        bench.endpoints = bench.endpoints.withIssuer(URI.create("https://" + bench.institution + ".example"));
    }

    private static ConsentStart start(OAuthBench bench, String redirect) {
        return start(bench.connect(), redirect);
    }

    private static ConsentStart start(OAuthConnection connection, String redirect) {
        return connection
                .consent()
                .start(ConsentRequest.of(
                        OAuthBench.USER, OAuthBench.SESSION, URI.create(redirect), Capability.ACCOUNTS));
    }
}
