package dev.nakadachi.reconcile;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditKind;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.Directories;
import dev.nakadachi.testing.FakeHost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Ledger and log in directories, as an operator copies, restores and deletes them. */
final class Books {

    final FakeHost host = new FakeHost();
    /** What processes go by; a clock that really waits where they wait for each other. */
    Host clock = host;

    final Path ledger;
    final Path log;
    final Path heads;
    private final Keyset keys = Keyset.generate(host);

    Books(Path parent) {
        this.ledger = parent.resolve("ledger");
        this.log = parent.resolve("log");
        this.heads = parent.resolve("heads");
    }

    /** A process: what it opened, and the mode that it found. */
    record Node(Books books, TransferLedger ledger, AuditTrail log, ReconcileFirst holds) implements AutoCloseable {

        /** SENT in the ledger, and the log is told; what a payment leaves before its first byte. */
        LedgerMark pay(String key) {
            LedgerMark sent = sendWithoutTelling(key);
            log.append(AuditEvent.builder(AuditKind.ATTEMPT, books.host.now(), new CorrelationId("c-1"))
                    .ledgerMark(sent)
                    .build());
            log.commit();
            return sent;
        }

        LedgerMark sendWithoutTelling(String key) {
            books.host.advance(Duration.ofMinutes(1));
            LedgerKey entry = intend(key);
            long position =
                    ledger.store().append(entry, 1, step(LedgerState.SENT)).orElseThrow();
            return new LedgerMark(entry, 2, position);
        }

        LedgerKey intend(String key) {
            LedgerKey entry = keyOf(key);
            ledger.store().append(entry, 0, step(LedgerState.INTENDED));
            return entry;
        }

        boolean knows(String key) {
            return ledger.store().read(keyOf(key)).isPresent();
        }

        private LedgerKey keyOf(String key) {
            return ledger.keyOf(
                    new EnvironmentId("test"),
                    new TenantId("tenant-1"),
                    new IdempotencyKey("order:" + key.replace(' ', '-')));
        }

        private LedgerStep step(LedgerState state) {
            return new LedgerStep(state, Standing.OPEN, books.host.now(), new byte[] {1});
        }

        @Override
        public void close() {
            log.close();
            ledger.close();
        }
    }

    Node start() {
        return start(log, heads);
    }

    /** A process with a log of its own. */
    Node start(Path ownLog, Path ownHeads) {
        host.advance(Duration.ofMinutes(1));
        TransferLedger opened = TransferLedger.encryptedFile(ledger, keys, clock);
        AuditTrail trail = AuditTrail.file(ownLog, ownHeads, keys, new NodeId("node-1"), clock);
        return new Node(this, opened, trail, ReconcileFirst.compare(opened, trail, clock));
    }

    Map<String, String> copyOfLedger() throws IOException {
        return Directories.contents(ledger);
    }

    void restoreLedger(Map<String, String> copy) throws IOException {
        Directories.restore(ledger, copy);
    }

    void deleteLog() throws IOException {
        Directories.remove(log);
        Directories.remove(heads);
    }
}
