package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.Pseudonyms;
import dev.nakadachi.testing.MemoryTokenStore;
import dev.nakadachi.token.TokenCipher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentRecordsTest {

    private final OAuthBench bench = new OAuthBench();
    private final List<String> calls = new ArrayList<>();

    @Test
    void eachRecordIsSealedAtOnce() {
        bench.audit = trail(false);

        bench.grant(bench.connect());

        assertThat(calls).containsExactly("append", "commit", "append", "commit");
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
                if (broken) {
                    throw new IllegalStateException("a defect of the sink");
                }
            }

            @Override
            public void commit() {
                calls.add("commit");
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
