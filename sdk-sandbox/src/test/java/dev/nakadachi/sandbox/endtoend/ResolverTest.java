package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.ListedBy;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The resolver against the GMO sandbox over real HTTPS, in the sandbox's time. */
class ResolverTest {

    private static final String REQUEST = "/transfer/request";
    private static final String STATUS = "/transfer/status";

    private final VolatileLedgerStore store = new VolatileLedgerStore();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private PayerSetting setting;
    private ResolverNode node;
    private GrantId grant;

    @BeforeEach
    void open() {
        sandbox = Application.sandboxThatIgnoresKeys();
        setting = PayerSetting.in(directory, sandbox);
        node = ResolverNode.open(setting, sandbox, store, bank -> bank);
        grant = node.consent(sandbox);
    }

    @AfterEach
    void close() {
        node.close();
        sandbox.close();
    }

    @Test
    void anExecutedTransferIsFoundAfterItsReplyWasLostAndFollowedToItsEnd() {
        lose("invoice-1", 5_000, true);
        TransferResolver resolver = node.resolver();
        assertThat(resolver.run().looked()).isZero();

        sandbox.clock().advance(Duration.ofMinutes(5));
        resolver.run();
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.AWAITING_APPROVAL);
        String number = only().applyNo();
        assertThat(node.number("invoice-1").value()).isEqualTo(number);
        TransferOutcome again = node.transfers(grant).submit(Orders.of("invoice-1", 5_000));
        assertThat(((TransferOutcome.Accepted) again).number().value()).isEqualTo(number);

        sandbox.bank().transfers().approve(number);
        sandbox.clock().advance(Duration.ofHours(1));
        resolver.run();
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.COMPLETED);
        assertThat(node.command("invoice-1").standing()).isEqualTo(Standing.OPEN);
        sandbox.clock().advance(Duration.ofDays(14));
        resolver.run();
        assertThat(node.command("invoice-1").standing()).isEqualTo(Standing.SETTLED);
        assertThat(sandbox.bank().transfers().moved()).isEqualTo(1);
        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(1);
    }

    @Test
    void moneyThatComesBackWithinTheWatchIsRecorded() {
        node.transfers(grant).submit(Orders.of("invoice-1", 5_000));
        String number = only().applyNo();
        sandbox.bank().transfers().approve(number);
        sandbox.clock().advance(Duration.ofHours(1));
        TransferResolver resolver = node.resolver();
        resolver.run();
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.COMPLETED);
        sandbox.bank().transfers().returnFunds(number);
        sandbox.clock().advance(Duration.ofDays(1));
        resolver.run();
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.RETURNED);
        assertThat(node.command("invoice-1").standing()).isEqualTo(Standing.SETTLED);
    }

    /** It may have been another transfer of the same content: who believed it would pay again. */
    @Test
    void moneyThatComesBackToATransferFoundByItsContentAloneIsAPersonsCase() {
        lose("invoice-1", 5_000, true);
        String number = only().applyNo();
        sandbox.bank().transfers().approve(number);
        sandbox.clock().advance(Duration.ofHours(1));
        TransferResolver resolver = node.resolver();
        resolver.run();
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.COMPLETED);
        sandbox.bank().transfers().returnFunds(number);
        sandbox.clock().advance(Duration.ofDays(1));
        resolver.run();
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.NEEDS_HUMAN);
        assertThat(resolver.cases().get(0).reason()).isEqualTo(HumanReason.LOOKALIKE_UNPAID);
    }

    /** Who withdraws a look-alike and calls his own not executed pays twice. */
    @Test
    void aTransferFoundByItsContentAloneThatWasSentBackIsAPersonsAtOnce() {
        lose("invoice-1", 5_000, true);
        sandbox.bank().transfers().refuse(only().applyNo());
        sandbox.clock().advance(Duration.ofHours(1));
        TransferResolver resolver = node.resolver();
        resolver.run();
        assertThat(resolver.cases().get(0).reason()).isEqualTo(HumanReason.LOOKALIKE_UNPAID);
    }

    /** The bank's list omits what is being prepared, so its absence proves nothing there. */
    @Test
    void aTransferThatNeverArrivedNeedsAHumanWhereAbsenceProvesNothing() {
        lose("invoice-1", 5_000, false);
        TransferResolver resolver = node.resolver();
        for (int hours = 0; hours < 80; hours++) {
            sandbox.clock().advance(Duration.ofHours(1));
            resolver.run();
        }
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.NEEDS_HUMAN);
        assertThat(resolver.cases()).hasSize(1);
        assertThat(resolver.cases().get(0).reason()).isEqualTo(HumanReason.NOT_FOUND);
        assertThat(node.transfers(grant).submit(Orders.of("invoice-1", 5_000)))
                .isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(1);
    }

    @Test
    void aTransferThatNeverArrivedWasNotExecutedWhereTheListIsSaidToBeComplete() {
        node.close();
        node = ResolverNode.open(
                setting.as("told"),
                sandbox,
                store,
                bank -> bank.withService(ServiceFacts.unknown()
                        .withCommands(CommandFacts.unknown()
                                .withCompleteListAfter(Duration.ofHours(1), ListedBy.APPLICATION_DATE))));
        lose("invoice-1", 5_000, false);
        TransferResolver resolver = node.resolver();
        sandbox.clock().advance(Duration.ofHours(1));
        resolver.run();
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.UNKNOWN);
        sandbox.clock().advance(Duration.ofMinutes(10));
        resolver.run();
        assertThat(node.command("invoice-1").state()).as("absent once").isEqualTo(LedgerState.UNKNOWN);
        sandbox.clock().advance(Duration.ofHours(6));
        resolver.run();
        assertThat(node.command("invoice-1").state()).as("absent twice").isEqualTo(LedgerState.NOT_EXECUTED);
        TransferOutcome again = node.transfers(grant).submit(Orders.of("invoice-1", 5_000));
        assertThat(((TransferOutcome.Rejected) again).reason()).isEqualTo(ErrorCode.NOT_CARRIED_OUT);
    }

    @Test
    void aListThatLagsIsAskedAgain() {
        sandbox.bank().transfers().settings().statusLag(Duration.ofHours(2));
        lose("invoice-1", 5_000, true);
        TransferResolver resolver = node.resolver();
        sandbox.clock().advance(Duration.ofMinutes(30));
        resolver.run();
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.UNKNOWN);
        sandbox.clock().advance(Duration.ofHours(3));
        resolver.run();
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void threeNodesLookOnceAtEachTime() {
        lose("invoice-1", 5_000, true);
        sandbox.bank().transfers().settings().statusLag(Duration.ofDays(30));
        try (ResolverNode second = ResolverNode.open(setting.as("second"), sandbox, store, bank -> bank);
                ResolverNode third = ResolverNode.open(setting.as("third"), sandbox, store, bank -> bank)) {
            TransferResolver[] resolvers = {node.resolver(), second.resolver(), third.resolver()};
            for (int looks = 1; looks <= 5; looks++) {
                // 5, 10, 20, 40 and 80 minutes after SENT.
                sandbox.clock().advance(Duration.ofMinutes(looks == 1 ? 5 : 5L << (looks - 2)));
                for (TransferResolver resolver : resolvers) {
                    resolver.run();
                    resolver.run();
                }
                assertThat(sandbox.counters().to(STATUS)).isEqualTo(looks);
            }
        }
    }

    private Transfer only() {
        assertThat(sandbox.bank().transfers().all()).hasSize(1);
        return sandbox.bank().transfers().all().get(0);
    }

    private void lose(String key, long yen, boolean executed) {
        sandbox.faults()
                .next(
                        RequestMatch.pathEnding(REQUEST),
                        executed
                                ? Faults.dropAfterExecution(sandbox.gate())
                                : Faults.dropBeforeExecution(sandbox.gate()));
        assertThat(node.transfers(grant).submit(Orders.of(key, yen))).isInstanceOf(TransferOutcome.Unknown.class);
    }
}
