package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.SecondJvm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed (kill -9) after the request left and before the answer came. */
class KilledPaymentTest {

    @TempDir
    private Path parent;

    @Test
    void afterAKillBetweenSentAndOutcomeTheSameKeyIsUnknownAndNotSentAgain() {
        Path directory = parent.resolve("ledger");
        Path keys = parent.resolve("keys");
        Keyset.generate().writeInClear(keys);
        try (SecondJvm peer =
                SecondJvm.start(PayingPeer.class, parent.resolve("peer.out"), directory.toString(), keys.toString())) {
            assertThat(peer.killedWhereItHalts()).isTrue();
        }

        Bench next = PayingPeer.over(directory, keys);
        List<LedgerEntry> open = next.store.scanOpen(Optional.empty(), 10);
        assertThat(open)
                .singleElement()
                .satisfies(entry -> assertThat(entry.last().state()).isEqualTo(LedgerState.SENT));
        assertThat(next.pay("100")).isEqualTo("unknown institution.connection-lost");
        assertThat(next.transport.sent()).isEmpty();
    }
}
