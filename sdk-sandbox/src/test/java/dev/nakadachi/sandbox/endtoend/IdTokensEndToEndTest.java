package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.UserInfo;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.oauth.IdTokenFault;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who consented, told by ID tokens and UserInfo over TLS on loopback (OpenID Connect Core 1.0). */
class IdTokensEndToEndTest {

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final String REVOCATION = "/tokens/revoke";

    @TempDir
    private Path vault;

    @ParameterizedTest
    @EnumSource(JwsAlgorithm.class)
    void everyAlgorithmTellsTheUserAtConsentRefreshAndUserInfo(JwsAlgorithm algorithm) {
        try (Sandbox sandbox = sandbox(algorithm);
                ProfiledApplication application = open(sandbox, algorithm)) {
            Grant grant = application.consent(withIdentity());
            sandbox.clock().advance(TOKEN_LIFE);

            assertThat(application.accounts(grant)).isEqualTo(200);
            UserInfo user = application.connection().userInfo(grant.id());

            assertThat(user.subject().sameAs(Secret.of("alice"))).isTrue();
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(2);
        }
    }

    /** Section 3.1.3.7: a token answer whose ID token fails a check gives no grant, and is revoked. */
    @ParameterizedTest
    @EnumSource(value = IdTokenFault.class, mode = EnumSource.Mode.EXCLUDE, names = "WRONG_SUBJECT")
    void aFirstIdTokenThatIsWrongGivesNoGrantAndItsTokensAreRevoked(IdTokenFault fault) {
        try (Sandbox sandbox = sandbox(JwsAlgorithm.ES256);
                ProfiledApplication application = open(sandbox, JwsAlgorithm.ES256)) {
            ConsentStart start = application.start(withIdentity());
            URI callback = sandbox.user("alice").approve(start.authorizationUri());
            sandbox.authorisation().nextIdToken(fault);

            assertThat(codeOf(() -> application.finish(start, callback))).isEqualTo("consent.identity-refused");
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(1);
            assertThat(sandbox.counters().to(REVOCATION)).isEqualTo(1);
        }
    }

    /**
     * Section 12.2: {@code iss}, {@code sub} and {@code aud} are those of the first one. A refused one costs neither
     * the grant nor its refresh token, and its access token is never used.
     */
    @ParameterizedTest
    @EnumSource(
            value = IdTokenFault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MISSING", "WRONG_NONCE", "NO_NONCE"})
    void aRefreshedIdTokenThatIsWrongIsRefusedOnce(IdTokenFault fault) {
        try (Sandbox sandbox = sandbox(JwsAlgorithm.PS256);
                ProfiledApplication application = open(sandbox, JwsAlgorithm.PS256)) {
            Grant grant = application.consent(withIdentity());
            sandbox.clock().advance(TOKEN_LIFE);
            sandbox.authorisation().nextIdToken(fault);

            assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.identity-refused");
            assertThat(sandbox.counters().to("/corporation/v1/accounts")).isZero();

            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(3);
        }
    }

    /** Section 12.2: a refresh need not bring an ID token. */
    @Test
    void aRefreshWithoutAnIdTokenIsGood() {
        try (Sandbox sandbox = sandbox(JwsAlgorithm.RS256);
                ProfiledApplication application = open(sandbox, JwsAlgorithm.RS256)) {
            Grant grant = application.consent(withIdentity());
            sandbox.clock().advance(TOKEN_LIFE);
            sandbox.authorisation().nextIdToken(IdTokenFault.MISSING);

            assertThat(application.accounts(grant)).isEqualTo(200);
        }
    }

    /** Section 10.1.1: an unknown {@code kid} sends the client to the keys again. */
    @Test
    void keysThatTheServerRotatedAreFetchedWhenTheirFirstTokenComes() {
        try (Sandbox sandbox = sandbox(JwsAlgorithm.ES256);
                ProfiledApplication application = open(sandbox, JwsAlgorithm.ES256)) {
            String keys = sandbox.authorisation().jwks().getPath();
            Grant grant = application.consent(withIdentity());
            assertThat(sandbox.counters().to(keys)).isEqualTo(1);

            for (int rotations = 1; rotations <= 2; rotations++) {
                sandbox.authorisation().rotateKeys();
                sandbox.clock().advance(TOKEN_LIFE);
                assertThat(application.accounts(grant)).isEqualTo(200);
                assertThat(sandbox.counters().to(keys)).isEqualTo(1 + rotations);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = JwsAlgorithm.class)
    void userInfoMayComeSigned(JwsAlgorithm algorithm) {
        try (Sandbox sandbox = sandbox(algorithm, ServerRule.SIGNED_USERINFO);
                ProfiledApplication application = open(sandbox, algorithm)) {
            Grant grant = application.consent(withIdentity());

            UserInfo user = application.connection().userInfo(grant.id());

            assertThat(user.subject().sameAs(Secret.of("alice"))).isTrue();
        }
    }

    /** Section 5.3.2: where {@code sub} is another, the answer must not be used. */
    @Test
    void userInfoOfSomebodyElseIsRefusedSignedOrNot() {
        for (ServerRule[] rules : new ServerRule[][] {
            {ServerRule.USERINFO_OF_SOMEBODY_ELSE}, {ServerRule.USERINFO_OF_SOMEBODY_ELSE, ServerRule.SIGNED_USERINFO}
        }) {
            try (Sandbox sandbox = sandbox(JwsAlgorithm.ES256, rules);
                    ProfiledApplication application = ProfiledApplication.open(
                            sandbox,
                            FactSheets.withIdTokens(FactSheets.plain(), JwtAlgorithm.ES256),
                            vault.resolve(Integer.toString(rules.length)))) {
                Grant grant = application.consent(withIdentity());

                assertThat(codeOf(() -> application.connection().userInfo(grant.id())))
                        .isEqualTo("consent.identity-refused");
                assertThat(application.accounts(grant)).isEqualTo(200);
            }
        }
    }

    /** A renewal by another person leaves the grant as it was, and the tokens of that person are revoked. */
    @Test
    void aRenewalByAnotherPersonIsRefused() {
        try (Sandbox sandbox = sandbox(JwsAlgorithm.ES256);
                ProfiledApplication application = open(sandbox, JwsAlgorithm.ES256)) {
            Grant grant = application.consent(withIdentity());
            ConsentStart start = application.start(withIdentity().renewing(grant.id()));
            URI ofBob = sandbox.user("bob").approve(start.authorizationUri());

            assertThat(codeOf(() -> application.finish(start, ofBob))).isEqualTo("consent.other-subject");
            assertThat(sandbox.counters().to(REVOCATION)).isEqualTo(1);
            assertThat(application.accounts(grant)).isEqualTo(200);
        }
    }

    private static ConsentRequest withIdentity() {
        return ConsentRequest.of(
                new UserId("customer-alice"),
                Application.session("alice"),
                Application.CALLBACK,
                Capability.ACCOUNTS,
                Capability.IDENTITY);
    }

    private static Sandbox sandbox(JwsAlgorithm algorithm, ServerRule... rules) {
        return Application.sandbox()
                .accessTokenLife(TOKEN_LIFE)
                .profile(ServerProfile.plain().withIdTokens(algorithm).with(rules))
                .start();
    }

    private ProfiledApplication open(Sandbox sandbox, JwsAlgorithm algorithm) {
        return ProfiledApplication.open(
                sandbox, FactSheets.withIdTokens(FactSheets.plain(), JwtAlgorithm.valueOf(algorithm.name())), vault);
    }
}
