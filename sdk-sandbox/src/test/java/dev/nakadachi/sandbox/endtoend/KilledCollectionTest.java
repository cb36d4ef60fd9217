package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.VirtualAccountIssue;
import dev.nakadachi.bank.VirtualAccountType;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositInbox;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.Hold;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process that is killed (kill -9) on its way through the notices that were not delivered, with real files and real
 * HTTPS, and what the next process makes of it: to the bank, fetched is delivered, and it never gives a notice twice.
 */
@Timeout(240)
class KilledCollectionTest {

    private static final String UNSENT = "/unsentlist/va-deposit-transaction";
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int NEVER = 0;
    private static final AtomicInteger KILLED = new AtomicInteger();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private PayerSetting setting;
    private GrantId grant;

    @BeforeEach
    void twoDepositsWait() {
        sandbox = Application.sandbox().start();
        setting = PayerSetting.in(directory, sandbox);
        try (Collector collector = Collector.open(setting)) {
            grant = collector.consent(sandbox);
            collector
                    .accounts(grant)
                    .issue(VirtualAccountIssue.of(
                            new IdempotencyKey("issue-01"), Application.MAIN, VirtualAccountType.Kind.PERMANENT, 1));
        }
        String id = sandbox.bank().virtualAccounts().all().get(0).id();
        sandbox.bank().virtualAccounts().deposit(id, 1, "ﾔﾏﾀﾞ ﾊﾅｺ");
        sandbox.bank().virtualAccounts().deposit(id, 2, "ﾔﾏﾀﾞ ﾊﾅｺ");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @AfterAll
    static void figure() {
        System.out.println(
                "KILLED " + KILLED + " processes on their way through unsent notices: no deposit lost or kept twice");
    }

    /**
     * The writes: mark of the fetch; deposit and id, twice; end of the fetch; mark and end of the fetch that finds 404.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 2, 0, false",
        "2, 1, 0, 0, true",
        "3, 1, 0, 1, true",
        "4, 1, 0, 1, true",
        "5, 1, 0, 2, true",
        "6, 1, 0, 2, true",
        "7, 1, 0, 2, false",
        "8, 2, 0, 2, true"
    })
    void killedBeforeAnyWriteNoDepositIsLostOrKeptTwice(int before, int fetches, int unsent, int kept, boolean open)
            throws Exception {
        Path reached = directory.resolve("reached");
        kill(before, reached, () -> Files.exists(reached));

        assertThat(sandbox.counters().to(UNSENT)).isEqualTo(fetches);
        assertThat(sandbox.bank().virtualAccounts().notices().waiting()).hasSize(unsent);
        try (Collector next = Collector.open(setting)) {
            assertThat(Collector.waiting(next.inbox())).hasSize(kept);
            assertThat(next.inbox().fetchIsOpen()).isEqualTo(open);
            allIsThereOnce(next);
        }
    }

    @Test
    void killedWhileTheAnswerIsUnderWayTheListHasWhatItHeld() throws Exception {
        Hold hold = Hold.atMost(LONG);
        sandbox.faults().next(RequestMatch.pathEnding(UNSENT), Faults.executeThenHang(hold));
        kill(NEVER, directory.resolve("reached"), () -> hold.awaitReached(Duration.ZERO));
        hold.release();

        assertThat(sandbox.bank().virtualAccounts().notices().waiting()).isEmpty();
        try (Collector next = Collector.open(setting)) {
            assertThat(Collector.waiting(next.inbox())).isEmpty();
            allIsThereOnce(next);
        }
    }

    private void allIsThereOnce(Collector next) {
        DepositInbox inbox = next.inbox();
        next.collect(inbox, grant);
        assertThat(Collector.waiting(inbox))
                .extracting(VirtualDeposit::amount)
                .containsExactlyInAnyOrder(Money.yen(1), Money.yen(2));
        assertThat(inbox.fetchIsOpen()).isFalse();
        assertThat(next.collect(inbox, grant)).isZero();
    }

    private void kill(int before, Path reached, BooleanSupplier there) throws Exception {
        Path said = directory.resolve("peer.out");
        Process peer = CollectingPeer.start(setting, grant, before, reached, said);
        KilledPeer.killWhen(there, peer, said);
        KILLED.incrementAndGet();
    }
}
