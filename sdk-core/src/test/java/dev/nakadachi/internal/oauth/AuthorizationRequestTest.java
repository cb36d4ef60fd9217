package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Support;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser carries to the institution. */
class AuthorizationRequestTest {

    private final OAuthBench bench = new OAuthBench();

    /** RFC 7636 section 4.2: a client that can use S256 MUST use it. */
    @ParameterizedTest
    @EnumSource(value = Support.class, names = "ABSENT", mode = EnumSource.Mode.EXCLUDE)
    void aChallengeIsSentUnlessTheInstitutionHasNoPkceAndIsNeverPlain(Support pkce) {
        bench.facts = bench.facts.withPkce(pkce);

        Map<String, String> parameters = OAuthBench.parameters(bench.start(bench.connect()));

        assertThat(parameters).containsEntry("code_challenge_method", "S256");
        assertThat(parameters.get("code_challenge")).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void noChallengeIsSentToAnInstitutionThatIsKnownToHaveNoPkce() {
        bench.facts = bench.facts.withPkce(Support.ABSENT);

        assertThat(bench.start(bench.connect()).authorizationUri().toString()).doesNotContain("challenge", "plain");
    }

    /** RFC 8707 section 2: multiple resource parameters MAY be used to indicate several resources. */
    @Test
    void everyResourceIsAParameterOfItsOwn() {
        bench.facts = bench.facts.withAuthorization(AuthorizationFacts.standard()
                .withResources(
                        Set.of(URI.create("https://api.bank.example/b"), URI.create("https://api.bank.example/a"))));

        assertThat(bench.start(bench.connect()).authorizationUri().getRawQuery().split("&", -1))
                .filteredOn(field -> field.startsWith("resource="))
                .containsExactly(
                        "resource=https%3A%2F%2Fapi.bank.example%2Fa", "resource=https%3A%2F%2Fapi.bank.example%2Fb");
    }

    /** RFC 8707 section 2: an absolute URI, and it MUST NOT include a fragment. */
    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "https://api.bank.example/#part"})
    void aResourceThatIsNoAbsoluteUriWithoutFragmentIsRefused(String resource) {
        assertThatThrownBy(() -> AuthorizationFacts.standard().withResources(Set.of(URI.create(resource))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("RFC 8707");
    }

    /** OpenID Connect Core 1.0 section 3.1.2.1: nonce associates a client session with an ID token. */
    @Test
    void aConsentThatAsksForAnIdTokenHasANonceOfItsOwn() {
        bench.facts = bench.facts.withScopes(Capability.ACCOUNTS, Set.of("openid", "account"));
        OAuthConnection connection = bench.connect();

        String first = OAuthBench.parameters(bench.start(connection)).get("nonce");
        String second = OAuthBench.parameters(bench.start(connection)).get("nonce");

        assertThat(first).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(second);
    }

    @Test
    void aConsentThatAsksForNoIdTokenHasNoNonce() {
        assertThat(OAuthBench.parameters(bench.start(bench.connect()))).doesNotContainKey("nonce");
    }

    /** RFC 6749 section 3.1: a query component of the endpoint MUST be retained when adding parameters. */
    @Test
    void theQueryOfTheEndpointStaysBeforeTheParameters() {
        bench.endpoints = bench.endpoints.with(
                EndpointRole.AUTHORIZATION, URI.create("https://bank.example/authorize?bank=0310&view=a%26b"));

        URI address = bench.start(bench.connect()).authorizationUri();

        assertThat(address.toString())
                .startsWith("https://bank.example/authorize?bank=0310&view=a%26b&")
                .contains("&response_type=code&")
                .doesNotContainPattern("\\?.*\\?");
    }

    @Test
    void anAddressThatAPathIsAppendedToHasNoQuery() {
        assertThatThrownBy(() -> bench.endpoints.with(EndpointRole.API, URI.create("https://bank.example/v1?a=b")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("without query");
    }

    /** A redirect URI of 1,024 characters is the longest that a request takes. */
    @Test
    void theLargestPendingConsentFitsACookieOf4KiB() {
        bench.facts = bench.facts.withScopes(Capability.ACCOUNTS, Set.of("openid", "account"));
        bench.endpoints = bench.endpoints.withIssuer(OAuthBench.ISSUER);
        URI longest = URI.create("https://app.example/" + "c".repeat(1_024 - "https://app.example/".length()));
        ConsentStart start = bench.connect()
                .consent()
                .start(ConsentRequest.of(
                        OAuthBench.USER, OAuthBench.SESSION, longest, Capability.ACCOUNTS, Capability.TRANSFERS));

        assertThat(start.pending().text().length()).isLessThan(4_096 - 512);
    }
}
