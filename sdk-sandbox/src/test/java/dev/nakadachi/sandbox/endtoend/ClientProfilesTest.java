package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to prove the client with every way to bind tokens: consent, call, rotation, revocation, on real sockets.
 */
class ClientProfilesTest {

    @TempDir
    private Path vault;

    static Stream<Arguments> profiles() {
        return Stream.of(ClientMethod.values())
                .flatMap(method ->
                        Stream.of(SenderConstraint.values()).map(constraint -> Arguments.of(method, constraint)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aGrantLivesFromConsentToRevocation(ClientMethod method, SenderConstraint constraint) {
        try (Sandbox sandbox = start(profile(method, constraint));
                BoundApplication application =
                        open(sandbox, sandbox.authorisation().credentials(), constraint)) {
            Grant grant = application.consent();
            assertThat(application.accounts(grant)).isEqualTo(200);
            sandbox.clock().advance(Duration.ofDays(1));
            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(application.connection().consent().revoke(grant.id()))
                    .isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
        }
    }

    /** RFC 9449 sections 8 and 9, and a proof at the revocation. */
    @Test
    void noncesAreLearntAtTheServerAndAtTheResource() {
        ServerProfile strict = profile(ClientMethod.PRIVATE_KEY_JWT, SenderConstraint.DPOP)
                .with(
                        ServerRule.DPOP_NONCE_AT_SERVER,
                        ServerRule.DPOP_NONCE_AT_RESOURCE,
                        ServerRule.DPOP_AT_REVOCATION);
        try (Sandbox sandbox = start(strict);
                BoundApplication application =
                        open(sandbox, sandbox.authorisation().credentials(), SenderConstraint.DPOP)) {
            Grant grant = application.consent();
            assertThat(application.accounts(grant)).isEqualTo(200);
            sandbox.authorisation().rotateNonces();
            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(application.connection().consent().revoke(grant.id()))
                    .isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PS256", "ES256", "RS256"})
    void anAssertionIsSignedAsRegistered(SigningAlgorithm algorithm) {
        ServerProfile profile =
                profile(ClientMethod.PRIVATE_KEY_JWT, SenderConstraint.NONE).withClientAlgorithm(algorithm);
        try (Sandbox sandbox = start(profile);
                BoundApplication application =
                        open(sandbox, sandbox.authorisation().credentials(), SenderConstraint.NONE)) {
            assertThat(application.accounts(application.consent())).isEqualTo(200);
        }
    }

    @Test
    void aKeyThatIsNotRegisteredGetsNothing() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        SigningKey foreign = SigningKey.of(generator.generateKeyPair(), SigningAlgorithm.PS256);
        try (Sandbox sandbox = start(profile(ClientMethod.PRIVATE_KEY_JWT, SenderConstraint.NONE));
                BoundApplication application =
                        open(sandbox, ClientCredentials.privateKeyJwt(id(sandbox), foreign), SenderConstraint.NONE)) {
            assertThat(code(application::consent)).isEqualTo(ErrorCode.CLIENT_REFUSED);
        }
    }

    @Test
    void aCertificateThatIsNotRegisteredGetsNothing() {
        try (Sandbox sandbox = start(profile(ClientMethod.TLS_CLIENT_AUTH, SenderConstraint.CERTIFICATE))) {
            ClientCredentials registered = sandbox.authorisation().credentials();
            ClientCredentials foreign = ClientCredentials.mutualTls(
                    registered.clientId(), sandbox.authorisation().foreignCertificate(), registered.authentication());
            try (BoundApplication application = open(sandbox, foreign, SenderConstraint.CERTIFICATE)) {
                assertThat(code(application::consent)).isEqualTo(ErrorCode.CLIENT_REFUSED);
            }
        }
    }

    @Test
    void aSecretWhereAKeyIsRegisteredGetsNothing() {
        try (Sandbox sandbox = start(profile(ClientMethod.PRIVATE_KEY_JWT, SenderConstraint.NONE))) {
            ClientCredentials secret = ClientCredentials.of(
                    id(sandbox), Secret.of("a secret that nobody gave"), ClientAuthentication.CLIENT_SECRET_POST);
            try (BoundApplication application = open(sandbox, secret, SenderConstraint.NONE)) {
                assertThat(code(application::consent)).isEqualTo(ErrorCode.CLIENT_REFUSED);
            }
        }
    }

    private BoundApplication open(Sandbox sandbox, ClientCredentials client, SenderConstraint constraint) {
        return BoundApplication.open(sandbox, vault, client, constraint);
    }

    private static ServerProfile profile(ClientMethod method, SenderConstraint constraint) {
        return ServerProfile.plain().withClientMethod(method).withConstraint(constraint);
    }

    private static Sandbox start(ServerProfile profile) {
        return Sandbox.builder()
                .redirectUri(BoundApplication.CALLBACK)
                .profile(profile)
                .start();
    }

    private static ClientId id(Sandbox sandbox) {
        return sandbox.authorisation().credentials().clientId();
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem().code();
    }
}
