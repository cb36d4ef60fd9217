package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.bulk.BulkPayment;
import dev.nakadachi.bank.bulk.BulkPayments;
import dev.nakadachi.bank.bulk.BulkReport;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bulk transfer whose reply was lost, in a list of sums: its payments tell whether it is the command's. */
@SuppressWarnings("NullAway.Init") // opened before each test
class ResolverBulkTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("salaries-2026-04");

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private ResolverNode node;
    private GrantId grant;
    private TransferResolver resolver;

    @BeforeEach
    void open() {
        sandbox = Application.sandboxThatIgnoresKeys();
        node = ResolverNode.open(PayerSetting.in(directory, sandbox), sandbox, new VolatileLedgerStore(), bank -> bank);
        grant = node.consent(sandbox);
        resolver = node.resolver();
    }

    @AfterEach
    void close() {
        node.close();
        sandbox.close();
    }

    @Test
    void oneWithItsPaymentsIsFollowedOnceTheyAreShown() {
        lose(Faults.dropAfterExecution(sandbox.gate()));
        String number = sandbox.bank().bulkTransfers().all().get(0).applyNo();
        look(Duration.ofMinutes(5));
        assertThat(state()).isEqualTo(LedgerState.AWAITING_APPROVAL);
        sandbox.bank().bulkTransfers().approve(number);
        look(Duration.ofMinutes(5));
        assertThat(state()).as("the bank shows no payments yet").isEqualTo(LedgerState.AWAITING_APPROVAL);
        look(Duration.ofHours(1));
        assertThat(state()).isEqualTo(LedgerState.COMPLETED);
    }

    @Test
    void oneOfEqualSumsAndOtherPaymentsIsNotBelieved() {
        lose(Faults.dropBeforeExecution(sandbox.gate()));
        Transfer other = madeElsewhere();
        look(Duration.ofMinutes(5));
        assertThat(state()).isEqualTo(LedgerState.AWAITING_APPROVAL);
        sandbox.bank().bulkTransfers().approve(other.applyNo());
        look(Duration.ofHours(1));
        assertThat(state()).isEqualTo(LedgerState.AWAITING_APPROVAL);
        look(Duration.ofHours(1));
        assertThat(state()).isEqualTo(LedgerState.NEEDS_HUMAN);
        assertThat(resolver.cases().get(0).reason()).isEqualTo(HumanReason.NUMBER_OF_ANOTHER);
    }

    /**
     * The order whose reply was lost may be another one that the bank does not list yet: who believes it pays again.
     */
    @Test
    void oneOfEqualSumsThatIsWithdrawnMakesNothingUnpaid() {
        lose(Faults.dropBeforeExecution(sandbox.gate()));
        Transfer other = madeElsewhere();
        look(Duration.ofMinutes(5));
        assertThat(state()).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(find().number()).isPresent();

        sandbox.bank().bulkTransfers().withdraw(other.applyNo());

        for (BulkPayment payment : List.of(find(), payments().submit(BulkPayer.order(KEY, 3)))) {
            BulkReport report = payment.look();
            assertThat(report.totals().failed().payments()).isZero();
            assertThat(report.isFinished()).isFalse();
            assertThat(report.findings()).extracting(Object::toString).containsExactly("LOOKALIKE_UNPAID 3 from 1");
        }
        look(Duration.ofHours(1));
        assertThat(state()).isEqualTo(LedgerState.NEEDS_HUMAN);
        assertThat(resolver.cases().get(0).instructions().english()).contains("look for this day, amount and payee");
        assertThat(find().submitted()).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(find().look().totals().failed().payments()).isZero();
        assertThat(find().look().isFinished()).isFalse();
        assertThat(payments().submit(BulkPayer.order(KEY, 3)).submitted()).isInstanceOf(TransferOutcome.Unknown.class);
    }

    @Test
    void oneOfEqualSumsThatWasPaidAlreadyIsNotTaken() {
        lose(Faults.dropBeforeExecution(sandbox.gate()));
        Transfer other = madeElsewhere();
        sandbox.bank().bulkTransfers().approve(other.applyNo());
        for (int look = 0; look < 30; look++) {
            look(Duration.ofHours(3));
        }
        assertThat(state()).isEqualTo(LedgerState.NEEDS_HUMAN);
        assertThat(resolver.cases().get(0).reason()).isEqualTo(HumanReason.AMBIGUOUS);
    }

    @Test
    void oneWhosePaymentsCanNeverBeReadIsAPersonsAtTheEnd() {
        lose(Faults.dropAfterExecution(sandbox.gate()));
        sandbox.bank()
                .bulkTransfers()
                .approve(sandbox.bank().bulkTransfers().all().get(0).applyNo());
        RequestMatch items = RequestMatch.pathEnding("/bulktransfer/status").withParameter("bulktransferItemKey");
        sandbox.faults().next(1_000, items, Faults.malformed());
        for (int look = 0; look < 30; look++) {
            look(Duration.ofHours(3));
        }
        assertThat(state()).isEqualTo(LedgerState.NEEDS_HUMAN);
        assertThat(resolver.cases().get(0).reason()).isEqualTo(HumanReason.NOT_ASKED);
    }

    private void lose(Fault fault) {
        sandbox.faults().next(RequestMatch.pathEnding("/bulktransfer/request"), fault);
        assertThat(node.connection.on(grant).bulkTransfers().submit(BulkPayer.order(KEY, 3)))
                .isInstanceOf(TransferOutcome.Unknown.class);
    }

    /** Three payments of 6 yen in all, as the lost one, to somebody else. */
    private Transfer madeElsewhere() {
        Payee other = new Payee("0005", "002", "1", "1111111", "ｽｽﾞｷ");
        List<TransferItem> items = IntStream.rangeClosed(1, 3)
                .mapToObj(item -> new TransferItem(item, 2, other, Optional.empty()))
                .toList();
        return sandbox.bank()
                .bulkTransfers()
                .take(
                        new TransferOrder(
                                Application.MAIN,
                                "",
                                BulkPayer.order(KEY, 3).transfer().designatedDate(),
                                items,
                                Optional.empty()),
                        "made-elsewhere");
    }

    private BulkPayments payments() {
        return BulkPayments.of(node.connection.on(grant).bulkTransfers())
                .withHost(new VirtualHost(sandbox.clock(), 48));
    }

    private BulkPayment find() {
        return payments()
                .find(node.connection.followUps(), ConsentRequest.SINGLE_TENANT, KEY)
                .orElseThrow();
    }

    private void look(Duration after) {
        sandbox.clock().advance(after);
        resolver.run();
    }

    private LedgerState state() {
        return node.command(KEY.value()).state();
    }
}
