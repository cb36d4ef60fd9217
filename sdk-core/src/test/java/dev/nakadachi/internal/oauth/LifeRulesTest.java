package dev.nakadachi.internal.oauth;

import static dev.nakadachi.consent.GrantState.ACTIVE;
import static dev.nakadachi.consent.GrantState.EXPIRED;
import static dev.nakadachi.consent.GrantState.EXPIRING;
import static dev.nakadachi.consent.GrantState.LOST;
import static dev.nakadachi.consent.GrantState.REVOKED;
import static dev.nakadachi.consent.GrantState.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantAdvice;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of a grant: every state with every event, by a table that is written by hand. */
class LifeRulesTest {

    private static final Instant BEGIN = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-06-30T00:00:00Z"); // 90 days later
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private static final GrantFacts NINETY_DAYS = GrantFacts.unknown().withLongestLife(Duration.ofDays(90));

    private static final List<GrantState> LIVING = List.of(ACTIVE, EXPIRING, new GrantState("of-a-later-release"));
    private static final List<GrantState> ENDED = List.of(EXPIRED, REVOKED, SUPERSEDED, LOST);

    /** What the institution says -> where that leaves a living grant. */
    private static final Map<ErrorCode, GrantLife> TOLD = Map.of(
            ErrorCode.CONSENT_ENDED, new GrantLife(REVOKED, GrantCause.REFUSED, NOW),
            ErrorCode.CONSENT_PERIOD_OVER, new GrantLife(EXPIRED, GrantCause.PERIOD_OVER, NOW),
            ErrorCode.CONSENT_PASSWORD_CHANGED, new GrantLife(REVOKED, GrantCause.PASSWORD_CHANGED, NOW),
            ErrorCode.CONSENT_OTHER_SERVICE, new GrantLife(SUPERSEDED, GrantCause.OTHER_SERVICE_LINKED, NOW),
            ErrorCode.CONSENT_OTHER_ACCOUNT, new GrantLife(SUPERSEDED, GrantCause.OTHER_ACCOUNT_LINKED, NOW),
            ErrorCode.CONSENT_REVOKED, new GrantLife(REVOKED, GrantCause.REVOKED_ELSEWHERE, NOW),
            ErrorCode.CONSENT_SUPERSEDED, new GrantLife(SUPERSEDED, GrantCause.RENEWED, NOW));

    /** What this side knows -> where that leaves a living grant. */
    private static final Map<GrantCause, GrantState> KNOWN = Map.of(
            GrantCause.REVOKED_HERE, REVOKED,
            GrantCause.RENEWED, SUPERSEDED,
            GrantCause.REPLY_LOST, LOST,
            GrantCause.CRASHED, LOST);

    private final LifeRules rules = new LifeRules(NINETY_DAYS);

    static Stream<GrantState> living() {
        return LIVING.stream();
    }

    static Stream<GrantState> ended() {
        return ENDED.stream();
    }

    @ParameterizedTest
    @MethodSource("living")
    void aLivingGrantGoesWhereTheInstitutionSays(GrantState state) {
        TOLD.forEach((code, life) -> assertThat(rules.refused(record(state), Problem.of(code, "d"), NOW))
                .as(code.value())
                .isEqualTo(life));
    }

    @ParameterizedTest
    @MethodSource("living")
    void aLivingGrantGoesWhereThisSideKnows(GrantState state) {
        KNOWN.forEach((cause, to) ->
                assertThat(rules.ended(record(state).life(), cause, NOW)).isEqualTo(new GrantLife(to, cause, NOW)));
    }

    @ParameterizedTest
    @MethodSource("living")
    void anErrorThatEndsNoGrantChangesNothing(GrantState state) {
        for (ErrorCode code : List.of(
                ErrorCode.UNAVAILABLE,
                ErrorCode.CLIENT_REFUSED,
                ErrorCode.TIMED_OUT,
                ErrorCode.RATE_LIMITED,
                ErrorCode.TOKENS_LOST,
                ErrorCode.CONSENT_STEP_UP,
                ErrorCode.SCOPE_MISSING)) {
            assertThat(rules.refused(record(state), Problem.of(code, "d"), NOW))
                    .as(code.value())
                    .isEqualTo(record(state).life());
        }
    }

    @ParameterizedTest
    @MethodSource("ended")
    void whatHasEndedKeepsItsFirstCause(GrantState state) {
        GrantRecord record = record(state);

        TOLD.keySet()
                .forEach(code -> assertThat(rules.refused(record, Problem.of(code, "d"), NOW))
                        .isEqualTo(record.life()));
        KNOWN.keySet()
                .forEach(cause ->
                        assertThat(rules.ended(record.life(), cause, NOW)).isEqualTo(record.life()));
        assertThat(rules.timed(record.grant(), record.life(), END.plusSeconds(1)))
                .isEqualTo(record.life());
    }

    /** Of 90 days a lead of 14 leaves 76: until 2026-06-16. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-15T23:59:59Z, active,   2026-04-01T00:00:00Z",
        "2026-06-16T00:00:00Z, expiring, 2026-06-16T00:00:00Z",
        "2026-06-29T23:59:59Z, expiring, 2026-06-16T00:00:00Z",
        "2026-06-30T00:00:00Z, expired,  2026-06-30T00:00:00Z",
    })
    void timeAloneTurnsAGrant(Instant now, String state, Instant since) {
        GrantLife life = rules.timed(grant(), GrantLife.began(BEGIN), now);

        assertThat(life.state().value()).isEqualTo(state);
        assertThat(life.since()).isEqualTo(since);
        assertThat(life.cause()).isEqualTo(state.equals("expired") ? GrantCause.PERIOD_OVER : GrantCause.CONSENTED);
    }

    @Test
    void ofAShortLifeAQuarterIsTheLead() {
        LifeRules fourDays = new LifeRules(GrantFacts.unknown().withLongestLife(Duration.ofDays(4)));

        assertThat(fourDays.timed(
                        grant(),
                        GrantLife.began(BEGIN),
                        BEGIN.plus(Duration.ofDays(3)).minusSeconds(1)))
                .isEqualTo(GrantLife.began(BEGIN));
        assertThat(fourDays.timed(grant(), GrantLife.began(BEGIN), BEGIN.plus(Duration.ofDays(3)))
                        .state())
                .isEqualTo(EXPIRING);
    }

    @Test
    void theEarlierOfTwoKnownEndsCounts() {
        Instant told = Instant.parse("2026-05-15T00:00:00Z");

        assertThat(rules.end(grant().withExpiry(told))).contains(told);
        assertThat(rules.end(grant().withExpiry(END.plusSeconds(1)))).contains(END);
        assertThat(new LifeRules(GrantFacts.unknown()).end(grant())).isEmpty();
    }

    @Test
    void aGrantWithoutKnownEndNeverEndsByTime() {
        assertThat(new LifeRules(GrantFacts.unknown())
                        .timed(grant(), GrantLife.began(BEGIN), Instant.parse("2099-01-01T00:00:00Z")))
                .isEqualTo(GrantLife.began(BEGIN));
    }

    @Test
    void aBareRefusalAfterTheKnownEndIsTheEnd() {
        Problem bare = Problem.of(ErrorCode.CONSENT_ENDED, "invalid_grant");

        assertThat(rules.refused(record(ACTIVE), bare, END.minusSeconds(1)).cause())
                .isEqualTo(GrantCause.REFUSED);
        assertThat(rules.refused(record(ACTIVE), bare, END).cause()).isEqualTo(GrantCause.PERIOD_OVER);
    }

    @ParameterizedTest
    @CsvSource({
        "active,     consented,            nothing,                 -",
        "expiring,   consented,            renew-before-end,        -",
        "expired,    period-over,          consent-again,           consent.period-over",
        "revoked,    refused,              consent-again,           consent.ended",
        "revoked,    password-changed,     consent-again,           consent.password-changed",
        "revoked,    revoked-elsewhere,    wait-for-user,           consent.revoked",
        "revoked,    revoked-here,         wait-for-user,           consent.revoked",
        "superseded, other-service-linked, tell-then-consent-again, consent.other-service-linked",
        "superseded, other-account-linked, tell-then-consent-again, consent.other-account-linked",
        "superseded, renewed,              use-newer,               consent.superseded",
        "lost,       reply-lost,           consent-again,           consent.tokens-lost",
        "lost,       crashed,              consent-again,           consent.tokens-lost",
        "revoked,    of-a-later-release,   consent-again,           consent.ended",
    })
    void everyLifeHasItsAdviceAndItsCode(String state, String cause, String advice, String code) {
        GrantLife life = new GrantLife(new GrantState(state), new GrantCause(cause), BEGIN);

        assertThat(rules.status(grant(), life, NOW).advice()).hasToString(advice);
        assertThat(rules.status(grant(), life, NOW).expiresAt()).contains(END);
        assertThat(rules.obstacle(grant(), life, NOW).map(Problem::code).map(ErrorCode::value))
                .isEqualTo(code.equals("-") ? Optional.empty() : Optional.of(code));
    }

    /** The user was told an end; a call after it would go beyond what was consented to. */
    @Test
    void aCallAfterTheToldEndIsRefusedHere() {
        assertThat(rules.obstacle(grant(), GrantLife.began(BEGIN), END.minusSeconds(1)))
                .isEmpty();
        assertThat(rules.obstacle(grant(), GrantLife.began(BEGIN), END).map(Problem::code))
                .contains(ErrorCode.CONSENT_PERIOD_OVER);
        assertThat(rules.status(grant(), GrantLife.began(BEGIN), END).advice()).isEqualTo(GrantAdvice.CONSENT_AGAIN);
    }

    private static GrantRecord record(GrantState state) {
        return new GrantRecord(
                grant(),
                new TokenSet(
                        Secret.of("access-1"), Optional.of(Secret.of("refresh-1")), BEGIN, BEGIN.plusSeconds(3600)),
                Map.of(),
                1,
                new GrantLife(state, new GrantCause("before"), BEGIN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Grant grant() {
        return Grant.of(
                new GrantId("grant-1"),
                new UserId("user-1"),
                new TenantId("default"),
                new InstitutionId("made-up"),
                new EnvironmentId("test"),
                BEGIN);
    }
}
