package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The sum of a day, when calls of the same key count and give back in any order. */
class DayTallyTest {

    private static final int HISTORIES = 300;
    private static final int EVENTS = 40;
    private static final int KEYS = 4;
    private static final int CALLS = 3;
    private static final long EACH = 300;
    private static final long LIMIT = 700;

    private final Bench bench = new Bench();
    private final Map<List<String>, DayTally> tallies = new HashMap<>();

    /** The first call's give-back comes after the second has counted: nothing of the second is given back. */
    @Test
    void whatAnotherCallHasCountedIsNotGivenBack() {
        tally("order-0001", "call-1").count(bench.host.now());
        tally("order-0001", "call-2").count(bench.host.now());
        tally("order-0001", "call-1").giveBack();

        tally("order-0002", "call-3").count(bench.host.now());
        assertThat(counts("order-0003", "call-4")).isFalse();

        tally("order-0001", "call-2").giveBack();
        assertThat(counts("order-0003", "call-4")).isTrue();
    }

    /** An account is one account, whichever tenants have a consent of its owner. */
    @Test
    void whatOneTenantPaysFromAnAccountCountsForTheOther() {
        fresh("tenant-1", "grant-1", named("order-0001")).count(bench.host.now());
        fresh("tenant-1", "grant-1", named("order-0002")).count(bench.host.now());

        assertThat(counts(fresh("tenant-2", "grant-2", named("order-0001")))).isFalse();
    }

    /** Without an account the consent stands for it, and its id belongs to one tenant. */
    @Test
    void whatNamesNoAccountCountsForItsConsent() {
        fresh("tenant-1", "grant-1", paying("order-0001")).count(bench.host.now());
        fresh("tenant-1", "grant-1", paying("order-0002")).count(bench.host.now());

        assertThat(counts(fresh("tenant-1", "grant-1", paying("order-0003")))).isFalse();
        assertThat(counts(fresh("tenant-1", "grant-2", paying("order-0003")))).isTrue();
    }

    /** The judge keeps which call of which key counts, by itself. */
    @Test
    void theSumIsThatOfTheKeysOfWhichACallCounts() {
        int refused = 0;
        for (int seed = 1; seed <= HISTORIES; seed++) {
            refused += history(seed);
        }
        assertThat(refused).isGreaterThan(HISTORIES);
    }

    private int history(int seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<String, Set<String>> judge = new HashMap<>();
        int refused = 0;
        for (int event = 0; event < EVENTS; event++) {
            String key = "order-" + seed + "-" + random.nextInt(KEYS);
            String call = "call-" + random.nextInt(CALLS);
            Set<String> calls = judge.computeIfAbsent(key, none -> new HashSet<>());
            if (random.nextInt(2) == 0) {
                tally(key, call, seed).giveBack();
                calls.remove(call);
                continue;
            }
            long others = judge.entrySet().stream()
                    .filter(other ->
                            !other.getKey().equals(key) && !other.getValue().isEmpty())
                    .count();
            boolean fits = !calls.isEmpty() || (others + 1) * EACH <= LIMIT;
            assertThat(counts(tally(key, call, seed)))
                    .as("seed %d event %d", seed, event)
                    .isEqualTo(fits);
            if (fits) {
                calls.add(call);
            } else {
                refused++;
            }
        }
        return refused;
    }

    private boolean counts(String key, String call) {
        return counts(tally(key, call));
    }

    private boolean counts(DayTally tally) {
        try {
            tally.count(bench.host.now());
            return true;
        } catch (NakadachiException refused) {
            assertThat(refused.problem().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
            return false;
        }
    }

    private DayTally tally(String key, String call) {
        return tally(key, call, 0);
    }

    private DayTally tally(String key, String call, int account) {
        return tallies.computeIfAbsent(List.of(key, call), none -> fresh(key, call, account));
    }

    private DayTally fresh(String key, String call, int account) {
        Intent intent = paying(key).ofAccount(new AccountId("account-" + account));
        return fresh(new TenantId("tenant-1"), new GrantId("grant-1"), call, intent);
    }

    private DayTally fresh(String tenant, String grant, Intent intent) {
        return fresh(new TenantId(tenant), new GrantId(grant), tenant + intent.key(), intent);
    }

    private static Intent named(String key) {
        return paying(key).ofAccount(new AccountId("account-1"));
    }

    private static Intent paying(String key) {
        return new Intent(new IdempotencyKey(key), key.getBytes(StandardCharsets.UTF_8))
                .paying(List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(EACH))));
    }

    private DayTally fresh(TenantId tenant, GrantId grant, String call, Intent intent) {
        LedgerBook book = new LedgerBook(bench.transferLedger());
        EnvironmentId environment = new EnvironmentId("test");
        LedgerKey command = book.key(environment, tenant, intent.key());
        CallScope scope = new CallScope(
                new InstitutionId("made-up"), tenant, new UserId("user-1"), grant, new OperationName("payment.submit"));
        Optional<DayTally> tally = DayTally.of(
                book,
                bench.host,
                PaymentSafeguards.ownAccounts((owner, payee) -> true).withPerDay(PaymentLimit.yen(LIMIT)),
                environment,
                scope,
                command,
                call,
                intent);
        return tally.orElseThrow();
    }
}
