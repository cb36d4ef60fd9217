package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Coexistence;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.secret.SecretAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two consents of one user at once: the one that was given last counts, in whatever order they are stored. */
@Timeout(60)
class ParallelConsentsTest {

    private final OAuthBench bench = new OAuthBench();
    private final WaywardStore store = new WaywardStore(bench.store);

    ParallelConsentsTest() {
        bench.over = store;
    }

    @Test
    void theNewerOfTwoRenewalsIsKeptAndTheOtherRevoked() {
        coexistence(Coexistence.SIDE_BY_SIDE);
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);

        NakadachiException older = overtaken(connection, grant);

        assertThat(older.problem().code()).isEqualTo(ErrorCode.CONSENT_SUPERSEDED);
        assertThat(older).hasMessageContaining("its tokens were revoked at the institution");
        // refresh-1 was ended by the newer renewal, refresh-2 belongs to the older one.
        assertThat(revoked()).containsExactly("refresh-1", "refresh-2");
        assertThat(stored(grant)).isEqualTo("access-3");
        assertThat(connection.consent().status(grant.id()).state()).isEqualTo(GrantState.ACTIVE);
    }

    /** Where ending one may end them all, the newer one must not die with the older one. */
    @Test
    void theOlderOfTwoRenewalsIsNotRevokedWhereThatCouldEndTheNewer() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);

        NakadachiException older = overtaken(connection, grant);

        assertThat(older.problem().code()).isEqualTo(ErrorCode.CONSENT_SUPERSEDED);
        assertThat(older).hasMessageContaining("not revoked");
        assertThat(revoked()).isEmpty();
        assertThat(stored(grant)).isEqualTo("access-3");
    }

    @Test
    void ofTwoNewGrantsTheOlderIsSupersededAlthoughItIsStoredLast() {
        coexistence(Coexistence.NEWEST_ONLY);
        OAuthConnection connection = bench.connect();
        List<Grant> newer = new ArrayList<>();
        ConsentStart start = bench.start(connection);
        store.afterWriteOf(GrantVault.GRANT, () -> {
            bench.host.advance(Duration.ofSeconds(1));
            newer.add(bench.grant(connection));
        });

        Grant older = connection.consent().finish(OAuthBench.SESSION, start.pending(), OAuthBench.callback(start));

        assertThat(newer.get(0).consentedAt()).isAfter(older.consentedAt());
        assertThat(connection.consent().status(older.id()).state()).isEqualTo(GrantState.SUPERSEDED);
        assertThat(connection.consent().status(newer.get(0).id()).state()).isEqualTo(GrantState.ACTIVE);
        Grant third = bench.grant(connection);
        assertThat(connection.consent().status(newer.get(0).id()).state()).isEqualTo(GrantState.SUPERSEDED);
        assertThat(connection.consent().status(third.id()).state()).isEqualTo(GrantState.ACTIVE);
    }

    /** The user ended it by will and comes back: there is nothing to supersede. */
    @Test
    void aGrantThatWasRevokedHereIsSucceededByNone() {
        coexistence(Coexistence.NEWEST_ONLY);
        OAuthConnection connection = bench.connect();
        Grant first = bench.grant(connection);
        connection.consent().revoke(first.id());

        List<String> warnings = LogWatch.warningsOf("dev.nakadachi.token", () -> bench.grant(connection));

        assertThat(warnings).isEmpty();
        assertThat(connection.consent().status(first.id()).cause()).isEqualTo(GrantCause.REVOKED_HERE);
    }

    /**
     * What a node whose clock is ahead has stored is of a time to come; then the order of the writes is all there is.
     */
    @Test
    void aClockThatIsAheadKeepsNobodyFromRenewing() {
        OAuthConnection connection = bench.connect();
        bench.host.advance(Duration.ofMinutes(5));
        Grant grant = bench.grant(connection);
        bench.host.advance(Duration.ofMinutes(-5));

        finish(connection, connection.consent().start(request().renewing(grant.id())));

        assertThat(stored(grant)).isEqualTo("access-2");
    }

    /** The tokens of this renewal come first; before they are stored, another renewal begins and ends. */
    private NakadachiException overtaken(OAuthConnection connection, Grant grant) {
        ConsentStart older = connection.consent().start(request().renewing(grant.id()));
        ConsentStart newer = connection.consent().start(request().renewing(grant.id()));
        store.beforeSection = () -> {
            bench.host.advance(Duration.ofSeconds(1));
            finish(connection, newer);
        };
        return catchThrowableOfType(NakadachiException.class, () -> finish(connection, older));
    }

    private void coexistence(Coexistence fact) {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown().withCoexistence(fact));
    }

    private static Grant finish(OAuthConnection connection, ConsentStart start) {
        return connection.consent().finish(OAuthBench.SESSION, start.pending(), OAuthBench.callback(start));
    }

    private String stored(Grant grant) {
        return new GrantVault(bench.parts())
                .find(grant.id())
                .record()
                .tokens()
                .access()
                .reveal(SecretAccess.explicit());
    }

    private List<String> revoked() {
        return bench.server.requests().stream()
                .filter(request -> request.uri().getPath().equals("/revoke"))
                .map(FakeTokenServer::form)
                .map(form -> form.getOrDefault("token", ""))
                .toList();
    }

    private static ConsentRequest request() {
        return ConsentRequest.of(OAuthBench.USER, OAuthBench.SESSION, OAuthBench.REDIRECT, Capability.ACCOUNTS);
    }
}
