package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditKind;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.Pseudonyms;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Support;
import dev.nakadachi.testing.MemoryTokenStore;
import dev.nakadachi.token.TokenCipher;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentRecordsTest {

    private final OAuthBench bench = new OAuthBench();
    private final List<String> calls = new ArrayList<>();
    private final List<AuditEvent> events = new ArrayList<>();

    @Test
    void eachRecordIsSealedAtOnce() {
        bench.audit = trail(false);

        bench.grant(bench.connect());

        assertThat(calls).containsExactly("append", "commit", "append", "commit");
    }

    /** A start that sends something is a call like any other: its failure stands in the log with its code. */
    @Test
    void aPushedRequestThatFailsIsRecorded() {
        bench.audit = trail(false);
        bench.facts =
                bench.facts.withAuthorization(AuthorizationFacts.standard().withPushedRequests(Support.REQUIRED));
        bench.endpoints =
                bench.endpoints.with(EndpointRole.PUSHED_AUTHORIZATION, URI.create("https://bank.example/par"));
        bench.server.losesNext();

        assertThatThrownBy(() -> bench.start(bench.connect())).isInstanceOf(NakadachiException.class);

        assertThat(calls).containsExactly("append", "commit");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AuditKind.CONSENT_STARTED);
            assertThat(event.toString()).contains("institution.connection-lost");
        });
    }

    /** The institution may have revoked it already: the log says that somebody tried. */
    @Test
    void aRevocationThatTheStoreDoesNotTakeIsRecorded() {
        bench.audit = trail(false);
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        bench.store.failNextWrites(1);

        assertThatThrownBy(() -> connection.consent().revoke(grant.id())).isInstanceOf(NakadachiException.class);

        assertThat(events).hasSize(3).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AuditKind.CONSENT_REVOKED);
            assertThat(event.toString()).contains("store.failed");
        });
    }

    @Test
    void aSinkThatThrowsCostsNoGrant() {
        bench.audit = trail(true);

        assertThat(bench.grant(bench.connect()).id()).isNotNull();
    }

    private AuditTrail trail(boolean broken) {
        AuditSink sink = new AuditSink() {
            @Override
            public void append(AuditEvent event) {
                calls.add("append");
                events.add(event);
                if (broken) {
                    throw new IllegalStateException("a defect of the sink");
                }
            }

            @Override
            public void commit() {
                calls.add("commit");
            }

            @Override
            public List<LedgerMark> ledgerMarks() {
                return List.of();
            }

            @Override
            public void close() {}
        };
        return AuditTrail.of(
                sink,
                Pseudonyms.of(
                        new MemoryTokenStore(), TokenCipher.jdk(bench.keyset, bench.host), bench.keyset, bench.host));
    }
}
