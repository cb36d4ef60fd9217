package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantAdvice;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantChange;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Coexistence;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.provider.Wording;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A grant from its consent to its end, at a made-up bank. */
class GrantLifeTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final GrantFacts NINETY_DAYS = GrantFacts.unknown().withLongestLife(Duration.ofDays(90));

    private final OAuthBench bench = new OAuthBench();
    private final List<String> told = new ArrayList<>();

    GrantLifeTest() {
        bench.grantListener = change -> told.add(words(change));
    }

    @Test
    void aNewGrantIsActiveAndTheListenerIsTold() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);

        GrantStatus status = connection.consent().status(grant.id());

        assertThat(status.state()).isEqualTo(GrantState.ACTIVE);
        assertThat(status.cause()).isEqualTo(GrantCause.CONSENTED);
        assertThat(status.advice()).isEqualTo(GrantAdvice.NOTHING);
        assertThat(status.expiresAt()).isEmpty();
        assertThat(told).containsExactly("new -> active");
    }

    /** Rule of the notice: the user was told 90 days; nothing is asked of the institution after them. */
    @Test
    void afterItsPeriodAGrantIsRefusedHereAndThatIsTold() {
        bench.facts = bench.facts.withGrants(NINETY_DAYS);
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        bench.host.advance(DAY.multipliedBy(90));
        int before = bench.server.requests().size();

        assertThat(code(() -> connection.tokens().view(grant.id()))).isEqualTo(ErrorCode.CONSENT_PERIOD_OVER);
        assertThat(code(() -> connection.tokens().view(grant.id()))).isEqualTo(ErrorCode.CONSENT_PERIOD_OVER);

        assertThat(bench.server.requests()).hasSize(before);
        assertThat(connection.consent().status(grant.id()).state()).isEqualTo(GrantState.EXPIRED);
        assertThat(told).containsExactly("new -> active", "active -> expired");
    }

    @Test
    void aRefusedRefreshEndsTheGrantOnceAndForAll() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        bench.host.advance(Duration.ofHours(2));
        bench.server.answersNext(400, "{\"error\":\"invalid_grant\"}");
        code(() -> connection.tokens().obtain(grant.id(), OAuthBench.PATIENCE));
        int before = bench.server.requests().size();

        OAuthConnection other = bench.connect();
        assertThat(code(() -> other.tokens().view(grant.id()))).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(code(() -> connection.tokens().obtain(grant.id(), OAuthBench.PATIENCE)))
                .isEqualTo(ErrorCode.CONSENT_ENDED);

        assertThat(bench.server.requests()).hasSize(before);
        assertThat(other.consent().status(grant.id()).cause()).isEqualTo(GrantCause.REFUSED);
        assertThat(other.consent().status(grant.id()).advice()).isEqualTo(GrantAdvice.CONSENT_AGAIN);
        assertThat(told).containsExactly("new -> active", "active -> revoked");
    }

    /** The institution ended it while the access token still looked good: nothing more is asked with that token. */
    @Test
    void aGrantThatEndedBeforeItsAccessTokenIsKnownAsOverHereAtOnce() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        AccessToken refused = connection.tokens().obtain(grant.id(), OAuthBench.PATIENCE);
        bench.server.answersNext(400, "{\"error\":\"invalid_grant\"}");

        assertThat(code(() -> connection.tokens().renew(grant.id(), refused, OAuthBench.PATIENCE)))
                .isEqualTo(ErrorCode.CONSENT_ENDED);

        assertThat(code(() -> connection.tokens().view(grant.id()))).isEqualTo(ErrorCode.CONSENT_ENDED);
    }

    /** RFC 7009 section 2.2 for the confirmation; nothing with a token is left in the vault. */
    @Test
    void aRevokedGrantIsKnownAndHoldsNoToken() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);

        assertThat(connection.consent().revoke(grant.id())).isEqualTo(Revocation.REVOKED_AT_INSTITUTION);

        GrantStatus status = bench.connect().consent().status(grant.id());
        assertThat(status.state()).isEqualTo(GrantState.REVOKED);
        assertThat(status.cause()).isEqualTo(GrantCause.REVOKED_HERE);
        assertThat(status.advice()).isEqualTo(GrantAdvice.WAIT_FOR_USER);
        assertThat(code(() -> connection.tokens().view(grant.id()))).isEqualTo(ErrorCode.CONSENT_REVOKED);
        assertThat(code(() -> connection.consent().revoke(grant.id()))).isEqualTo(ErrorCode.CONSENT_REVOKED);
        assertThat(bench.parts().vault().entries("grant")).isEmpty();
        assertThat(told).containsExactly("new -> active", "active -> revoked");
    }

    @Test
    void aRevocationWithoutAnEndpointSaysWhereTheUserEndsIt() {
        Wording page = new Wording("会員ページの「連携先一覧」", "Members' page, Linked services");
        bench.facts = bench.facts.withGrants(GrantFacts.unknown().withEndedByUserAt(page));
        bench.endpoints = Endpoints.of(new EnvironmentId("test"))
                .with(EndpointRole.AUTHORIZATION, URI.create("https://bank.example/authorize"))
                .with(EndpointRole.TOKEN, URI.create("https://bank.example/token"));
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);

        Revocation result = connection.consent().revoke(grant.id());

        assertThat(result).isEqualTo(Revocation.LOCAL_ONLY);
        assertThat(result.where()).contains(page);
    }

    @Test
    void aRenewalKeepsTheIdAndBringsADeadGrantBack() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        bench.host.advance(Duration.ofHours(2));
        bench.server.answersNext(400, "{\"error\":\"invalid_grant\"}");
        code(() -> connection.tokens().obtain(grant.id(), OAuthBench.PATIENCE));

        Grant renewed = finish(connection, request().renewing(grant.id()));

        assertThat(renewed.id()).isEqualTo(grant.id());
        assertThat(renewed.consentedAt()).isEqualTo(grant.consentedAt().plus(Duration.ofHours(2)));
        assertThat(connection.consent().status(grant.id()).state()).isEqualTo(GrantState.ACTIVE);
        assertThat(connection.tokens().obtain(grant.id(), OAuthBench.PATIENCE).generation())
                .isEqualTo(2);
        assertThat(told).containsExactly("new -> active", "active -> revoked", "revoked -> active");
    }

    @Test
    void anotherNodeThatKnewTheGrantAsDeadLearnsOfItsRenewal() {
        OAuthConnection one = bench.connect();
        OAuthConnection other = bench.connect();
        Grant grant = bench.grant(one);
        bench.host.advance(Duration.ofHours(2));
        bench.server.answersNext(400, "{\"error\":\"invalid_grant\"}");
        code(() -> one.tokens().obtain(grant.id(), OAuthBench.PATIENCE));
        assertThat(code(() -> other.tokens().view(grant.id()))).isEqualTo(ErrorCode.CONSENT_ENDED);

        finish(one, request().renewing(grant.id()));

        assertThat(other.tokens().view(grant.id()).capabilities()).containsExactly(Capability.ACCOUNTS);
        assertThat(other.tokens().obtain(grant.id(), OAuthBench.PATIENCE).generation())
                .isEqualTo(2);
    }

    @Test
    void aGrantOfAnotherUserOrTenantIsNotRenewed() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        ConsentRequest stranger = ConsentRequest.of(
                        new UserId("user-0002"), OAuthBench.SESSION, OAuthBench.REDIRECT, Capability.ACCOUNTS)
                .renewing(grant.id());

        assertThat(code(() -> connection.consent().start(stranger))).isEqualTo(ErrorCode.GRANT_UNKNOWN);
        assertThat(code(() -> connection
                        .consent()
                        .start(request().withTenant(new TenantId("tenant-2")).renewing(grant.id()))))
                .isEqualTo(ErrorCode.GRANT_UNKNOWN);
    }

    /** That somebody's grant was revoked is nobody else's to know. */
    @Test
    void aRevokedGrantOfAnotherUserIsNotToldFromOneThatIsNotThere() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        connection.consent().revoke(grant.id());
        ConsentRequest stranger = ConsentRequest.of(
                        new UserId("user-0002"), OAuthBench.SESSION, OAuthBench.REDIRECT, Capability.ACCOUNTS)
                .renewing(grant.id());

        assertThat(code(() -> connection.consent().start(stranger))).isEqualTo(ErrorCode.GRANT_UNKNOWN);
    }

    @Test
    void aGrantThatWasRevokedHereIsNotRenewed() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        connection.consent().revoke(grant.id());

        assertThat(code(() -> connection.consent().start(request().renewing(grant.id()))))
                .isEqualTo(ErrorCode.CONSENT_REVOKED);
    }

    /** Consented 2026-11-21 JST and dead since; renewed after 100 days, of which the last 90 can be fetched. */
    @Test
    void aRenewalSaysWhichDaysAreLost() {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown().withHistoryDepth(Duration.ofDays(90)));
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        bench.host.advance(DAY.multipliedBy(100));

        Grant renewed = finish(connection, request().renewing(grant.id()));

        assertThat(renewed.renewal().orElseThrow().historyIsKnown()).isTrue();
        var first =
                grant.consentedAt().atZone(java.time.ZoneId.of("Asia/Tokyo")).toLocalDate();
        assertThat(renewed.renewal().orElseThrow().lostFrom()).contains(first);
        assertThat(renewed.renewal().orElseThrow().lostUntil()).contains(first.plusDays(9));
    }

    @Test
    void whereTheHistoryIsUnknownNothingIsClaimed() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        bench.host.advance(DAY.multipliedBy(100));

        Grant renewed = finish(connection, request().renewing(grant.id()));

        assertThat(grant.renewal()).isEmpty();
        assertThat(renewed.renewal().orElseThrow().historyIsKnown()).isFalse();
        assertThat(renewed.renewal().orElseThrow().lostFrom()).isEmpty();
        assertThat(renewed.renewal().orElseThrow().lastGood()).isEqualTo(grant.consentedAt());
    }

    @Test
    void oldTokensAreRevokedOnlyWhereConsentsLiveSideBySide() {
        assertThat(revocationsAtRenewal(Coexistence.UNKNOWN)).isZero();
        assertThat(revocationsAtRenewal(Coexistence.NEWEST_ONLY)).isZero();
        assertThat(revocationsAtRenewal(Coexistence.SIDE_BY_SIDE)).isEqualTo(1);
    }

    @Test
    void whereOnlyTheNewestLivesTheFormerGrantIsSuperseded() {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown().withCoexistence(Coexistence.NEWEST_ONLY));
        OAuthConnection connection = bench.connect();
        Grant first = bench.grant(connection);
        connection.tokens().obtain(first.id(), Duration.ofSeconds(1));
        Grant second = bench.grant(connection);

        assertThat(code(() -> connection.tokens().view(first.id()))).isEqualTo(ErrorCode.CONSENT_SUPERSEDED);
        assertThat(connection.consent().status(first.id()).state()).isEqualTo(GrantState.SUPERSEDED);
        assertThat(connection.consent().status(first.id()).advice()).isEqualTo(GrantAdvice.USE_NEWER);
        assertThat(code(() -> bench.connect().tokens().view(first.id()))).isEqualTo(ErrorCode.CONSENT_SUPERSEDED);
        assertThat(connection.consent().status(second.id()).state()).isEqualTo(GrantState.ACTIVE);
        assertThat(told).containsExactly("new -> active", "new -> active", "active -> superseded");
    }

    @Test
    void elsewhereBothLive() {
        OAuthConnection connection = bench.connect();
        Grant first = bench.grant(connection);
        bench.grant(connection);

        assertThat(connection.consent().status(first.id()).state()).isEqualTo(GrantState.ACTIVE);
    }

    /** RFC 9470 section 4: acr_values and max_age as in OpenID Connect; what was granted before stays asked for. */
    @Test
    void aStepUpAsksForMoreAndForWhatWasThere() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        StepUp demand = StepUp.login()
                .withAcrValues(List.of("urn:example:gold", "urn:example:silver"))
                .withMaxAge(Duration.ofMinutes(5))
                .withScopes(List.of("balance"));

        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(OAuthBench.USER, OAuthBench.SESSION, OAuthBench.REDIRECT, Capability.TRANSFERS)
                        .steppingUp(grant.id(), demand));

        assertThat(OAuthBench.parameters(start))
                .containsEntry("acr_values", "urn:example:gold urn:example:silver")
                .containsEntry("max_age", "300");
        assertThat(OAuthBench.parameters(start).getOrDefault("scope", "").split(" "))
                .containsExactlyInAnyOrder("account", "transfer", "offline", "balance");
        Grant wider = connection.consent().finish(OAuthBench.SESSION, start.pending(), OAuthBench.callback(start));
        assertThat(wider.id()).isEqualTo(grant.id());
        assertThat(wider.capabilities()).containsExactlyInAnyOrder(Capability.ACCOUNTS, Capability.TRANSFERS);
    }

    @Test
    void anOrdinaryConsentAsksNothingOfTheLogin() {
        assertThat(OAuthBench.parameters(bench.start(bench.connect()))).doesNotContainKeys("acr_values", "max_age");
    }

    @Test
    void aListenerThatThrowsBreaksNothing() {
        bench.grantListener = change -> {
            throw new IllegalStateException("planted");
        };
        OAuthConnection connection = bench.connect();

        Grant grant = bench.grant(connection);

        assertThat(connection.consent().revoke(grant.id())).isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
    }

    private long revocationsAtRenewal(Coexistence fact) {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown().withCoexistence(fact));
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        finish(connection, request().renewing(grant.id()));
        return bench.server.requests().stream()
                .filter(request -> request.uri().getPath().equals("/revoke"))
                .count();
    }

    private static ConsentRequest request() {
        return ConsentRequest.of(OAuthBench.USER, OAuthBench.SESSION, OAuthBench.REDIRECT, Capability.ACCOUNTS);
    }

    private static Grant finish(OAuthConnection connection, ConsentRequest request) {
        ConsentStart start = connection.consent().start(request);
        return connection.consent().finish(OAuthBench.SESSION, start.pending(), OAuthBench.callback(start));
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(ConsentRequiredException.class, call)
                .problem()
                .code();
    }

    private static String words(GrantChange change) {
        return change.before().map(GrantState::value).orElse("new") + " -> "
                + change.now().state();
    }
}
