package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Support;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SigningAlgorithm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are bound to a key (RFC 9449) or to a certificate (RFC 8705), and both sides counted. */
class BoundTokensEndToEndTest {

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final String ACCOUNTS = "/corporation/v1/accounts";

    @TempDir
    private Path vault;

    /** RFC 9449 sections 8 and 9: each side has nonces of its own, and one refusal teaches the next one. */
    @Test
    void aNonceIsAskedForOncePerSideAndOnceMoreWhenItIsOld() {
        try (Sandbox sandbox = sandbox(ServerProfile.fapi2Dpop());
                ProfiledApplication application = open(sandbox, FactSheets.fapi2Dpop())) {
            Grant grant = application.consent();
            // Section 8.2: the nonce that the pushed request was given is good at the token endpoint, too.
            assertThat(sandbox.counters().to("/par")).isEqualTo(2);
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(1);
            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(sandbox.counters().to(ACCOUNTS)).isEqualTo(2);
            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(sandbox.counters().to(ACCOUNTS)).isEqualTo(3);

            sandbox.authorisation().rotateNonces();
            sandbox.clock().advance(TOKEN_LIFE);
            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(3);
            assertThat(sandbox.counters().to(ACCOUNTS)).isEqualTo(5);

            sandbox.authorisation().rotateNonces();
            assertThat(application.connection().consent().revoke(grant.id()))
                    .isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
            assertThat(sandbox.counters().to("/tokens/revoke")).isEqualTo(2);
        }
    }

    /** RFC 6749 section 5.1: {@code token_type} in any case. */
    @Test
    void theTypeOfABoundTokenIsReadInAnyCase() {
        try (Sandbox sandbox = sandbox(ServerProfile.fapi2Dpop().with(ServerRule.TOKEN_TYPE_IN_LOWER_CASE));
                ProfiledApplication application = open(sandbox, FactSheets.fapi2Dpop())) {
            assertThat(application.accounts(application.consent())).isEqualTo(200);
        }
    }

    /** RFC 9449 section 5: a token of the type Bearer is not bound; where a bound one is expected it is not used. */
    @Test
    void anUnboundTokenIsNotTakenForABoundOne() {
        OAuthFacts bound =
                FactSheets.plain().withTokens(FactSheets.plain().tokens().withConstraint(SenderConstraint.DPOP));
        try (Sandbox sandbox = sandbox(ServerProfile.plain());
                ProfiledApplication application = open(sandbox, bound)) {
            assertThat(codeOf(application::consent)).isEqualTo("institution.answer-malformed");
            assertThat(sandbox.counters().to(ACCOUNTS)).isZero();
        }
    }

    @Test
    void aServerThatBindsGivesNothingToAClientThatProvesNothing() {
        OAuthFacts unbound = FactSheets.fapi2Dpop()
                .withTokens(FactSheets.fapi2Dpop().tokens().withConstraint(SenderConstraint.NONE));
        try (Sandbox sandbox = sandbox(ServerProfile.fapi2Dpop());
                ProfiledApplication application = open(sandbox, unbound)) {
            assertThat(codeOf(application::consent)).startsWith("institution.");
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(1);
        }
    }

    /** Resource indicators, all forms of the request and both ways to name the user, with a key per grant. */
    @Test
    void allAtOnceIsOneConsent() {
        ServerProfile everything = ServerProfile.fapi2Dpop()
                .withClientAlgorithm(SigningAlgorithm.PS256)
                .withResponseAlgorithm(SigningAlgorithm.PS256)
                .withIdTokens(JwsAlgorithm.PS256)
                .with(
                        ServerRule.SIGNED_REQUESTS_ONLY,
                        ServerRule.SIGNED_RESPONSES_ONLY,
                        ServerRule.SIGNED_USERINFO,
                        ServerRule.TOKEN_TYPE_IN_LOWER_CASE);
        try (Sandbox sandbox = sandbox(everything)) {
            OAuthFacts facts = FactSheets.withIdTokens(FactSheets.fapi2Dpop(), JwtAlgorithm.PS256)
                    .withAuthorization(AuthorizationFacts.standard()
                            .withPushedRequests(Support.REQUIRED)
                            .withSignedRequests(Support.REQUIRED)
                            .withResponseMode(ResponseMode.JWT)
                            .withResources(Set.of(sandbox.corporationBase())));
            try (ProfiledApplication application = open(sandbox, facts)) {
                ConsentRequest request = ProfiledApplication.request().alsoFor(Set.of(Capability.IDENTITY));
                Grant grant = application.consent(request);
                assertThat(application.accounts(grant)).isEqualTo(200);
                sandbox.clock().advance(TOKEN_LIFE);
                assertThat(application
                                .connection()
                                .userInfo(grant.id())
                                .subject()
                                .sameAs(Secret.of("alice")))
                        .isTrue();
                Grant renewed = application.consent(request.renewing(grant.id()));
                assertThat(renewed.id()).isEqualTo(grant.id());
                assertThat(application.accounts(grant)).isEqualTo(200);
                assertThat(application.connection().consent().revoke(grant.id()))
                        .isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
            }
        }
    }

    /** RFC 8705 section 5: what is bound goes to the alias; the browser's request and the keys do not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCertificateIsShownAtTheAliasesOnly(boolean byCertificate) {
        ServerProfile server = byCertificate ? ServerProfile.fapi1Advanced() : ServerProfile.fapi2MutualTls();
        OAuthFacts facts = byCertificate ? FactSheets.fapi1Advanced() : FactSheets.fapi2MutualTls();
        try (Sandbox sandbox = sandbox(server);
                ProfiledApplication application = open(sandbox, facts)) {
            ConsentStart start = application.start(ProfiledApplication.request());
            URI callback = sandbox.user("alice").approve(start.authorizationUri());
            assertThat(sandbox.mutualTlsGate().connections()).isZero();

            Grant grant = application.finish(start, callback);

            int elsewhere = sandbox.gate().connections();
            assertThat(sandbox.mutualTlsGate().connections()).isPositive();
            assertThat(application.accounts(grant)).isEqualTo(200);
            sandbox.clock().advance(TOKEN_LIFE);
            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(application.connection().consent().revoke(grant.id()))
                    .isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
            assertThat(sandbox.gate().connections()).isEqualTo(elsewhere);
        }
    }

    private static Sandbox sandbox(ServerProfile profile) {
        return Application.sandbox()
                .accessTokenLife(TOKEN_LIFE)
                .profile(profile)
                .start();
    }

    private ProfiledApplication open(Sandbox sandbox, OAuthFacts facts) {
        return ProfiledApplication.open(sandbox, facts, vault);
    }
}
