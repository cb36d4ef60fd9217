package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.MetadataPlace;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.ServerMetadata;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxAuthorisation;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Metadata of authorisation servers over TLS (RFC 8414, OpenID Connect Discovery 1.0), and a connection made of it. */
class DiscoveryEndToEndTest {

    @TempDir
    private Path vault;

    static Stream<Arguments> servers() {
        return Stream.of(MetadataPlace.values())
                .flatMap(place -> Stream.of(
                        Arguments.of(place, ServerProfile.plain()),
                        Arguments.of(place, ServerProfile.plain().with(ServerRule.ISSUER_WITH_SLASH))));
    }

    /** RFC 8414 section 3.1: a terminating slash of the issuer is removed, a path is kept. */
    @ParameterizedTest
    @MethodSource("servers")
    void theMetadataOfBothInstitutionsAreFound(MetadataPlace place, ServerProfile profile) {
        try (Sandbox sandbox = Application.sandbox().profile(profile).start();
                Nakadachi nakadachi = ProfiledApplication.library(sandbox, vault)) {
            boolean slash = profile.follows(ServerRule.ISSUER_WITH_SLASH);
            assertThat(sandbox.authorisation().issuer()).endsWith("/");
            assertThat(sandbox.cardIssuer().issuer()).endsWith(slash ? "/issuer/" : "/issuer");
            for (SandboxAuthorisation server : new SandboxAuthorisation[] {
                sandbox.authorisation(), sandbox.cardIssuer().authorisation()
            }) {
                ServerMetadata metadata =
                        nakadachi.discover(ProfiledApplication.BANK, URI.create(server.issuer()), place);

                Endpoints endpoints = metadata.endpoints(ProfiledApplication.ENVIRONMENT);
                assertThat(endpoints.issuer()).contains(URI.create(server.issuer()));
                assertThat(endpoints.require(EndpointRole.AUTHORIZATION)).isEqualTo(server.authorizationEndpoint());
                assertThat(endpoints.require(EndpointRole.TOKEN)).isEqualTo(server.tokenEndpoint());
                assertThat(endpoints.require(EndpointRole.REVOCATION)).isEqualTo(server.revocationEndpoint());
                assertThat(endpoints.require(EndpointRole.JWKS)).isEqualTo(server.jwks());
                assertThat(endpoints.require(EndpointRole.USERINFO)).isEqualTo(server.userinfoEndpoint());
                assertThat(endpoints.require(EndpointRole.PUSHED_AUTHORIZATION))
                        .isEqualTo(server.pushedRequestEndpoint());
            }
        }
    }

    /** RFC 8414 section 3.3: where the issuer is not identical, the data must not be used. */
    @ParameterizedTest
    @EnumSource(MetadataPlace.class)
    void metadataOfAnotherIssuerAreRefused(MetadataPlace place) {
        ServerProfile lying = ServerProfile.plain().with(ServerRule.METADATA_OF_ANOTHER_ISSUER);
        try (Sandbox sandbox = Application.sandbox().profile(lying).start();
                Nakadachi nakadachi = ProfiledApplication.library(sandbox, vault)) {
            URI issuer = URI.create(sandbox.authorisation().issuer());

            assertThat(codeOf(() -> nakadachi.discover(ProfiledApplication.BANK, issuer, place)))
                    .isEqualTo("institution.answer-malformed");
        }
    }

    /** The slash belongs to the issuer: without it, it is another one (RFC 8414 section 3.3, simple comparison). */
    @Test
    void theIssuerWithoutItsSlashIsAnotherIssuer() {
        ServerProfile slash = ServerProfile.plain().with(ServerRule.ISSUER_WITH_SLASH);
        try (Sandbox sandbox = Application.sandbox().profile(slash).start();
                Nakadachi nakadachi = ProfiledApplication.library(sandbox, vault)) {
            String issuer = sandbox.cardIssuer().issuer();
            URI without = URI.create(issuer.substring(0, issuer.length() - 1));

            assertThat(codeOf(() ->
                            nakadachi.discover(ProfiledApplication.BANK, without, MetadataPlace.OPENID_CONFIGURATION)))
                    .isEqualTo("institution.answer-malformed");
        }
    }

    /** Nothing but the issuer, the binding of tokens and the scopes is written by hand. */
    @Test
    void aConnectionMadeOfMetadataBindsTokensOverTheAliasesOfItsEndpoints() {
        try (Sandbox sandbox = Application.sandbox()
                        .profile(ServerProfile.fapi2MutualTls())
                        .start();
                Nakadachi nakadachi = ProfiledApplication.library(sandbox, vault)) {
            ServerMetadata metadata = nakadachi.discover(
                    ProfiledApplication.BANK,
                    URI.create(sandbox.authorisation().issuer()),
                    MetadataPlace.AUTHORIZATION_SERVER);
            assertThat(metadata.certificateBinding()).isEqualTo(Support.SUPPORTED);
            assertThat(metadata.pushedRequests()).isEqualTo(Support.REQUIRED);
            OAuthFacts facts = metadata.oauth()
                    .withScopes(Capability.ACCOUNTS, Set.of("private:account"))
                    .withTokens(TokenFacts.standard().withConstraint(SenderConstraint.CERTIFICATE));
            Endpoints endpoints = metadata.endpointsForCertificates(ProfiledApplication.ENVIRONMENT)
                    .with(EndpointRole.API, sandbox.authorisation().overMutualTls(sandbox.corporationBase()));
            Connection<Calls> connection = nakadachi.connect(
                    ProfiledApplication.institution(facts, endpoints),
                    sandbox.authorisation().credentials());

            ConsentStart start = connection.consent().start(ProfiledApplication.request());
            URI callback = sandbox.user("alice").approve(start.authorizationUri());
            Grant grant = connection.consent().finish(Application.session("alice"), start.pending(), callback);

            assertThat(connection.on(grant).call(ProfiledApplication.ACCOUNTS, "/accounts"))
                    .isEqualTo(200);
        }
    }
}
