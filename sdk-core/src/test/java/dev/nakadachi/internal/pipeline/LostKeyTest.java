package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.pipeline.Bench.RecordingSink;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.reconcile.Hold;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import dev.nakadachi.testing.MemoryLedgerStore;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Random histories of payments, crashes, backups and restores, in which callers submit every key again and again. The
 * bank counts what it carried out, and is the judge.
 */
class LostKeyTest {

    private static final int HISTORIES = 300;
    private static final int EVENTS = 60;
    private static final int KEYS = 8;
    private static final UserId OPERATOR = new UserId("operator-7");
    private static final HeldPlace PLACE =
            HeldPlace.account(new InstitutionId("made-up"), new EnvironmentId("test"), new AccountId("account-1"));

    @Test
    void noKeyIsPaidTwiceWhateverWasRestoredAndHoweverOftenItIsRepeated() {
        int paid = 0;
        int restores = 0;
        int releases = 0;
        for (int seed = 1; seed <= HISTORIES; seed++) {
            History history = new History(seed, true);
            history.run();
            assertThat(history.executed.values()).as("seed %d", seed).allMatch(times -> times == 1);
            paid += history.executed.size();
            restores += history.restores;
            releases += history.releases;
        }
        assertThat(paid).isGreaterThan(HISTORIES * 3);
        assertThat(restores).isGreaterThan(HISTORIES);
        assertThat(releases).isGreaterThan(HISTORIES / 2);
    }

    /** The same histories without the mode: this is what it is for. */
    @Test
    void withoutTheModeLostKeysArePaidTwice() {
        int twice = 0;
        for (int seed = 1; seed <= HISTORIES; seed++) {
            History history = new History(seed, false);
            history.run();
            twice += history.executed.values().stream().anyMatch(times -> times > 1) ? 1 : 0;
        }
        assertThat(twice).as("histories with a double payment").isGreaterThan(HISTORIES / 10);
    }

    private static final class History {

        final Map<String, Integer> executed = new TreeMap<>();
        int restores;
        int releases;

        private final RandomGenerator random;
        private final boolean withMode;
        private final MemoryLedgerStore ledger = new MemoryLedgerStore();
        private final RecordingSink sink = new RecordingSink();
        private final Keyset keyset = Keyset.generate(new FakeHost());
        private final List<MemoryLedgerStore.Backup> backups = new ArrayList<>();
        private final Set<String> settledByAPerson = new HashSet<>();
        private Bench process;
        private Pipeline pipeline;
        private ReconcileFirst holds;
        private boolean dead;

        History(int seed, boolean withMode) {
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            this.withMode = withMode;
            start();
        }

        void run() {
            for (int event = 0; event < EVENTS; event++) {
                int dice = random.nextInt(20);
                if (dice < 13) {
                    pay("order-" + (1_000 + random.nextInt(KEYS)));
                } else if (dice < 15) {
                    backups.add(ledger.backup());
                } else if (dice < 17) {
                    restore();
                } else if (dice < 18) {
                    start();
                } else if (dice < 19 && ledger.backup().entries().size() > 1) {
                    sink.events.clear();
                    start();
                } else {
                    release();
                }
                if (dead) {
                    start();
                }
            }
        }

        /** Now and then somebody puts the copy under the process while it runs, and starts it again later or never. */
        private void restore() {
            if (backups.isEmpty()) {
                return;
            }
            restores++;
            ledger.restore(backups.get(random.nextInt(backups.size())));
            if (random.nextInt(4) > 0) {
                start();
            }
        }

        private void start() {
            ledger.repair();
            dead = false;
            process = new Bench(ledger, sink, keyset);
            process.withHolds = withMode;
            process.portions = List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(100)));
            holds = process.holds();
            pipeline = process.pipeline();
        }

        private void pay(String key) {
            if (settledByAPerson.contains(key)) {
                return;
            }
            process.key = key;
            for (int attempt = 0; attempt < 2; attempt++) {
                process.transport.then(() -> delivery(process.key));
            }
            try {
                pipeline.call(process.pay, "100", Bench.GRANT);
            } catch (NakadachiException refused) {
                // The caller comes again with the same key.
            }
        }

        private Delivery delivery(String key) {
            int dice = random.nextInt(6);
            if (dice == 0) {
                return new ScriptedTransport().neverSends(Cause.CONNECT_FAILED).next();
            }
            if (dice == 1) {
                return new ScriptedTransport().loses(Cause.CONNECTION_LOST).next();
            }
            executed.merge(key, 1, Integer::sum);
            if (dice == 2) {
                return new ScriptedTransport().loses(Cause.TIMED_OUT).next();
            }
            if (dice == 3) {
                // The process dies here: of what follows nothing is recorded.
                dead = true;
                ledger.failAfter(0);
            }
            return new ScriptedTransport().answers(201, "{\"word\":\"taken\"}").next();
        }

        /** A person reads the bank's list, and tells the callers of what the ledger does not know. */
        private void release() {
            try {
                if (withMode && holds.current().isPresent()) {
                    release(holds.current().get());
                }
            } catch (StoreException replaced) {
                // The copy was put under the running process: nothing is released before it was started again.
                start();
            }
        }

        private void release(Hold hold) {
            releases++;
            settledByAPerson.addAll(executed.keySet());
            if (random.nextBoolean()) {
                holds.release(hold, PLACE, OPERATOR, "read the list");
            } else {
                holds.finish(hold, OPERATOR, "read all lists");
            }
        }
    }
}
