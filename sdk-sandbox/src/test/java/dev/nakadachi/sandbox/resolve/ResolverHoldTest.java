package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.reconcile.AccountReport;
import dev.nakadachi.bank.reconcile.LedgerReconciliation;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.reconcile.Hold;
import dev.nakadachi.reconcile.HoldReason;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenCipher;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that was put back to an older copy may lack commands, and the last steps of those that it holds. */
class ResolverHoldTest {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final UserId OPERATOR = new UserId("operator-7");

    @TempDir
    private Path directory;

    /** The copy was made between INTENDED and SENT; the bank has it. */
    @Test
    void whatWasIntendedInTheCopyMayHaveBeenSentSince() {
        Town town = Town.promised(directory);
        town.node.store.diesAfter(1, false);
        TransferCommand command = town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        assertThat(town.world.book.executions("order-no-1")).isZero();
        town.world.book.execute("order-no-1", command, Duration.ZERO);
        town.node = town.born("node-2");
        Hold hold = hold(town);
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);

        holds(town).finish(hold, OPERATOR, "the list was compared");
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        assertThat(town.world.book.executions("order-no-1")).isEqualTo(1);
        town.toTheEnd();
        HumanCase open = HumanCase.of(town.command("order-no-1"));
        assertThat(open.reason()).isEqualTo(HumanReason.LEDGER_PUT_BACK);
        assertThat(open.candidates()).containsExactly(town.world.book.entries.get(0).number);
    }

    /** The transfer may be that of a command which the ledger lost. */
    @Test
    void whatOnlyLooksLikeACommandIsNotTakenForIt() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.world.book.execute("lost-no-1", town.world.command("lost-no-1", 100), Duration.ZERO);
        hold(town);
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.LEDGER_PUT_BACK);
        assertThat(HumanCase.of(town.command("order-no-1")).candidates()).hasSize(1);
    }

    /** In truth it may have been proven unsent, submitted again and carried out on a later day. */
    @Test
    void absenceProvesNothingOfACommandFromBeforeTheHold() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        hold(town);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.LEDGER_PUT_BACK);
    }

    @Test
    void aMarkerIsBelievedAsBefore() {
        Town town = Town.silent(directory);
        town.node.submit(town.world.command("order-no-1", 100, true), Wire.Fate.REPLY_LOST, Duration.ZERO);
        hold(town);
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    /** What was lost stays lost when the accounts are free again; what is made after that is as ever. */
    @Test
    void theEndOfAHoldChangesNothingForWhatWasBeforeIt() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        holds(town).finish(hold(town), OPERATOR, "the list was compared");
        town.world.clock.advance(Duration.ofHours(1));
        town.sent("order-no-2", 300, Wire.Fate.REPLY_LOST);
        town.sent("order-no-3", 500, Wire.Fate.REQUEST_LOST);
        town.node.store.diesAfter(1, false);
        town.sent("order-no-4", 700, Wire.Fate.ANSWERED);
        town.node = town.born("node-2");
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.LEDGER_PUT_BACK);
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(town.state("order-no-3")).isEqualTo(LedgerState.NOT_EXECUTED);
        assertThat(town.state("order-no-4")).isEqualTo(LedgerState.NOT_SENT);
    }

    /** Released by a person before any resolver looked. */
    @Test
    void aReleaseLeavesNoKeySubmittableThatMayHaveBeenSent() {
        Town town = Town.silent(directory);
        town.node.store.diesAfter(1, false);
        TransferCommand command = town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.world.book.execute("order-no-1", command, Duration.ZERO);
        town.node = town.born("node-2");
        hold(town);
        LedgerReconciliation reconciliation =
                LedgerReconciliation.of(holds(town), town.node.connection.followUps(), CommandFacts.unknown());
        AccountReport report = reconciliation.look(client(town), World.ACCOUNT).orElseThrow();
        assertThat(report.doubtful()).hasSize(1);
        reconciliation.release(report, OPERATOR, "looked at");
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        assertThat(town.world.book.executions("order-no-1")).isEqualTo(1);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);
    }

    /** A transfer that a list leaves out because it moves while it is read may be that of a lost command. */
    @Test
    void aListThatMovesReleasesNoAccount() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.world.book.execute("lost-no-1", town.world.command("lost-no-1", 300), Duration.ZERO);
        TransferLedger ledger =
                TransferLedger.of(town.world.store, TokenCipher.jdk(town.world.keys, town.world.host), town.world.keys);
        ReconcileFirst held =
                ReconcileFirst.compare(ledger, AuditTrail.of(new QuietLog(), town.world.pseudonyms), town.world.host);
        assertThat(held.current().orElseThrow().reason()).isEqualTo(HoldReason.LOG_MISSING);
        town.world.clock.advance(Duration.ofHours(3));
        LedgerReconciliation reconciliation =
                LedgerReconciliation.of(held, town.node.connection.followUps(), town.world.facts);
        town.world.book.shift = shown -> shown.subList(0, 1);
        assertThat(released(reconciliation, town)).as("one look").isFalse();
        town.world.clock.advance(Duration.ofMinutes(10));
        AtomicInteger readings = new AtomicInteger();
        town.world.book.shift = shown -> readings.incrementAndGet() == 1 ? shown.subList(0, 1) : shown;
        assertThat(released(reconciliation, town)).isFalse();
        town.world.book.shift = shown -> shown.subList(0, 1);
        assertThat(released(reconciliation, town)).as("a doubt since").isFalse();
        town.world.clock.advance(Duration.ofMinutes(10));
        assertThat(released(reconciliation, town)).as("one list at two looks").isTrue();
    }

    private static boolean released(LedgerReconciliation reconciliation, Town town) {
        return reconciliation
                .look(new WithBulkList(client(town)), World.ACCOUNT)
                .orElseThrow()
                .released();
    }

    /** A bank that lists bulk transfers, of which there are none. */
    private record WithBulkList(BankClient client) implements BankClient {

        private static final Object NONE = Proxy.newProxyInstance(
                BulkTransfers.class.getClassLoader(), new Class<?>[] {BulkTransfers.class}, (self, method, given) -> {
                    assertThat(method.getName()).isEqualTo("list");
                    return Stream.empty();
                });

        @Override
        public <F> Optional<F> find(Class<F> facet) {
            return facet.equals(BulkTransfers.class) ? Optional.of(facet.cast(NONE)) : client.find(facet);
        }
    }

    private static BankClient client(Town town) {
        return town.node.connection.onFixedToken(new UserId("user"), Secret.of("made-up-token"));
    }

    private static Hold hold(Town town) {
        return holds(town).begin(OPERATOR, "an older copy was put back");
    }

    private static ReconcileFirst holds(Town town) {
        return town.node.nakadachi.reconcileFirst();
    }
}
