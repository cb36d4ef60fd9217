package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.reconcile.AccountReport;
import dev.nakadachi.bank.reconcile.LedgerReconciliation;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.UserId;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.ListedBy;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger set back to an older copy, over real HTTPS, at a bank that ignores keys: what arrives twice is paid twice.
 */
class RestoredLedgerTest {

    private static final UserId OPERATOR = new UserId("operator-7");
    private static final Duration MARGIN = Duration.ofMinutes(10);
    private static final CommandFacts COMPLETE =
            CommandFacts.unknown().withCompleteListAfter(Duration.ofNanos(1), ListedBy.APPLICATION_DATE);

    private final TransferCommand kept = Orders.of("invoice-0001", 5_000);
    private final TransferCommand lost = Orders.of("invoice-0002", 7_000);

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private PayerSetting setting;
    private GrantId grant;
    private int starts;

    @BeforeEach
    void payTwoAndLoseOne() throws IOException {
        sandbox = Application.sandboxThatIgnoresKeys();
        setting = PayerSetting.in(directory, sandbox);
        try (Payer payer = open()) {
            grant = payer.consent(sandbox);
        }
        submit(kept);
        copy(setting.ledger(), directory.resolve("copy"));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aLostKeyIsHeldFoundAsAStrangerAndPaidOnce() throws IOException {
        submit(lost);
        restore();
        try (Payer payer = open()) {
            Transfers transfers = payer.transfers(grant);
            assertHeld(transfers, lost);
            assertHeld(transfers, Orders.of("invoice-0003", 1));
            assertThat(Orders.codeOf(transfers.submit(kept))).isEqualTo("accepted");
            assertThat(payer.client(grant).accounts()).isNotEmpty();

            AccountReport report = look(payer, CommandFacts.unknown());
            assertThat(report.strangers()).hasSize(1);
            assertThat(report.strangers().get(0).couldBe(lost)).isTrue();
            assertThat(report.known()).hasSize(1);
            assertThat(report.known().get(0).couldBe(kept)).isTrue();
            assertThat(report.released()).isFalse();
            sandbox.clock().advance(MARGIN.plusMinutes(1));
            assertThat(look(payer, COMPLETE).released()).as("a stranger").isFalse();
            sandbox.clock().advance(MARGIN);
            assertThat(look(payer, COMPLETE).released()).as("a stranger").isFalse();

            // Whoever submitted it was told; the account is free for all else.
            reconciliation(payer, COMPLETE).release(report, OPERATOR, "one payment settled by hand");
            assertThat(Orders.codeOf(transfers.submit(Orders.of("invoice-0003", 1))))
                    .isEqualTo("accepted");
        }
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(3);
        try (Payer next = open()) {
            assertThat(look(next, CommandFacts.unknown()).released()).isTrue();
        }
    }

    /** What was paid twice, or must not be paid, can be taken back while the account is held. */
    @Test
    void aTransferCanBeCancelledWhileItsAccountIsHeld() throws IOException {
        submit(lost);
        restore();
        try (Payer payer = open()) {
            TransferRecord stranger =
                    look(payer, CommandFacts.unknown()).strangers().get(0);
            RequestNumber number = stranger.numbers().get(0);
            TransferOutcome cancelled = payer.transfers(grant)
                    .cancel(new CancelCommand(
                            new IdempotencyKey("cancel-0002"),
                            Application.MAIN,
                            number,
                            CancelCommand.Target.ACCEPTANCE));
            assertThat(Orders.codeOf(cancelled)).isEqualTo("accepted");
            assertHeld(payer.transfers(grant), lost);
        }
    }

    @Test
    void whereTheListIsCompleteAndWhollyKnownTheAccountIsReleasedWithoutAPerson() throws IOException {
        loseTheLog();
        try (Payer payer = open()) {
            assertHeld(payer.transfers(grant), lost);
            AccountReport doubted = look(payer, CommandFacts.unknown());
            assertThat(doubted.strangers()).isEmpty();
            assertThat(doubted.released()).as("absence proves nothing").isFalse();
            assertThat(look(
                                    payer,
                                    CommandFacts.unknown()
                                            .withCompleteListAfter(Duration.ofDays(1), ListedBy.APPLICATION_DATE))
                            .released())
                    .as("the list is not complete yet")
                    .isFalse();
            assertHeld(payer.transfers(grant), lost);

            sandbox.clock().advance(MARGIN.minusSeconds(1));
            assertThat(look(payer, COMPLETE).released()).as("within the margin").isFalse();
            sandbox.clock().advance(MARGIN);
            assertThat(look(payer, COMPLETE).released()).as("one look").isFalse();
            sandbox.clock().advance(MARGIN.minusSeconds(1));
            assertThat(look(payer, COMPLETE).released()).as("too soon").isFalse();
            assertHeld(payer.transfers(grant), lost);
            sandbox.clock().advance(Duration.ofSeconds(1));
            assertThat(look(payer, COMPLETE).released()).isTrue();
            assertThat(Orders.codeOf(payer.transfers(grant).submit(lost))).isEqualTo("accepted");
        }
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(2);
    }

    /** It lists the days since the hold, where what was lost for a later day does not stand. */
    @Test
    void aListByDesignatedDateReleasesNothing() throws IOException {
        loseTheLog();
        CommandFacts later =
                CommandFacts.unknown().withCompleteListAfter(Duration.ofNanos(1), ListedBy.DESIGNATED_DATE);
        try (Payer payer = open()) {
            sandbox.clock().advance(MARGIN.plusMinutes(1));
            assertThat(look(payer, later).released()).isFalse();
            sandbox.clock().advance(MARGIN.plusMinutes(1));
            assertThat(look(payer, later).released()).isFalse();
            assertHeld(payer.transfers(grant), lost);
        }
    }

    /** Products may be connected apart: a lost bulk transfer stands in a list that this client does not read. */
    @Test
    void aClientThatListsOneKindOfTransferReleasesNothing() throws IOException {
        loseTheLog();
        try (Payer payer = open()) {
            LedgerReconciliation reconciliation = reconciliation(payer, COMPLETE);
            for (Class<?> hidden : List.of(BulkTransfers.class, Transfers.class)) {
                BankClient part = new WithoutOne(payer.client(grant), hidden);
                for (int look = 0; look < 2; look++) {
                    sandbox.clock().advance(MARGIN.plusMinutes(1));
                    assertThat(reconciliation
                                    .look(part, Application.MAIN)
                                    .orElseThrow()
                                    .released())
                            .as("without %s", hidden.getSimpleName())
                            .isFalse();
                }
            }
            assertHeld(payer.transfers(grant), lost);
        }
    }

    private record WithoutOne(BankClient client, Class<?> hidden) implements BankClient {

        @Override
        public <F> Optional<F> find(Class<F> facet) {
            return facet == hidden ? Optional.empty() : client.find(facet);
        }
    }

    /** It was on its way when the hold began, from a process that nobody had stopped. */
    @Test
    void aLostCommandThatArrivesBetweenTheTwoLooksIsAStrangerAndNothingIsReleased() throws IOException {
        loseTheLog();
        PayerSetting elsewhere = PayerSetting.in(Files.createDirectory(directory.resolve("elsewhere")), sandbox);
        try (Payer payer = open();
                Payer running = Payer.open(elsewhere, this::onTheClock)) {
            GrantId other = running.consent(sandbox);
            sandbox.clock().advance(MARGIN.plusMinutes(1));
            assertThat(look(payer, COMPLETE).strangers()).isEmpty();
            assertThat(Orders.codeOf(running.transfers(other).submit(lost))).isEqualTo("accepted");
            sandbox.clock().advance(MARGIN);
            AccountReport report = look(payer, COMPLETE);
            assertThat(report.strangers()).hasSize(1);
            assertThat(report.released()).isFalse();
            assertHeld(payer.transfers(grant), lost);
        }
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(2);
    }

    /** It may be this command, or a lost one like it: the resolver asks first. */
    @Test
    void aTransferThatACommandWithoutOutcomeExplainsIsDoubtfulAndNothingIsProven() throws IOException {
        try (Payer payer = open()) {
            sandbox.faults().next(RequestMatch.pathEnding("/transfer/request"), LostReply.SERVER_ERROR.on(sandbox));
            assertThat(Orders.codeOf(payer.transfers(grant).submit(lost))).startsWith("unknown");
        }
        loseTheLog();
        try (Payer payer = open()) {
            sandbox.clock().advance(MARGIN.plusMinutes(1));
            look(payer, COMPLETE);
            sandbox.clock().advance(MARGIN);
            AccountReport report = look(payer, COMPLETE);
            assertThat(report.doubtful()).hasSize(1);
            assertThat(report.open()).hasSize(1);
            assertThat(report.strangers()).isEmpty();
            assertThat(report.released()).isFalse();
        }
    }

    @Test
    void withoutAHoldThereIsNothingToLookAfter() {
        try (Payer payer = open()) {
            assertThat(reconciliation(payer, COMPLETE).look(payer.client(grant), Application.MAIN))
                    .isEmpty();
        }
    }

    /** On the sandbox's clock, so that its lists and the ledger speak of the same days. */
    private Payer open() {
        return Payer.open(setting, this::onTheClock);
    }

    private Nakadachi.Builder onTheClock(Nakadachi.Builder builder) {
        starts++;
        return builder.host(new VirtualHost(sandbox.clock(), starts));
    }

    private AccountReport look(Payer payer, CommandFacts facts) {
        return reconciliation(payer, facts)
                .look(payer.client(grant), Application.MAIN)
                .orElseThrow();
    }

    private static LedgerReconciliation reconciliation(Payer payer, CommandFacts facts) {
        return LedgerReconciliation.of(payer.holds(), payer.followUps(), facts);
    }

    private void assertHeld(Transfers transfers, TransferCommand command) {
        int before = sandbox.bank().transfers().executions();
        assertThatThrownBy(() -> transfers.submit(command))
                .isInstanceOfSatisfying(RefusedLocallyException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo(ErrorCode.RECONCILE_FIRST);
                    assertThat(refused.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
                });
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(before);
    }

    private void submit(TransferCommand command) {
        try (Payer payer = open()) {
            assertThat(Orders.codeOf(payer.transfers(grant).submit(command))).isEqualTo("accepted");
        }
    }

    private void restore() throws IOException {
        remove(setting.ledger());
        copy(directory.resolve("copy"), setting.ledger());
    }

    private void loseTheLog() throws IOException {
        remove(setting.log());
        remove(setting.heads());
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            List<Path> files = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /** Keeps the rights, as a backup does. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> files = all.toList();
            for (Path file : files) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
