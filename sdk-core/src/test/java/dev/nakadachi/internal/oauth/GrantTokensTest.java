package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of one grant's tokens; the token of n lives an hour: stale 5 min 30 s before its end, over 30 s before. */
@Timeout(60)
class GrantTokensTest {

    private static final Duration TO_STALE = Duration.ofMinutes(54).plusSeconds(30);
    private static final Duration TO_EXPIRED = Duration.ofMinutes(59).plusSeconds(30);

    private final OAuthBench bench = new OAuthBench();
    private final OAuthConnection connection = bench.connect();
    private final GrantId grant = bench.grant(connection).id();
    private final GrantTokens tokens = connection.tokens();

    @Test
    void aFreshTokenIsServedFromMemory() {
        assertThat(obtain()).isEqualTo("access-1");
        int reads = bench.store.reads();

        for (int i = 0; i < 100; i++) {
            tokens.view(grant);
            assertThat(obtain()).isEqualTo("access-1");
        }

        assertThat(bench.store.reads()).isEqualTo(reads);
        assertThat(refreshes()).isZero();
    }

    @Test
    void aStaleTokenIsServedWhileOneRefreshRuns() {
        obtain();
        bench.host.holdTasks();
        bench.host.advance(TO_STALE);

        assertThat(obtain()).isEqualTo("access-1");
        assertThat(obtain()).isEqualTo("access-1");
        assertThat(bench.host.runHeldTask()).isTrue();
        assertThat(bench.host.runHeldTask()).as("a second refresh").isFalse();

        assertThat(obtain()).isEqualTo("access-2");
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void aFailedBackgroundRefreshIsTriedAgainAfterAPause() {
        obtain();
        bench.host.holdTasks();
        bench.host.advance(TO_STALE);
        bench.server.answersNext(503, "{}");
        obtain();
        bench.host.runHeldTask();

        assertThat(obtain()).isEqualTo("access-1");
        assertThat(bench.host.runHeldTask()).as("a refresh at once").isFalse();
        bench.host.advance(Duration.ofSeconds(5));
        obtain();

        assertThat(bench.host.runHeldTask()).isTrue();
        assertThat(obtain()).isEqualTo("access-2");
    }

    @Test
    void anExpiredTokenIsNeverServed() {
        obtain();
        bench.host.advance(TO_EXPIRED);

        assertThat(obtain()).isEqualTo("access-2");
    }

    /** Otherwise nobody would ever get a token of this grant from this process again. */
    @Test
    void aRefreshThatCouldNotEvenBeginIsTriedAgain() {
        bench.host.advance(TO_EXPIRED);
        bench.host.failNextTaskWith(new OutOfMemoryError("unable to create native thread"));

        assertThatThrownBy(this::obtain).isInstanceOf(IllegalStateException.class);

        assertThat(obtain()).isEqualTo("access-2");
    }

    /** RFC 6749 section 6: the authorization server MAY issue a new refresh token; where it does not, the old stays. */
    @Test
    void theOldRefreshTokenStaysWhenTheAnswerHasNone() {
        bench.host.advance(TO_EXPIRED);
        bench.server.answersNext(200, "{\"access_token\":\"bare\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        assertThat(obtain()).isEqualTo("bare");
        bench.host.advance(TO_EXPIRED);

        assertThat(obtain()).isEqualTo("access-2");
        assertThat(bench.server.form(2)).containsEntry("refresh_token", "refresh-1");
    }

    @Test
    void aRotatedTokenIsUsedByTheNextNode() {
        bench.host.advance(TO_EXPIRED);
        assertThat(obtain()).isEqualTo("access-2");

        OAuthConnection afterRestart = bench.connect();
        assertThat(text(afterRestart.tokens().obtain(grant, PATIENCE))).isEqualTo("access-2");
        bench.host.advance(TO_EXPIRED);
        assertThat(text(afterRestart.tokens().obtain(grant, PATIENCE))).isEqualTo("access-3");
    }

    @Test
    void aForcedRenewalIsNeverSatisfiedByAnOlderToken() {
        AccessToken refused = tokens.obtain(grant, PATIENCE);

        AccessToken renewed = tokens.renew(grant, refused, PATIENCE);

        assertThat(text(renewed)).isEqualTo("access-2");
        assertThat(renewed.generation()).isGreaterThan(refused.generation());
    }

    @Test
    void aRenewalOfATokenThatAnotherNodeReplacedMakesNoCall() {
        AccessToken refused = tokens.obtain(grant, PATIENCE);
        bench.connect().tokens().renew(grant, refused, PATIENCE);

        assertThat(text(tokens.renew(grant, refused, PATIENCE))).isEqualTo("access-2");
        assertThat(refreshes()).isEqualTo(1);
    }

    /** Rule 3 of the house: a grant is only declared dead when the token that failed is still the stored one. */
    @Test
    void aRefusedRefreshTokenThatIsNoLongerStoredEndsNothing() {
        AccessToken refused = tokens.obtain(grant, PATIENCE);
        OAuthConnection other = bench.connect();
        bench.server.next(() -> {
            bench.host.advance(Duration.ofSeconds(30));
            // The store's section is reentrant on this thread: it plays a node whose section was lost meanwhile.
            new Refresher(
                            bench.parts(),
                            new GrantVault(bench.parts()),
                            new TokenEndpoint(bench.parts(), new OAuthChain(bench.parts())),
                            new ConsentRecords(bench.parts()),
                            bench.idTokens())
                    .tokens(grant, refused.generation());
            return FakeTokenServer.answer(400, "{\"error\":\"invalid_grant\"}");
        });

        assertThat(text(tokens.renew(grant, refused, PATIENCE))).isEqualTo("access-2");
        assertThat(text(other.tokens().obtain(grant, PATIENCE))).isEqualTo("access-2");
    }

    /** RFC 6749 section 5.2: invalid_grant. */
    @Test
    void aRefusedRefreshTokenThatIsStoredEndsTheConsent() {
        bench.host.advance(TO_EXPIRED);
        bench.server.answersNext(400, "{\"error\":\"invalid_grant\",\"error_description\":\"refresh-1 is revoked\"}");

        NakadachiException failure = failure();

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(failure.problem().institution()).contains("made-up");
        assertThat(failure.problem().answer().orElseThrow().message()).contains("***** is revoked");
        assertThat(failure.toString()).doesNotContain("refresh-1").doesNotContain("access-1");
    }

    @Test
    void aLostAnswerIsNotRetriedByItselfAndALaterCallerTriesAgain() {
        bench.host.advance(TO_EXPIRED);
        bench.server.losesNext();

        assertThat(failure().problem().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(refreshes()).isEqualTo(1);
        assertThat(obtain()).isEqualTo("access-2");
    }

    @Test
    void aTokenThatCouldNotBeStoredIsKeptAndStoredByTheNextCall() {
        bench.host.advance(TO_EXPIRED);
        bench.store.failWritesAfter(1, 1);

        NakadachiException failure = failure();
        assertThat(failure).isInstanceOf(StoreException.class).hasMessageContaining("keeps them in memory");
        assertThat(obtain()).isEqualTo("access-2");

        assertThat(refreshes()).isEqualTo(1);
        assertThat(text(bench.connect().tokens().obtain(grant, PATIENCE))).isEqualTo("access-2");
    }

    /** 30 seconds are for the whole call: after 21 of them less than a third is left. */
    @Test
    void aRefreshTokenIsNotSentWhenTheWaitsLeftTooLittleTimeForTheAnswer() {
        TokenEndpoint endpoint = new TokenEndpoint(bench.parts(), new OAuthChain(bench.parts()));
        TimeLeft time = new TimeLeft(bench.host, Duration.ofSeconds(30));
        TokenCall call = new TokenCall(
                TokenCall.REFRESH,
                OAuthBench.USER,
                ConsentRequest.SINGLE_TENANT,
                grant,
                Chance.correlation(bench.host));
        bench.host.advance(Duration.ofSeconds(21));

        assertThatThrownBy(() -> endpoint.refresh(call, Secret.of("refresh-1"), Optional.empty(), time))
                .isInstanceOfSatisfying(
                        NakadachiException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.DEADLINE_BEFORE_SEND));
        assertThat(refreshes()).isZero();
    }

    /** RFC 6749 section 3.3: no quote, no backslash, ASCII only. */
    @Test
    void aScopeWordThatIsNoneDoesNotCostTheRotatedToken() {
        bench.host.advance(TO_EXPIRED);
        bench.server.answersNext(200, """
                {"access_token":"odd","refresh_token":"next","token_type":"Bearer","expires_in":3600,
                 "scope":"account o\\"dd b\\\\ack 口座"}""");

        assertThat(obtain()).isEqualTo("odd");
        assertThat(connection.consent().grant(grant).scopes()).containsExactly("account");
    }

    @Test
    void aScopeWithoutAnyValidWordChangesNothing() {
        bench.host.advance(TO_EXPIRED);
        bench.server.answersNext(200, """
                {"access_token":"odd","refresh_token":"next","token_type":"Bearer","scope":"口座"}""");

        assertThat(obtain()).isEqualTo("odd");
        assertThat(connection.consent().grant(grant).scopes()).containsExactlyInAnyOrder("account", "offline");
    }

    /** The institution has rotated: refresh-1 is worthless, refresh-2 is the one to end. */
    @Test
    void aRevocationEndsTheTokensThatCouldNotBeStored() {
        bench.host.advance(TO_EXPIRED);
        bench.store.failWritesAfter(1, 1);
        failure();

        connection.consent().revoke(grant);

        assertThat(bench.server.form(2)).containsEntry("token", "refresh-2");
    }

    @Test
    void aRevocationThatCouldNotDeleteKeepsTheTokensThatCouldNotBeStored() {
        bench.host.advance(TO_EXPIRED);
        bench.store.failWritesAfter(1, 2);
        failure();

        assertThatThrownBy(() -> connection.consent().revoke(grant)).isInstanceOf(StoreException.class);
        connection.consent().revoke(grant);

        assertThat(bench.server.form(3)).containsEntry("token", "refresh-2");
    }

    @Test
    void aListenerThatThrowsAnErrorCostsNoToken() {
        bench.listener = new CallListener() {
            @Override
            public void attemptEnded(
                    Attempt attempt, Optional<Integer> status, Optional<ErrorCode> code, Duration elapsed) {
                throw new NoClassDefFoundError("a listener's dependency");
            }
        };
        bench.host.advance(TO_EXPIRED);

        assertThat(text(bench.connect().tokens().obtain(grant, PATIENCE))).isEqualTo("access-2");
        assertThat(text(bench.connect().tokens().obtain(grant, PATIENCE))).isEqualTo("access-2");
    }

    @Test
    void aStopOrderStopsTheRefreshAndNotTheRevocation() {
        bench.host.advance(TO_EXPIRED);
        bench.stopSwitch.stop(StopOrder.everything("told to stop"));

        assertThat(failure().problem().code()).isEqualTo(ErrorCode.STOPPED);
        assertThat(refreshes()).isZero();
        assertThat(connection.consent().revoke(grant)).isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
    }

    /** RFC 7009 section 2.1. */
    @Test
    void aRevokedGrantIsGoneOnAllNodes() {
        obtain();
        assertThat(connection.consent().revoke(grant)).isEqualTo(Revocation.REVOKED_AT_INSTITUTION);

        assertThat(bench.server.form(1))
                .containsEntry("token", "refresh-1")
                .containsEntry("token_type_hint", "refresh_token");
        assertThat(failure().problem().code()).isEqualTo(ErrorCode.CONSENT_REVOKED);
        assertThatThrownBy(() -> bench.connect().tokens().view(grant)).isInstanceOf(NakadachiException.class);
    }

    @Test
    void aRevocationThatTheInstitutionDoesNotConfirmIsLocalOnlyAndStillDeletes() {
        bench.server.answersNext(503, "");

        assertThat(connection.consent().revoke(grant)).isEqualTo(Revocation.LOCAL_ONLY);
        assertThat(failure().problem().code()).isEqualTo(ErrorCode.CONSENT_REVOKED);
    }

    @Test
    void aGrantOfAnotherInstitutionsEnvironmentIsUnknown() {
        bench.endpoints = Endpoints.of(new dev.nakadachi.id.EnvironmentId("other"))
                .with(EndpointRole.TOKEN, java.net.URI.create("https://bank.example/token"));

        assertThatThrownBy(() -> bench.connect().tokens().view(grant))
                .isInstanceOfSatisfying(
                        NakadachiException.class,
                        unknown -> assertThat(unknown.problem().code()).isEqualTo(ErrorCode.GRANT_UNKNOWN));
    }

    @Test
    void nothingPrintsAToken() {
        AccessToken token = tokens.obtain(grant, PATIENCE);

        assertThat(token + " " + tokens.view(grant)).doesNotContain("access-1").doesNotContain("user-0001");
    }

    private String obtain() {
        return text(tokens.obtain(grant, PATIENCE));
    }

    private NakadachiException failure() {
        return catchThrowableOfType(NakadachiException.class, () -> tokens.obtain(grant, PATIENCE));
    }

    private long refreshes() {
        return bench.server.refreshes();
    }

    private static String text(AccessToken token) {
        return token.secret().reveal(SecretAccess.explicit());
    }
}
