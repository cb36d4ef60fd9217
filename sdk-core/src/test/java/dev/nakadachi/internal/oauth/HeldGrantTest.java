package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Coexistence;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.secret.SecretAccess;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long one node goes on with a grant that another node has ended: 5 seconds by default. */
@Timeout(60)
class HeldGrantTest {

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final Duration TO_STALE = Duration.ofMinutes(54).plusSeconds(30);

    private final OAuthBench bench = new OAuthBench();
    private final OAuthConnection here = bench.connect();
    private final OAuthConnection elsewhere = bench.connect();
    private final GrantId grant = bench.grant(here).id();
    private final GrantTokens tokens = here.tokens();

    @Test
    void aGrantThatWasRevokedElsewhereIsRefusedAtTheNextReading() {
        used();
        elsewhere.consent().revoke(grant);

        bench.host.advance(MOST);

        assertThat(code(() -> tokens.view(grant))).isEqualTo(ErrorCode.CONSENT_REVOKED);
        assertThat(code(this::obtain)).isEqualTo(ErrorCode.CONSENT_REVOKED);
    }

    /** A call may wait for a slot of the institution between its beginning and its token. */
    @Test
    void aTokenIsNotTakenFromMemoryEither() {
        used();
        elsewhere.consent().revoke(grant);

        bench.host.advance(MOST);

        assertThat(code(this::obtain)).isEqualTo(ErrorCode.CONSENT_REVOKED);
    }

    /** Nor is one that replaces a refused token: another node may have brought it before the grant was revoked. */
    @Test
    void aReplacementIsNotTakenFromMemoryEither() {
        AccessToken refused = tokens.obtain(grant, PATIENCE);
        tokens.renew(grant, refused, PATIENCE);
        elsewhere.consent().revoke(grant);

        bench.host.advance(MOST);

        assertThat(code(() -> tokens.renew(grant, refused, PATIENCE))).isEqualTo(ErrorCode.CONSENT_REVOKED);
    }

    @Test
    void aGrantThatTheInstitutionEndedElsewhereIsRefusedAtTheNextReading() {
        used();
        AccessToken refused = elsewhere.tokens().obtain(grant, PATIENCE);
        bench.server.answersNext(400, "{\"error\":\"invalid_grant\"}");
        assertThat(code(() -> elsewhere.tokens().renew(grant, refused, PATIENCE)))
                .isEqualTo(ErrorCode.CONSENT_ENDED);

        bench.host.advance(MOST);

        assertThat(code(() -> tokens.view(grant))).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(code(this::obtain)).as("though its access token looks good").isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(bench.server.refreshes()).isEqualTo(1);
    }

    @Test
    void aGrantThatWasSupersededElsewhereIsRefusedAtTheNextReading() {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown().withCoexistence(Coexistence.NEWEST_ONLY));
        OAuthConnection one = bench.connect();
        GrantId first = bench.grant(one).id();
        one.tokens().view(first);
        bench.grant(bench.connect());

        bench.host.advance(MOST);

        assertThat(code(() -> one.tokens().view(first))).isEqualTo(ErrorCode.CONSENT_SUPERSEDED);
    }

    @Test
    void tokensThatAnotherNodeBroughtAreTakenAtTheNextReading() {
        used();
        elsewhere.tokens().renew(grant, elsewhere.tokens().obtain(grant, PATIENCE), PATIENCE);

        bench.host.advance(MOST);

        tokens.view(grant);
        assertThat(obtain()).isEqualTo("access-2");
        assertThat(bench.server.refreshes()).isEqualTo(1);
    }

    @Test
    void whatANewConsentElsewhereGrantedIsKnownAtTheNextReading() {
        used();
        ConsentStart start = elsewhere
                .consent()
                .start(ConsentRequest.of(OAuthBench.USER, OAuthBench.SESSION, OAuthBench.REDIRECT, Capability.TRANSFERS)
                        .renewing(grant));
        elsewhere.consent().finish(OAuthBench.SESSION, start.pending(), OAuthBench.callback(start));

        bench.host.advance(MOST);

        assertThat(tokens.view(grant).capabilities()).containsExactly(Capability.TRANSFERS);
    }

    /** A call that may change something reads each time, and what it finds is known here from then on. */
    @Test
    void whatACommandReadsIsKnownToTheQuestionsAfterIt() {
        used();
        elsewhere.consent().revoke(grant);

        assertThat(code(() -> tokens.viewNow(grant))).isEqualTo(ErrorCode.CONSENT_REVOKED);

        assertThat(code(() -> tokens.view(grant))).isEqualTo(ErrorCode.CONSENT_REVOKED);
    }

    @Test
    void aReadingLastsForItsTime() {
        used();
        int reads = bench.store.reads();

        bench.host.advance(MOST.minusNanos(1));
        used();
        assertThat(bench.store.reads()).isEqualTo(reads);

        bench.host.advance(Duration.ofNanos(1));
        used();
        used();
        assertThat(bench.store.reads()).isEqualTo(reads + 1);
    }

    /** Nobody knows whether the consent still stands: no token is used in doubt. */
    @Test
    void whenTheVaultDoesNotAnswerNoTokenIsServedFromMemory() {
        used();
        bench.host.advance(MOST);

        bench.store.failNextReads(2);
        assertThat(code(() -> tokens.view(grant))).isEqualTo(ErrorCode.STORE_FAILED);
        assertThat(code(this::obtain)).isEqualTo(ErrorCode.STORE_FAILED);

        used();
    }

    /** One refresh in the background is under way; a reading beside it neither ends it nor lets a second begin. */
    @Test
    void aReadingLeavesTheRefreshUnderWayAlone() {
        used();
        bench.host.advance(TO_STALE);
        bench.host.holdTasks();
        assertThat(obtain()).isEqualTo("access-1");

        bench.host.advance(MOST);
        tokens.view(grant);
        assertThat(obtain()).isEqualTo("access-1");

        assertThat(bench.host.runHeldTask()).isTrue();
        assertThat(bench.host.runHeldTask()).as("a second refresh").isFalse();
        assertThat(obtain()).isEqualTo("access-2");
    }

    /** The reading began first, so it may still be answered; what it saw must not be kept. */
    @Test
    void aRevocationBesideAReadingIsNotUndoneByIt() {
        bench.store.afterNextRead(() -> here.consent().revoke(grant));

        tokens.view(grant);

        assertThat(code(this::obtain)).isEqualTo(ErrorCode.CONSENT_REVOKED);
        assertThat(code(() -> tokens.view(grant))).isEqualTo(ErrorCode.CONSENT_REVOKED);
    }

    private void used() {
        tokens.view(grant);
        assertThat(obtain()).isEqualTo("access-1");
    }

    private String obtain() {
        return tokens.obtain(grant, PATIENCE).secret().reveal(SecretAccess.explicit());
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem().code();
    }
}
