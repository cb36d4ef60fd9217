package dev.nakadachi.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.secret.SigningAlgorithm;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerMetadataTest {

    private static final URI ISSUER = URI.create("https://server.example.com");
    private static final EnvironmentId TEST = new EnvironmentId("test");

    /** RFC 8414 section 3.1, both examples, and the slash that "MUST be removed"; section 3 says where it goes. */
    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com/.well-known/oauth-authorization-server",
        "https://example.com/, https://example.com/.well-known/oauth-authorization-server",
        "https://example.com/issuer1, https://example.com/.well-known/oauth-authorization-server/issuer1",
        "https://example.com/issuer1/, https://example.com/.well-known/oauth-authorization-server/issuer1",
        "https://example.com:8443/a/b, https://example.com:8443/.well-known/oauth-authorization-server/a/b",
        "http://127.0.0.1:28180/realms/bank, http://127.0.0.1:28180/.well-known/oauth-authorization-server/realms/bank"
    })
    void theWellKnownTextIsInsertedBeforeThePath(URI issuer, URI address) {
        assertThat(MetadataPlace.AUTHORIZATION_SERVER.address(issuer)).isEqualTo(address);
    }

    /** OpenID Connect Discovery 1.0 section 4.1, both examples, and section 4: "any terminating / MUST be removed". */
    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com/.well-known/openid-configuration",
        "https://example.com/issuer1, https://example.com/issuer1/.well-known/openid-configuration",
        "https://example.com/issuer1/, https://example.com/issuer1/.well-known/openid-configuration",
        "https://api.gmo-aozora.com/, https://api.gmo-aozora.com/.well-known/openid-configuration"
    })
    void theWellKnownTextIsAppendedForOpenIdConnect(URI issuer, URI address) {
        assertThat(MetadataPlace.OPENID_CONFIGURATION.address(issuer)).isEqualTo(address);
    }

    /** RFC 8414 section 2: "a URL that uses the https scheme and has no query or fragment components". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "https://example.com?a=b",
                "https://example.com#f",
                "https://user@example.com",
                "http://127.0.0.1.example.com",
                "/relative",
                "urn:issuer",
                "ftp://example.com"
            })
    void whatIsNoIssuerIsRefused(URI issuer) {
        for (MetadataPlace place : MetadataPlace.values()) {
            assertThatThrownBy(() -> place.address(issuer)).isInstanceOf(InvalidInputException.class);
        }
    }

    /** The document of RFC 8414 section 3.2. */
    @Test
    void theExampleOfTheStandardGivesEndpointsAndFacts() {
        ServerMetadata metadata = ServerMetadata.of(ISSUER, example());

        Endpoints endpoints = metadata.endpoints(TEST);
        assertThat(endpoints.issuer()).hasValue(ISSUER);
        assertThat(endpoints.require(EndpointRole.AUTHORIZATION)).hasToString("https://server.example.com/authorize");
        assertThat(endpoints.require(EndpointRole.TOKEN)).hasToString("https://server.example.com/token");
        assertThat(endpoints.require(EndpointRole.USERINFO)).hasToString("https://server.example.com/userinfo");
        assertThat(endpoints.require(EndpointRole.JWKS)).hasToString("https://server.example.com/jwks.json");
        assertThat(endpoints.find(EndpointRole.REVOCATION)).isEmpty();
        OAuthFacts facts = metadata.oauth();
        assertThat(facts.authentication())
                .containsExactlyInAnyOrder(
                        ClientAuthentication.CLIENT_SECRET_BASIC, ClientAuthentication.PRIVATE_KEY_JWT);
        assertThat(facts.pkce()).isEqualTo(Support.UNKNOWN);
        assertThat(facts.openId()).isEmpty();
        assertThat(metadata.responseModes()).containsExactly(ResponseMode.QUERY);
    }

    /** RFC 8414 section 2: "If omitted, the default is client_secret_basic". */
    @Test
    void omittedMethodsOfAuthenticationMeanBasic() {
        assertThat(ServerMetadata.of(ISSUER, without("token_endpoint_auth_methods_supported"))
                        .authentication())
                .containsExactly(ClientAuthentication.CLIENT_SECRET_BASIC);
    }

    /** RFC 7636, RFC 9126 section 5, RFC 9207 section 3, RFC 9449 section 5.1, RFC 8705 section 3.3, JARM, RFC 9101. */
    @Test
    void whatAModernServerPublishesIsRead() {
        Map<String, List<String>> members = example();
        members.put("code_challenge_methods_supported", List.of("plain", "S256"));
        members.put("pushed_authorization_request_endpoint", List.of("https://server.example.com/par"));
        members.put("require_pushed_authorization_requests", List.of("true"));
        members.put("authorization_response_iss_parameter_supported", List.of("true"));
        members.put("dpop_signing_alg_values_supported", List.of("ES256", "ES512", "PS256"));
        members.put("tls_client_certificate_bound_access_tokens", List.of("true"));
        members.put("response_modes_supported", List.of("fragment", "query.jwt", "jwt"));
        members.put("request_parameter_supported", List.of("true"));
        members.put("id_token_signing_alg_values_supported", List.of("none", "RS256", "EdDSA", "HS256"));
        ServerMetadata metadata = ServerMetadata.of(ISSUER, members);

        OAuthFacts facts = metadata.oauth();

        assertThat(facts.pkce()).isEqualTo(Support.SUPPORTED);
        assertThat(facts.issuerParameter()).isEqualTo(Support.SUPPORTED);
        assertThat(facts.authorization().pushedRequests()).isEqualTo(Support.REQUIRED);
        assertThat(facts.authorization().signedRequests()).isEqualTo(Support.SUPPORTED);
        assertThat(facts.openId().orElseThrow().algorithms())
                .containsExactlyInAnyOrder(JwtAlgorithm.RS256, JwtAlgorithm.HS256);
        assertThat(metadata.proofAlgorithms())
                .containsExactlyInAnyOrder(SigningAlgorithm.ES256, SigningAlgorithm.PS256);
        assertThat(metadata.certificateBinding()).isEqualTo(Support.SUPPORTED);
        assertThat(metadata.responseModes()).containsExactly(ResponseMode.JWT);
        members.put("code_challenge_methods_supported", List.of("plain"));
        assertThat(ServerMetadata.of(ISSUER, members).pkce()).isEqualTo(Support.ABSENT);
    }

    /** The document of RFC 8705 section 5: another host for clients with a certificate. */
    @Test
    void theAliasesForCertificatesAreKept() {
        Map<String, List<String>> members = example();
        members.put("mtls_endpoint_aliases.token_endpoint", List.of("https://mtls.example.com/token"));
        members.put("mtls_endpoint_aliases.revocation_endpoint", List.of("https://mtls.example.com/revo"));

        ServerMetadata metadata = ServerMetadata.of(ISSUER, members);

        Endpoints plain = metadata.endpoints(TEST);
        assertThat(plain.require(EndpointRole.TOKEN)).hasToString("https://server.example.com/token");
        assertThat(plain.find(EndpointRole.REVOCATION)).isEmpty();
        Endpoints mutual = metadata.endpointsForCertificates(TEST);
        assertThat(mutual.require(EndpointRole.TOKEN)).hasToString("https://mtls.example.com/token");
        assertThat(mutual.require(EndpointRole.REVOCATION)).hasToString("https://mtls.example.com/revo");
        assertThat(mutual.require(EndpointRole.AUTHORIZATION)).hasToString("https://server.example.com/authorize");
        assertThat(metadata.differencesFrom(metadata.oauth(), mutual)).isEmpty();
    }

    /** RFC 8414 section 3.3: identical, section 4: "code point to code point" without normalization. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://server.example.com/",
                "https://SERVER.example.com",
                "https://server.example.com:443",
                "https://evil.example.com",
                ""
            })
    void aDocumentOfAnotherIssuerIsRefused(String other) {
        Map<String, List<String>> members = example();
        members.put("issuer", List.of(other));

        assertThatThrownBy(() -> ServerMetadata.of(ISSUER, members))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("identical")
                .message()
                .doesNotContain("evil");
        assertThatThrownBy(() -> ServerMetadata.of(ISSUER, without("issuer")))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "token_endpoint, http://server.example.com/token",
        "token_endpoint, http://127.0.0.1/token",
        "token_endpoint, /token",
        "token_endpoint, not a uri",
        "token_endpoint, https://user:pw@server.example.com/token",
        "token_endpoint, https://server.example.com/token#f",
        "jwks_uri, file:///etc/passwd",
        "jwks_uri, http://server.example.com/jwks",
        "mtls_endpoint_aliases.token_endpoint, http://mtls.example.com/token"
    })
    void anAddressThatIsNotSafeSpoilsTheWholeDocument(String member, String address) {
        Map<String, List<String>> members = example();
        members.put(member, List.of(address));

        assertThatThrownBy(() -> ServerMetadata.of(ISSUER, members)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aDocumentWithoutTheEndpointsOfEveryServerIsRefused() {
        for (String member : List.of("authorization_endpoint", "token_endpoint")) {
            assertThatThrownBy(() -> ServerMetadata.of(ISSUER, without(member)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aProfileThatAgreesHasNoDifference() {
        ServerMetadata metadata = ServerMetadata.of(ISSUER, example());

        assertThat(metadata.differencesFrom(metadata.oauth(), metadata.endpoints(TEST)))
                .isEmpty();
        assertThat(metadata.differencesFrom(
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC))
                                .withPkce(Support.REQUIRED),
                        Endpoints.of(TEST)))
                .isEmpty();
    }

    @Test
    void driftIsTold() {
        Map<String, List<String>> members = example();
        members.put("code_challenge_methods_supported", List.of("S256"));
        members.put("id_token_signing_alg_values_supported", List.of("ES256"));
        ServerMetadata metadata = ServerMetadata.of(ISSUER, members);
        OAuthFacts stated = OAuthFacts.of(Set.of(ClientAuthentication.TLS_CLIENT_AUTH))
                .withPkce(Support.ABSENT)
                .withTokens(TokenFacts.standard().withConstraint(SenderConstraint.DPOP))
                .withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.RS256)));
        Endpoints old = Endpoints.of(TEST).with(EndpointRole.TOKEN, URI.create("https://old.example.com/token"));

        assertThat(metadata.differencesFrom(stated, old))
                .containsExactlyInAnyOrder(
                        new MetadataDifference(
                                "endpoint token", "https://old.example.com/token", "https://server.example.com/token"),
                        new MetadataDifference("PKCE", "ABSENT", "SUPPORTED"),
                        new MetadataDifference(
                                "client authentication", "tls_client_auth", "client_secret_basic private_key_jwt"),
                        new MetadataDifference("algorithms of ID tokens", "RS256", "ES256"),
                        new MetadataDifference("DPoP", "used", "no algorithm of a proof that this SDK speaks"));
    }

    private static Map<String, List<String>> without(String member) {
        Map<String, List<String>> members = example();
        members.remove(member);
        return members;
    }

    private static Map<String, List<String>> example() {
        return new HashMap<>(Map.of(
                "issuer", List.of("https://server.example.com"),
                "authorization_endpoint", List.of("https://server.example.com/authorize"),
                "token_endpoint", List.of("https://server.example.com/token"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "private_key_jwt"),
                "userinfo_endpoint", List.of("https://server.example.com/userinfo"),
                "jwks_uri", List.of("https://server.example.com/jwks.json"),
                "registration_endpoint", List.of("https://server.example.com/register"),
                "response_types_supported", List.of("code", "code token"),
                "service_documentation", List.of("http://server.example.com/service_documentation.html"),
                "ui_locales_supported", List.of("en-US", "en-GB", "en-CA", "fr-FR", "fr-CA")));
    }
}
