package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.secret.SecretAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a lost answer of the token endpoint costs under each rule of rotation: a row of the guide's table each. */
@Timeout(60)
class LostAnswerTest {

    private static final Duration TO_EXPIRED = Duration.ofMinutes(59).plusSeconds(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String INVALID_GRANT = "{\"error\":\"invalid_grant\"}";

    private final OAuthBench bench = new OAuthBench();

    @Test
    void withoutRotationTheNextCallRecoversAndARefusalIsARevocation() {
        GrantId grant = lostUnder(RefreshRotation.none());
        bench.server.answersNext(400, INVALID_GRANT);

        assertThat(failure(grant).code()).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(life(grant)).isEqualTo(GrantState.REVOKED + " " + GrantCause.REFUSED);
    }

    @Test
    void whereTheOldTokenDiesAtFirstUseOfTheNewOneTheNextCallRecoversAndARefusalIsARevocation() {
        GrantId grant = lostUnder(RefreshRotation.diesAtFirstUse());
        bench.server.answersNext(400, INVALID_GRANT);

        assertThat(failure(grant).code()).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(life(grant)).isEqualTo(GrantState.REVOKED + " " + GrantCause.REFUSED);
    }

    @Test
    void withinTheGraceARefusalIsARevocation() {
        GrantId grant = lostUnder(RefreshRotation.grace(MINUTE));
        bench.host.advance(MINUTE.minusSeconds(1));
        bench.server.answersNext(400, INVALID_GRANT);

        assertThat(failure(grant).code()).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(life(grant)).isEqualTo(GrantState.REVOKED + " " + GrantCause.REFUSED);
    }

    @Test
    void afterTheGraceOneMoreTryIsMadeAndARefusalIsTheLostReply() {
        GrantId grant = lostUnder(RefreshRotation.grace(MINUTE));
        bench.host.advance(MINUTE);
        bench.server.answersNext(400, INVALID_GRANT);

        assertThat(failure(grant).code()).isEqualTo(ErrorCode.TOKENS_LOST);
        assertThat(life(grant)).isEqualTo(GrantState.LOST + " " + GrantCause.REPLY_LOST);
        assertThat(bench.server.refreshes()).isEqualTo(2);
    }

    @Test
    void whereTheOldTokenDiesAtIssueOneTryTells() {
        GrantId grant = lostUnder(RefreshRotation.diesAtIssue());
        bench.server.answersNext(400, INVALID_GRANT);

        Problem told = failure(grant);

        assertThat(told.code()).isEqualTo(ErrorCode.TOKENS_LOST);
        assertThat(told.detail()).contains("an answer that most likely carried new tokens never arrived");
        assertThat(told.answer().orElseThrow().code()).contains("invalid_grant");
        assertThat(told.institution()).contains("made-up");
        assertThat(life(grant)).isEqualTo(GrantState.LOST + " " + GrantCause.REPLY_LOST);
    }

    @Test
    void underAnUnknownRuleOneTryTells() {
        GrantId grant = lostUnder(RefreshRotation.unknown());
        bench.server.answersNext(400, INVALID_GRANT);

        assertThat(failure(grant).code()).isEqualTo(ErrorCode.TOKENS_LOST);
    }

    @Test
    void underEveryRuleTheOldTokenIsTriedByTheNextCallAndNotByItself() {
        for (RefreshRotation rule : new RefreshRotation[] {
            RefreshRotation.none(),
            RefreshRotation.diesAtFirstUse(),
            RefreshRotation.grace(MINUTE),
            RefreshRotation.diesAtIssue(),
            RefreshRotation.unknown()
        }) {
            long before = bench.server.refreshes();
            GrantId grant = lostUnder(rule);
            assertThat(bench.server.refreshes() - before).as("%s", rule).isEqualTo(1);
            bench.server.next(bench.server::issue);

            assertThat(obtain(bench.connect(), grant)).as("%s", rule).startsWith("access-");
            assertThat(record(grant).intent()).as("%s", rule).isEmpty();
        }
    }

    /** Another node must see the second use as well: two uses at once can end the grant. */
    @Test
    void theSecondUseOfATokenInDoubtIsOnRecordBeforeItLeavesWhereItCouldEndTheGrant() {
        GrantId grant = lostUnder(RefreshRotation.unknown());
        List<Boolean> open = new ArrayList<>();
        bench.server.next(() -> {
            open.add(record(grant).intent().orElseThrow().isOpen());
            return bench.server.issue();
        });

        obtain(bench.connect(), grant);

        assertThat(open).containsExactly(true);
    }

    @Test
    void aSecondUseThatWasRefusedBeforeItCountedLeavesTheFirstDoubt() {
        GrantId grant = lostUnder(RefreshRotation.unknown());
        Optional<RefreshIntent> doubt = record(grant).intent();
        bench.server.answersNext(400, "{\"error\":\"invalid_request\"}");

        failure(grant);

        assertThat(record(grant).intent()).isEqualTo(doubt);
        assertThat(doubt.orElseThrow().isOpen()).isFalse();
    }

    @Test
    void aLostAnswerIsToldWithWhatTheNextCallWillDo() {
        rotation(RefreshRotation.diesAtIssue());
        GrantId grant = expired();
        bench.server.losesNext();

        Problem told = failure(grant);

        assertThat(told.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(told.detail()).contains("if new tokens were issued, the refresh token is worthless");
    }

    /** A gateway may give up waiting for a server that issues tokens all the same. */
    @Test
    void aStatusOfTheServersFailureLeavesTheDoubt() {
        rotation(RefreshRotation.diesAtIssue());
        GrantId grant = expired();
        bench.server.answersNext(504, "").answersNext(400, INVALID_GRANT);

        assertThat(failure(grant).code()).isEqualTo(ErrorCode.TIMED_OUT);
        assertThat(failure(grant).code()).isEqualTo(ErrorCode.TOKENS_LOST);
    }

    @Test
    void tokensThatCannotBeReadAreALostReply() {
        rotation(RefreshRotation.diesAtIssue());
        GrantId grant = expired();
        bench.server.answersNext(200, "<html>").answersNext(400, INVALID_GRANT);

        assertThat(failure(grant).code()).isEqualTo(ErrorCode.ANSWER_MALFORMED);
        assertThat(failure(grant).code()).isEqualTo(ErrorCode.TOKENS_LOST);
    }

    @Test
    void theTimeOfGraceCountsFromTheFirstUse() {
        GrantId grant = lostUnder(RefreshRotation.grace(MINUTE));
        bench.host.advance(Duration.ofSeconds(40));
        bench.server.losesNext();
        failure(grant);
        bench.host.advance(Duration.ofSeconds(40));
        bench.server.answersNext(400, INVALID_GRANT);

        assertThat(failure(grant).code()).isEqualTo(ErrorCode.TOKENS_LOST);
    }

    @Test
    void anAccessTokenThatIsGoodIsServedWhileItsRefreshIsInDoubtAndNotAfterTheGrantIsLost() {
        rotation(RefreshRotation.diesAtIssue());
        OAuthConnection connection = bench.connect();
        GrantId grant = bench.grant(connection).id();
        AccessToken token = connection.tokens().obtain(grant, PATIENCE);
        bench.server.losesNext().answersNext(400, INVALID_GRANT);

        renewFails(connection, grant, token);
        assertThat(obtain(connection, grant)).isEqualTo("access-1");
        assertThat(renewFails(connection, grant, token)).isEqualTo(ErrorCode.TOKENS_LOST);

        assertThat(code(() -> obtain(connection, grant))).isEqualTo(ErrorCode.TOKENS_LOST);
        assertThat(code(() -> obtain(bench.connect(), grant))).isEqualTo(ErrorCode.TOKENS_LOST);
    }

    @Test
    void aLostGrantIsNotAskedAboutAgainByAnyNode() {
        GrantId grant = lostUnder(RefreshRotation.diesAtIssue());
        bench.server.answersNext(400, INVALID_GRANT);
        failure(grant);
        long asked = bench.server.refreshes();

        Problem told = failure(grant);

        assertThat(told.code()).isEqualTo(ErrorCode.TOKENS_LOST);
        assertThat(bench.server.refreshes()).isEqualTo(asked);
    }

    @Test
    void newTokensMakeALostGrantAlive() {
        GrantId grant = lostUnder(RefreshRotation.diesAtIssue());
        bench.server.answersNext(400, INVALID_GRANT);
        failure(grant);
        GrantVault vault = new GrantVault(bench.parts());
        Stored lost = vault.find(grant);
        TokenAnswer answer = new TokenAnswer(
                dev.nakadachi.secret.Secret.of("later"),
                Optional.empty(),
                Optional.of(Duration.ofHours(1)),
                Optional.empty(),
                java.util.Map.of(),
                Optional.empty());
        vault.exclusively(
                lost.address(),
                PATIENCE,
                fence -> vault.replace(lost, lost.record().refreshed(answer, bench.facts, bench.host.now()), fence));

        assertThat(life(grant)).isEqualTo(GrantState.ACTIVE + " " + GrantCause.CONSENTED);
        assertThat(obtain(bench.connect(), grant)).isEqualTo("later");
    }

    /** A grant whose access token is over and whose refresh had its answer lost. */
    private GrantId lostUnder(RefreshRotation rule) {
        rotation(rule);
        GrantId grant = expired();
        bench.server.losesNext();
        assertThat(failure(grant).code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        return grant;
    }

    private GrantId expired() {
        GrantId grant = bench.grant(bench.connect()).id();
        bench.host.advance(TO_EXPIRED);
        return grant;
    }

    private void rotation(RefreshRotation rule) {
        bench.facts = bench.facts.withTokens(TokenFacts.standard().withRotation(rule));
    }

    private Problem failure(GrantId grant) {
        return catchThrowableOfType(NakadachiException.class, () -> obtain(bench.connect(), grant))
                .problem();
    }

    private static ErrorCode renewFails(OAuthConnection connection, GrantId grant, AccessToken refused) {
        return catchThrowableOfType(
                        NakadachiException.class, () -> connection.tokens().renew(grant, refused, PATIENCE))
                .problem()
                .code();
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem().code();
    }

    private String life(GrantId grant) {
        return record(grant).life().state() + " " + record(grant).life().cause();
    }

    private GrantRecord record(GrantId grant) {
        return new GrantVault(bench.parts()).find(grant).record();
    }

    private static String obtain(OAuthConnection connection, GrantId grant) {
        return connection.tokens().obtain(grant, PATIENCE).secret().reveal(SecretAccess.explicit());
    }
}
