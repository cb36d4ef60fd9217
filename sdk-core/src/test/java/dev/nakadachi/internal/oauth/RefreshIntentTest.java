package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The intent is durable before the refresh token leaves, stands while its end is in doubt, and only then. */
@Timeout(60)
class RefreshIntentTest {

    private static final Duration TO_EXPIRED = Duration.ofMinutes(59).plusSeconds(30);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final String INVALID_GRANT = "{\"error\":\"invalid_grant\"}";

    private final OAuthBench bench = new OAuthBench();
    private final GrantId grant = bench.grant(bench.connect()).id();

    @Test
    void theIntentIsStoredWhenTheTokenLeavesAndGoneWithTheNewTokens() {
        bench.host.advance(TO_EXPIRED);
        AtomicReference<Optional<RefreshIntent>> atSending = new AtomicReference<>(Optional.empty());
        bench.server.next(() -> {
            atSending.set(record().intent());
            return bench.server.issue();
        });

        obtain();

        assertThat(atSending.get()).hasValue(RefreshIntent.open(1, bench.host.now()));
        assertThat(record().intent()).isEmpty();
        assertThat(record().generation()).isEqualTo(2);
    }

    @Test
    void withoutADurableIntentNothingIsSent() {
        bench.host.advance(TO_EXPIRED);
        OAuthConnection opened = bench.connect();
        bench.store.failNextWrites(1);

        assertThat(catchThrowableOfType(
                                NakadachiException.class, () -> opened.tokens().obtain(grant, PATIENCE))
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.STORE_FAILED);
        assertThat(bench.server.refreshes()).isZero();
        assertThat(obtain()).isEqualTo("access-2");
    }

    /** RFC 6749 section 5.2, RFC 9449 section 8, and what stands before the server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "401 invalid_client",
                "400 unauthorized_client",
                "400 invalid_request",
                "400 use_dpop_nonce",
                "429 slow_down",
                "403 forbidden",
                "404 not_found"
            })
    void aRefusalThatIsNotOfTheTokenWithdrawsTheIntent(String answer) {
        bench.host.advance(TO_EXPIRED);
        String[] words = answer.split(" ", -1);
        bench.server.answersNext(Integer.parseInt(words[0]), "{\"error\":\"" + words[1] + "\"}");
        failure();

        assertThat(record().intent()).isEmpty();
        aRefusalNowIsNotALostReply();
    }

    @ParameterizedTest
    @EnumSource(names = {"NAME_UNKNOWN", "CONNECT_FAILED", "PROXY_REFUSED", "TLS_REFUSED"})
    void aConnectionThatWasNeverMadeWithdrawsTheIntent(Evidence.Cause cause) {
        bench.host.advance(TO_EXPIRED);
        bench.server.next(() -> new Delivery.NeverSent(new Evidence(cause, "none", Duration.ZERO)));
        failure();

        aRefusalNowIsNotALostReply();
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMED_OUT", "CONNECTION_LOST", "PROTOCOL_BROKEN", "TOO_LARGE", "INTERRUPTED", "CLOSED"})
    void aRequestThatMayHaveArrivedLeavesTheIntentAndSaysThatItsEndWasSeen(Evidence.Cause cause) {
        bench.host.advance(TO_EXPIRED);
        bench.server.next(() -> new Delivery.MaybeExecuted(new Evidence(cause, "lost", Duration.ZERO)));
        failure();

        assertThat(record().intent().orElseThrow().cause()).isEqualTo(GrantCause.REPLY_LOST);
    }

    @Test
    void aStopOrderWithdrawsTheIntent() {
        bench.host.advance(TO_EXPIRED);
        StopOrder order = StopOrder.everything("told to stop");
        bench.stopSwitch.stop(order);
        failure();
        bench.stopSwitch.release(order);

        aRefusalNowIsNotALostReply();
    }

    @Test
    void aRefusalWithAnOldDoubtThatCouldNotBeUsedLeavesTheDoubt() {
        bench.facts = bench.facts.withTokens(TokenFacts.standard().withRotation(RefreshRotation.diesAtIssue()));
        bench.host.advance(TO_EXPIRED);
        bench.server.losesNext().answersNext(429, "").answersNext(400, INVALID_GRANT);
        failure();
        failure();

        assertThat(failure().code()).isEqualTo(ErrorCode.TOKENS_LOST);
    }

    @Test
    void anIntentWhoseProcessDiedIsToldAsACrash() {
        diedAfterTheIntent();
        bench.host.advance(LONGEST_CALL);
        bench.server.answersNext(400, INVALID_GRANT);

        Problem told = failure();

        assertThat(told.code()).isEqualTo(ErrorCode.TOKENS_LOST);
        assertThat(told.detail()).contains("the process ends between the answer and its storage");
        assertThat(record().life().state()).isEqualTo(GrantState.LOST);
        assertThat(record().life().cause()).isEqualTo(GrantCause.CRASHED);
    }

    @Test
    void anIntentWhoseProcessDiedBeforeItSentIsRecovered() {
        diedAfterTheIntent();
        bench.host.advance(LONGEST_CALL);

        assertThat(obtain()).isEqualTo("access-2");
        assertThat(record().intent()).isEmpty();
    }

    /** A node that lost its section may still wait for its answer, and a second use would end both. */
    @Test
    void aYoungIntentOfAnotherNodeIsWaitedOutWhereTwoUsesCanEndTheGrant() {
        diedAfterTheIntent();
        bench.host.advance(LONGEST_CALL.minusSeconds(1));

        Problem told = failure();

        assertThat(told.code()).isEqualTo(ErrorCode.DEADLINE_BEFORE_SEND);
        assertThat(told.retryAt()).hasValue(bench.host.now().plusSeconds(1));
        assertThat(bench.server.refreshes()).isEqualTo(1);
        bench.host.advance(Duration.ofSeconds(1));
        assertThat(obtain()).isEqualTo("access-2");
    }

    @Test
    void aYoungIntentOfAnotherNodeIsNotWaitedForWhereTheOldTokenGoesOnWorking() {
        bench.facts = bench.facts.withTokens(TokenFacts.standard().withRotation(RefreshRotation.none()));
        diedAfterTheIntent();

        assertThat(obtain()).isEqualTo("access-2");
    }

    /** Its section was lost while it waited for the answer: the tokens stay in memory until it enters again. */
    @Test
    void tokensOfANodeThatLostItsSectionReviveAGrantThatAnotherNodeCalledLost() {
        bench.host.advance(TO_EXPIRED);
        OAuthConnection slow = bench.connect();
        bench.server.next(() -> {
            Delivery issued = bench.server.issue();
            bench.host.advance(LONGEST_CALL);
            // The store's section is reentrant on this thread: it plays a node that entered after the loss.
            Refresher entered = new Refresher(
                    bench.parts(),
                    new GrantVault(bench.parts()),
                    new TokenEndpoint(bench.parts(), new OAuthChain(bench.parts())),
                    new ConsentRecords(bench.parts()),
                    bench.idTokens());
            assertThat(catchThrowableOfType(NakadachiException.class, () -> entered.tokens(grant, 0))
                            .problem()
                            .code())
                    .isEqualTo(ErrorCode.TOKENS_LOST);
            return issued;
        });
        bench.server.answersNext(400, INVALID_GRANT);

        assertThat(catchThrowableOfType(
                                NakadachiException.class, () -> slow.tokens().obtain(grant, PATIENCE))
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.STORE_CONFLICT);
        assertThat(record().life().state()).isEqualTo(GrantState.LOST);
        slow.tokens().obtain(grant, PATIENCE);
        assertThat(record().life().state()).isEqualTo(GrantState.ACTIVE);
        assertThat(obtain()).isEqualTo("access-2");
    }

    @Test
    void aVerdictThatCannotBeStoredIsNotGiven() {
        bench.host.advance(TO_EXPIRED);
        bench.server.answersNext(400, INVALID_GRANT);
        OAuthConnection opened = bench.connect();
        bench.store.failWritesAfter(1, 1);

        assertThat(catchThrowableOfType(
                        StoreException.class, () -> opened.tokens().obtain(grant, PATIENCE)))
                .isNotNull();
        assertThat(bench.server.refreshes()).isEqualTo(1);
        assertThat(record().life().state()).isEqualTo(GrantState.ACTIVE);
    }

    /** Halts where a killed process would: the intent is durable, nothing of its end is. */
    private void diedAfterTheIntent() {
        bench.host.advance(TO_EXPIRED);
        bench.server.next(() -> {
            throw new DeadProcess();
        });
        assertThat(catchThrowableOfType(IllegalStateException.class, this::obtain))
                .hasRootCauseInstanceOf(DeadProcess.class);
        assertThat(record().intent().orElseThrow().isOpen()).isTrue();
    }

    private void aRefusalNowIsNotALostReply() {
        bench.server.answersNext(400, INVALID_GRANT);
        assertThat(failure().code()).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(record().life().cause()).isEqualTo(GrantCause.REFUSED);
    }

    private Problem failure() {
        return catchThrowableOfType(NakadachiException.class, this::obtain).problem();
    }

    private String obtain() {
        return bench.connect().tokens().obtain(grant, PATIENCE).secret().reveal(SecretAccess.explicit());
    }

    private GrantRecord record() {
        return new GrantVault(bench.parts()).find(grant).record();
    }

    private static final class DeadProcess extends Error {
        private static final long serialVersionUID = 1;
    }
}
