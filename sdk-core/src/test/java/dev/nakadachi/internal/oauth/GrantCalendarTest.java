package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantCalendar;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.testing.CrowdHost;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.token.VaultEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ends next. The store gives pages of two, so that five grants need three. */
class GrantCalendarTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final TenantId TENANT = new TenantId("tenant-7");
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    private final OAuthBench bench = new OAuthBench();
    private final List<String> told = new ArrayList<>();
    private final OAuthConnection connection;
    private final GrantCalendar calendar;

    GrantCalendarTest() {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown().withLongestLife(DAY.multipliedBy(90)));
        bench.grantListener =
                change -> told.add(change.grant().id() + " " + change.now().state());
        connection = bench.connect();
        calendar = connection.consent().calendar();
    }

    @Test
    void theNextToEndComesFirst() {
        List<GrantId> inOrder = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            inOrder.add(bench.grant(connection).id());
            bench.host.advance(DAY);
        }

        assertThat(calendar.endingBefore(FAR)).extracting(GrantStatus::grant).containsExactlyElementsOf(inOrder);
        // The first ends on day 90, the third on day 92.
        assertThat(calendar.endingBefore(CrowdHost.START.plus(DAY.multipliedBy(92))))
                .extracting(GrantStatus::grant)
                .containsExactlyElementsOf(inOrder.subList(0, 2));
    }

    @Test
    void aTenantSeesItsOwn() {
        bench.grant(connection);
        Grant own = ofTenant();

        assertThat(calendar.endingBefore(FAR, TENANT))
                .extracting(GrantStatus::grant)
                .containsExactly(own.id());
        assertThat(calendar.endingBefore(FAR)).hasSize(2);
    }

    @Test
    void whatHasEndedAndWhatIsNotOursIsNotThere() {
        connection.consent().revoke(bench.grant(connection).id());
        bench.client = ClientCredentials.of(
                new ClientId("other"), Secret.of("planted-other-secret"), ClientAuthentication.CLIENT_SECRET_BASIC);
        OAuthConnection other = bench.connect();
        bench.grant(other);

        assertThat(calendar.endingBefore(FAR)).isEmpty();
        assertThat(other.consent().calendar().endingBefore(FAR)).hasSize(1);
    }

    @Test
    void grantsWithoutAKnownEndAreNotThere() {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown());
        OAuthConnection unknown = bench.connect();
        bench.grant(unknown);

        assertThat(unknown.consent().calendar().endingBefore(FAR)).isEmpty();
        assertThat(unknown.consent().calendar().sweep()).isZero();
    }

    /** 90 days with a lead of 14: expiring from day 76, expired from day 90. */
    @Test
    void aSweepTurnsWhatIsDueAndTellsOnce() {
        GrantId first = bench.grant(connection).id();
        bench.host.advance(DAY.multipliedBy(20));
        GrantId second = bench.grant(connection).id();
        bench.host.advance(DAY.multipliedBy(56));
        told.clear();

        assertThat(calendar.sweep()).isEqualTo(1);
        assertThat(calendar.sweep()).isZero();
        assertThat(told).containsExactly(first + " expiring");

        bench.host.advance(DAY.multipliedBy(20));
        assertThat(bench.connect().consent().calendar().sweep()).isEqualTo(2);
        assertThat(told).containsExactlyInAnyOrder(first + " expiring", first + " expired", second + " expiring");
        assertThat(connection.consent().status(first).state()).isEqualTo(GrantState.EXPIRED);
        assertThat(calendar.endingBefore(FAR)).extracting(GrantStatus::grant).containsExactly(second);
    }

    /** A sweep between two refreshes must not cost the tokens that only this process has. */
    @Test
    void aSweepKeepsTokensThatTheStoreDidNotTake() {
        GrantId grant = bench.grant(connection).id();
        bench.host.advance(DAY.multipliedBy(80));
        bench.store.failWritesAfter(1, 1); // the intent is written, the new tokens are not
        try {
            connection.tokens().obtain(grant, OAuthBench.PATIENCE);
        } catch (StoreException kept) {
            assertThat(kept).hasMessageContaining("keeps them in memory");
        }

        assertThat(calendar.sweep()).isEqualTo(1);

        assertThat(connection.tokens().obtain(grant, OAuthBench.PATIENCE).generation())
                .isEqualTo(2);
        assertThat(bench.server.refreshes()).isEqualTo(1);
    }

    /** One that nobody can read must not hide when the others end. */
    @Test
    void aDamagedGrantIsToldOfAndDoesNotStopTheOthers() {
        GrantId first = bench.grant(connection).id();
        StoredRecord damaged = onlyGrant();
        GrantId second = bench.grant(connection).id();
        bench.store.compareAndSet(damaged.key(), damaged.version(), new byte[] {1, 2, 3});
        bench.host.advance(DAY.multipliedBy(80));
        told.clear();

        assertThat(LogWatch.warningsOf(
                        "dev.nakadachi.token",
                        () -> assertThat(calendar.endingBefore(FAR))
                                .extracting(GrantStatus::grant)
                                .containsExactly(second)))
                .singleElement()
                .asString()
                .contains("damaged", damaged.key().id());
        assertThat(LogWatch.warningsOf(
                        "dev.nakadachi.token",
                        () -> assertThat(calendar.sweep()).isEqualTo(1)))
                .singleElement()
                .asString()
                .contains("damaged", damaged.key().id());
        assertThat(told).containsExactly(second + " expiring");
        assertThatThrownBy(() -> connection.consent().status(first)).isInstanceOf(StoreException.class);
    }

    /** As a later release may leave it behind. */
    @Test
    void aGrantOfAFormThatNobodyHereKnowsDoesNotStopTheOthers() {
        TokenVault vault = bench.parts().vault();
        GrantId unknown = bench.grant(connection).id();
        VaultEntry entry;
        try (Stream<VaultEntry> grants = vault.entries("grant")) {
            entry = grants.findFirst().orElseThrow();
        }
        vault.compareAndSet(entry.address(), entry.version(), new byte[] {99});
        GrantId known = bench.grant(connection).id();

        assertThat(LogWatch.warningsOf(
                        "dev.nakadachi.token",
                        () -> assertThat(calendar.endingBefore(FAR))
                                .extracting(GrantStatus::grant)
                                .containsExactly(known)))
                .singleElement()
                .asString()
                .contains(unknown.value());
    }

    private StoredRecord onlyGrant() {
        return bench.store.scan("grant", Optional.empty(), 2).records().get(0);
    }

    private Grant ofTenant() {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(OAuthBench.USER, OAuthBench.SESSION, OAuthBench.REDIRECT, Capability.ACCOUNTS)
                        .withTenant(TENANT));
        return connection.consent().finish(OAuthBench.SESSION, start.pending(), OAuthBench.callback(start));
    }
}
