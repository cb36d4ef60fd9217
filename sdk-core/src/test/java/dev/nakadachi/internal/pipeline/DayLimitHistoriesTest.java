package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.testing.MemoryLedgerStore;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Drawn histories of whole calls of few keys, with other calls, deaths and midnights before any append of the ledger.
 * The judge knows what reached the bank. Of a day no less is counted than left on it, and no more than that and what
 * the dead may have counted.
 */
class DayLimitHistoriesTest {

    private static final int HISTORIES = 150;
    private static final int CALLS = 8;
    private static final int DEEPEST = 3;
    private static final long LIMIT = 1_000;
    private static final long[] AMOUNTS = {1, 300, 700, 1_000, 1_000_000};
    private static final Set<LedgerState> LEFT =
            Set.of(LedgerState.SENT, LedgerState.ACCEPTED, LedgerState.UNKNOWN, LedgerState.NEEDS_HUMAN);

    @Test
    void noDayCountsLessThanLeftOnItNorMoreThanTheDeadExplain() {
        int dead = 0;
        int midnights = 0;
        int between = 0;
        for (int seed = 1; seed <= HISTORIES; seed++) {
            History history = new History(seed);
            history.run();
            dead += history.dead.size();
            midnights += history.days;
            between += history.between;
        }
        assertThat(dead).isGreaterThan(HISTORIES / 10);
        assertThat(midnights).isGreaterThan(HISTORIES / 10);
        assertThat(between).isGreaterThan(HISTORIES);
    }

    /** One account of one bank. */
    private static final class History {

        private final int seed;
        private final RandomGenerator random;
        private final Bench first = new Bench();
        private final MemoryLedgerStore ledger = first.ledger;
        private final Deque<Bench> running = new ArrayDeque<>();
        private final Set<Bench> dead = new HashSet<>();
        private final Map<String, Long> reached = new HashMap<>();
        private long doubt;
        private int days;
        private int between;
        private int benches;

        History(int seed) {
            this.seed = seed;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }

        void run() {
            ledger.takes(this::beforeAppend);
            for (int call = 0; call < CALLS; call++) {
                drawnCall();
            }
            ledger.takes(() -> {});
            Map<Long, Long> left = left();
            for (long day = 0; day <= days; day++) {
                long paid = left.getOrDefault(day, 0L);
                assertThat(paid).as("seed %d day %d", seed, day).isLessThanOrEqualTo(LIMIT);
                assertThat(passes(day, LIMIT - paid + 1))
                        .as("seed %d day %d counts too little", seed, day)
                        .isFalse();
                if (LIMIT - paid - doubt > 0) {
                    assertThat(passes(day, LIMIT - paid - doubt))
                            .as("seed %d day %d counts too much", seed, day)
                            .isTrue();
                }
            }
        }

        private void drawnCall() {
            Bench bench = bench(days);
            String key = "order-000" + random.nextInt(3);
            long yen = AMOUNTS[random.nextInt(AMOUNTS.length)];
            for (int attempt = 0; attempt < DEEPEST * CALLS; attempt++) {
                bench.transport.then(() -> delivery(key, yen));
            }
            running.push(bench);
            Throwable failure = catchThrowable(() -> submit(bench, key, yen));
            running.pop();
            if (dead.contains(bench)) {
                doubt += yen;
            } else if (failure != null) {
                assertThat(failure).as("seed %d", seed).isInstanceOf(NakadachiException.class);
            }
        }

        private void beforeAppend() {
            Bench bench = running.element();
            int drawn = dead.contains(bench) ? 0 : random.nextInt(30);
            if (drawn == 0) {
                dead.add(bench);
                throw new IllegalStateException("dead");
            } else if (drawn == 1) {
                days++;
                running.forEach(other -> other.host.advance(Duration.ofDays(1)));
            } else if (drawn < 10 && running.size() < DEEPEST) {
                between++;
                drawnCall();
            }
        }

        private Delivery delivery(String key, long yen) {
            int drawn = random.nextInt(6);
            if (drawn == 0) {
                return new ScriptedTransport().neverSends(Cause.CONNECT_FAILED).next();
            } else if (drawn == 1) {
                return new ScriptedTransport()
                        .answers(400, "{\"errorCode\":\"LIMIT\"}")
                        .next();
            }
            assertThat(reached.put(key, yen))
                    .as("seed %d pays %s twice", seed, key)
                    .isNull();
            return drawn == 2
                    ? new ScriptedTransport().answers(503, "{}").next()
                    : new ScriptedTransport()
                            .answers(200, "{\"word\":\"taken\"}")
                            .next();
        }

        /** By the moment at which the ledger let it leave. */
        private Map<Long, Long> left() {
            Map<Long, Long> left = new HashMap<>();
            reached.forEach((key, yen) -> {
                LedgerEntry entry = ledger.read(first.transferLedger()
                                .keyOf(new EnvironmentId("test"), new TenantId("tenant-1"), new IdempotencyKey(key)))
                        .orElseThrow();
                assertThat(LEFT).contains(entry.last().state());
                Instant at = entry.steps().stream()
                        .filter(step -> step.state().equals(LedgerState.SENT))
                        .reduce((one, next) -> next)
                        .map(LedgerStep::at)
                        .orElseThrow();
                left.merge(Duration.between(first.host.now(), at).toDays(), yen, Long::sum);
            });
            return left;
        }

        private boolean passes(long day, long yen) {
            Bench bench = bench(day);
            bench.transport.neverSends(Cause.CONNECT_FAILED).neverSends(Cause.CONNECT_FAILED);
            NakadachiException refused =
                    (NakadachiException) catchThrowable(() -> submit(bench, "probe-" + day + "-" + yen, yen));
            return !refused.problem().code().equals(ErrorCode.LIMIT_EXCEEDED);
        }

        /** Another node, whose calls bear names of their own. */
        private Bench bench(long day) {
            Bench bench = new Bench(ledger, first.sink, first.keyset);
            benches++;
            bench.host.nextBytes(new byte[benches]);
            bench.host.advance(Duration.ofDays(day));
            bench.options = CallOptions.defaults()
                    .withPayments(PaymentSafeguards.ownAccounts((tenant, payee) -> true)
                            .withPerDay(PaymentLimit.yen(LIMIT)));
            return bench;
        }
    }

    private static String submit(Bench bench, String key, long yen) {
        bench.key = key;
        bench.portions = List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(yen)));
        return bench.pay(Long.toString(yen));
    }
}
