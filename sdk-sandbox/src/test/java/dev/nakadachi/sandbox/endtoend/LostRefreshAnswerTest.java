package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.oauth.ReuseAnswer;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.wire.TcpGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A refresh whose answer is lost on the wire, under every rule of rotation (decision 0018, RFC 9700 section 4.14.2).
 */
class LostRefreshAnswerTest {

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final RefreshRotation GRACE = RefreshRotation.grace(Duration.ofMinutes(10));

    @TempDir
    private Path vault;

    static Stream<Arguments> recovering() {
        return Stream.of(RefreshRotation.none(), RefreshRotation.diesAtFirstUse(), GRACE)
                .flatMap(rule -> Stream.of(ReuseAnswer.values()).map(reuse -> Arguments.of(rule, reuse)));
    }

    static Stream<Arguments> losing() {
        return Stream.of(
                Arguments.of(RefreshRotation.diesAtIssue(), Duration.ZERO),
                Arguments.of(RefreshRotation.unknown(), Duration.ZERO),
                Arguments.of(GRACE, Duration.ofMinutes(11)));
    }

    @ParameterizedTest
    @MethodSource("recovering")
    void theOldTokenIsTriedOnceMoreAndTheGrantLivesOn(RefreshRotation rule, ReuseAnswer reuse) {
        try (Sandbox sandbox = sandbox(rule, reuse);
                ProfiledApplication application = open(sandbox, rule)) {
            Grant grant = application.consent();
            loseOneAnswer(sandbox, application, grant);

            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(3);
            assertThat(application.status(grant).state()).isEqualTo(GrantState.ACTIVE);
            // What was issued at last is what is stored: the next refresh works, too.
            sandbox.clock().advance(TOKEN_LIFE);
            assertThat(application.accounts(grant)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("losing")
    void aGrantThatTheLostAnswerCostIsToldAsLostAndNotAsRevoked(RefreshRotation rule, Duration later) {
        try (Sandbox sandbox = sandbox(rule, ReuseAnswer.END_FAMILY);
                ProfiledApplication application = open(sandbox, rule)) {
            Grant grant = application.consent();
            loseOneAnswer(sandbox, application, grant);
            sandbox.clock().advance(later);

            assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.tokens-lost");
            assertThat(application.status(grant).state()).isEqualTo(GrantState.LOST);
            assertThat(application.status(grant).cause()).isEqualTo(GrantCause.REPLY_LOST);
            long before = sandbox.counters().tokenCalls();
            assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.tokens-lost");
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(before);

            Grant renewed = application.consent(ProfiledApplication.request().renewing(grant.id()));
            assertThat(renewed.id()).isEqualTo(grant.id());
            assertThat(application.accounts(grant)).isEqualTo(200);
        }
    }

    /** The same on the port that asks for certificates: the grant is bound to one, and its refresh does not rotate. */
    @Test
    void aLostAnswerAtTheAliasCostsNothingWithoutRotation() {
        try (Sandbox sandbox = Application.sandbox()
                        .accessTokenLife(TOKEN_LIFE)
                        .profile(ServerProfile.fapi2MutualTls())
                        .start();
                ProfiledApplication application =
                        ProfiledApplication.open(sandbox, FactSheets.fapi2MutualTls(), vault)) {
            Grant grant = application.consent();
            loseOneAnswer(sandbox, application, grant, sandbox.mutualTlsGate());

            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(application.status(grant).state()).isEqualTo(GrantState.ACTIVE);
        }
    }

    /** A proof is made anew for the second try; the lost answer carried the nonce that this one needs (RFC 9449). */
    @Test
    void aLostAnswerWithANonceCostsNothingWithoutRotation() {
        try (Sandbox sandbox = Application.sandbox()
                        .accessTokenLife(TOKEN_LIFE)
                        .profile(ServerProfile.fapi2Dpop())
                        .start();
                ProfiledApplication application = ProfiledApplication.open(sandbox, FactSheets.fapi2Dpop(), vault)) {
            Grant grant = application.consent();
            loseOneAnswer(sandbox, application, grant, sandbox.gate());

            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(application.status(grant).state()).isEqualTo(GrantState.ACTIVE);
        }
    }

    /** Where a first use ends nothing, a refusal after a lost answer is the institution's own. */
    @ParameterizedTest
    @MethodSource("recovering")
    void aConsentThatWasWithdrawnAfterTheLostAnswerIsToldAsEnded(RefreshRotation rule, ReuseAnswer reuse) {
        try (Sandbox sandbox = sandbox(rule, reuse);
                ProfiledApplication application = open(sandbox, rule)) {
            Grant grant = application.consent();
            loseOneAnswer(sandbox, application, grant);
            sandbox.withdrawConsents("alice");

            assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.ended");
            assertThat(application.status(grant).state()).isEqualTo(GrantState.REVOKED);
            assertThat(application.status(grant).cause()).isEqualTo(GrantCause.REFUSED);
        }
    }

    /** A request that never arrived cost nothing, under every rule. */
    @ParameterizedTest
    @EnumSource(names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void aRequestThatWasLostOnItsWayCostsNothing(RefreshRotation.Kind kind) {
        RefreshRotation rule = Stream.of(
                        RefreshRotation.none(), RefreshRotation.diesAtIssue(), RefreshRotation.diesAtFirstUse(), GRACE)
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        try (Sandbox sandbox = sandbox(rule, ReuseAnswer.END_FAMILY);
                ProfiledApplication application = open(sandbox, rule)) {
            Grant grant = application.consent();
            sandbox.clock().advance(TOKEN_LIFE);
            sandbox.faults().next(RequestMatch.token(), Faults.dropBeforeExecution(sandbox.gate()));

            assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("institution.connection-lost");

            assertThat(application.accounts(grant)).isEqualTo(200);
        }
    }

    private static void loseOneAnswer(Sandbox sandbox, ProfiledApplication application, Grant grant) {
        loseOneAnswer(sandbox, application, grant, sandbox.gate());
    }

    private static void loseOneAnswer(Sandbox sandbox, ProfiledApplication application, Grant grant, TcpGate gate) {
        sandbox.clock().advance(TOKEN_LIFE);
        sandbox.faults().next(RequestMatch.token(), Faults.dropAfterExecution(gate));
        assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("institution.connection-lost");
    }

    private static Sandbox sandbox(RefreshRotation rule, ReuseAnswer reuse) {
        return Application.sandbox()
                .accessTokenLife(TOKEN_LIFE)
                .profile(ServerProfile.plain().withRotation(rule).withReuse(reuse))
                .start();
    }

    private ProfiledApplication open(Sandbox sandbox, RefreshRotation rule) {
        return ProfiledApplication.open(
                sandbox,
                FactSheets.of(ClientAuthentication.CLIENT_SECRET_BASIC).withTokens(FactSheets.rotating(rule)),
                vault);
    }
}
