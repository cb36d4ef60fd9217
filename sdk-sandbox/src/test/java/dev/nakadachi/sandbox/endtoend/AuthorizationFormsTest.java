package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.Support;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxAuthorisation;
import dev.nakadachi.sandbox.oauth.ResponseFault;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pushed and signed requests and signed responses against an authorisation server that takes nothing else, over TLS on
 * loopback. What is silent is counted where the bytes arrive.
 */
class AuthorizationFormsTest {

    private static final BrowserSession SESSION = BrowserSession.of(Secret.of("session-cookie-of-alice"));

    private final Sandbox sandbox = Sandbox.builder()
            .redirectUri(Application.CALLBACK)
            .profile(ServerProfile.plain()
                    .with(
                            ServerRule.PUSHED_REQUESTS_ONLY,
                            ServerRule.SIGNED_REQUESTS_ONLY,
                            ServerRule.SIGNED_RESPONSES_ONLY))
            .start();

    @TempDir
    private Path directory;

    private Nakadachi nakadachi;
    private Connection<Calls> connection;

    @BeforeEach
    void open() {
        nakadachi = Nakadachi.builder(TokenVault.encryptedFile(directory.resolve("vault"), Keyset.generate()))
                .host(new VirtualHost(sandbox.clock(), 1))
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .build();
        SandboxAuthorisation server = sandbox.authorisation();
        connection = nakadachi.connect(institution(server), server.credentials().withRequestKey(server.clientKey()));
    }

    @AfterEach
    void close() {
        nakadachi.close();
        sandbox.close();
    }

    @Test
    void aSignedAndPushedRequestWithASignedResponseBecomesAGrant() {
        ConsentStart start = start();
        URI callback = sandbox.user("alice").approve(start.authorizationUri());

        Grant grant = connection.consent().finish(SESSION, start.pending(), callback);

        assertThat(start.authorizationUri().getQuery()).contains("request_uri=").doesNotContain("state=", "scope=");
        assertThat(start.openBefore()).isBefore(start.expiresAt());
        assertThat(callback.getQuery()).startsWith("response=");
        assertThat(grant.capabilities()).containsExactly(Capability.ACCOUNTS);
    }

    /** The keys are fetched for the one response that all but its signature speaks for. */
    @ParameterizedTest
    @EnumSource(ResponseFault.class)
    void aBadResponseCausesNoTokenCallAndNoRevocation(ResponseFault fault) {
        ConsentStart start = start();
        URI callback = sandbox.user("alice").approve(start.authorizationUri(), fault);
        long before = requests();

        NakadachiException refused = catchThrowableOfType(
                NakadachiException.class, () -> connection.consent().finish(SESSION, start.pending(), callback));

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
        long keys = fault == ResponseFault.FOREIGN_SIGNATURE ? 1 : 0;
        assertThat(requests() - before).isEqualTo(keys);
    }

    @Test
    void theUsersRefusalIsSignedAndCausesNoCallButThatForKeys() {
        ConsentStart start = start();
        URI callback = sandbox.user("alice").refuse(start.authorizationUri());

        NakadachiException declined = catchThrowableOfType(
                NakadachiException.class, () -> connection.consent().finish(SESSION, start.pending(), callback));

        assertThat(declined.problem().code()).isEqualTo(ErrorCode.CONSENT_DENIED);
    }

    private long requests() {
        return sandbox.counters().byPath().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private ConsentStart start() {
        return connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"), SESSION, Application.CALLBACK, Capability.ACCOUNTS));
    }

    private static Institution<Calls> institution(SandboxAuthorisation server) {
        OAuthFacts facts = OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC))
                .withPkce(Support.REQUIRED)
                .withScopes(Capability.ACCOUNTS, Set.of("private:account"))
                .withAuthorization(AuthorizationFacts.standard()
                        .withPushedRequests(Support.REQUIRED)
                        .withSignedRequests(Support.REQUIRED)
                        .withResponseMode(ResponseMode.JWT));
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("strict"),
                        "Strict Bank",
                        SpecVersion.parse("1.0.0"),
                        facts,
                        ErrorTable.http())
                .bind(
                        Binding.of(
                                Operation.<String, String>read(new OperationName("accounts.read"), Capability.ACCOUNTS),
                                (input, context) -> ApiRequest.get("/" + input),
                                answer -> ""),
                        Source.chosen("made up"))
                .build();
        Endpoints endpoints = Endpoints.of(new EnvironmentId("sandbox"))
                .with(EndpointRole.AUTHORIZATION, server.authorizationEndpoint())
                .with(EndpointRole.PUSHED_AUTHORIZATION, server.pushedRequestEndpoint())
                .with(EndpointRole.TOKEN, server.tokenEndpoint())
                .with(EndpointRole.REVOCATION, server.revocationEndpoint())
                .with(EndpointRole.JWKS, server.jwks())
                .withIssuer(URI.create(server.issuer()));
        return new Institution<>(profile, endpoints, calls -> calls);
    }
}
