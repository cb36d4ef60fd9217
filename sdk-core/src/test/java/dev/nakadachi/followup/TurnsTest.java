package dev.nakadachi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.secret.Keyset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {

    private static final String KIND = "cancellation";
    private static final List<String> NUMBER = List.of("101011234567", "2026041500000001");

    private final Keyset keyset = Keyset.generate();

    @TempDir
    private Path directory;

    private TransferLedger ledger;

    @BeforeEach
    void open() {
        ledger = TransferLedger.encryptedFile(directory, keyset);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void oneCommandAtATimeHasTheTurnAndKeepsItOverARestart() {
        assertThat(take("cancel-1", false)).isEqualTo(key("cancel-1"));
        assertThat(take("cancel-2", false)).isEqualTo(key("cancel-1"));
        ledger.close();
        open();
        assertThat(take("cancel-2", false)).isEqualTo(key("cancel-1"));
        assertThat(take("cancel-1", false)).isEqualTo(key("cancel-1"));
    }

    @Test
    void theTurnPassesOnWhenTheFormerIsOverAndNeverBack() {
        take("cancel-1", false);

        assertThat(take("cancel-2", true)).isEqualTo(key("cancel-2"));
        assertThat(take("cancel-1", false)).isEqualTo(key("cancel-2"));
    }

    @Test
    void aTurnThatIsGivenBackIsFreeAndThatOfAnotherStays() {
        take("cancel-1", false);
        turns().giveBack(KIND, NUMBER, key("cancel-2"));
        assertThat(take("cancel-3", false)).isEqualTo(key("cancel-1"));

        turns().giveBack(KIND, NUMBER, key("cancel-1"));
        assertThat(take("cancel-3", false)).isEqualTo(key("cancel-3"));
    }

    @Test
    void anotherNumberHasATurnOfItsOwn() {
        take("cancel-1", false);

        Turns.Turn other =
                turns().take(KIND, List.of("101011234567", "2026041500000002"), key("cancel-2"), any -> false);

        assertThat(other.holder()).isEqualTo(key("cancel-2"));
    }

    @Test
    void ofManyAtOnceOneGetsIt() throws Exception {
        int threads = 8;
        CountDownLatch start = new CountDownLatch(1);
        Set<LedgerKey> holders = ConcurrentHashMap.newKeySet();
        List<Future<?>> runs = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int i = 0; i < threads; i++) {
                String mine = "cancel-" + i;
                runs.add(pool.submit(() -> {
                    start.await();
                    return holders.add(take(mine, false));
                }));
            }
            start.countDown();
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(holders).hasSize(1);
    }

    private LedgerKey take(String key, boolean over) {
        return turns().take(KIND, NUMBER, key(key), any -> over).holder();
    }

    private LedgerKey key(String key) {
        return followUps().entryOf(new TenantId("tenant"), new IdempotencyKey(key));
    }

    private Turns turns() {
        return followUps().turns();
    }

    private FollowUps followUps() {
        return new FollowUps(ledger, new InstitutionId("bank"), new EnvironmentId("sandbox"), Host.system());
    }
}
