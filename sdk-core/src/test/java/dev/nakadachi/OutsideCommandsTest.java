package dev.nakadachi;

import static dev.nakadachi.OutsideBench.OPERATOR;
import static dev.nakadachi.OutsideBench.PLACE;
import static dev.nakadachi.OutsideBench.USER;
import static dev.nakadachi.OutsideBench.states;
import static dev.nakadachi.OutsideBench.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.reconcile.Hold;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.testing.Directories;
import dev.nakadachi.testing.MemoryLedgerStore;
import dev.nakadachi.testing.MemoryTokenStore;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no call carries leaves once too: held where the ledger may have forgotten it, and known to the log. */
class OutsideCommandsTest {

    private final OutsideBench bench = new OutsideBench();

    @Test
    void whatIsHandedOverStandsInLedgerAndLogBeforeTheCallerMayDoIt() {
        OutsideCommands commands = bench.commands();
        TrackedCommand written = write(commands, "order-0001", 100);
        assertThat(bench.log.durable("command.handed-over")).isEmpty();

        TrackedCommand sent = commands.handOver(written);

        assertThat(sent.state()).isEqualTo(LedgerState.SENT);
        assertThat(states(commands, "order-0001")).containsExactly("INTENDED", "SENT");
        List<AuditEvent> told = bench.log.durable("command.handed-over");
        assertThat(told).hasSize(1);
        LedgerMark mark = told.get(0).ledgerMark().orElseThrow();
        assertThat(mark.entry()).isEqualTo(sent.entry());
        assertThat(mark.sequence()).isEqualTo(2);
        assertThat(bench.store.holds(mark)).isTrue();
        assertThatThrownBy(() -> commands.handOver(sent)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLedgerPutBackToBeforeIsNoticedAndTheOldKeyHandsNothingOverWhoeverReleases() {
        OutsideCommands before = bench.commands();
        write(before, "order-0001", 100);
        MemoryLedgerStore.Backup copy = bench.store.backup();
        before.handOver(write(before, "order-0001", 100));
        bench.store.restore(copy);

        Nakadachi process = bench.start();
        OutsideCommands commands = OutsideBench.commands(process);
        TrackedCommand again = write(commands, "order-0001", 100);
        assertThat(again.state()).isEqualTo(LedgerState.INTENDED);
        assertHeld(commands, again);
        assertThat(states(commands, "order-0001")).containsExactly("INTENDED");

        ReconcileFirst holds = process.reconcileFirst();
        Hold hold = holds.current().orElseThrow();
        Duration apart = Duration.ofMinutes(10);
        Instant second = bench.host.now().plus(apart);
        assertThat(holds.releaseProven(hold, PLACE, Set.of(), second, apart)).isFalse();
        assertThat(holds.releaseProven(hold, PLACE, Set.of(), second, apart)).isTrue();
        assertThat(holds.holds(PLACE)).as("calls may leave").isFalse();
        assertHeld(commands, again);
        holds.release(hold, PLACE, OPERATOR, "the bank has no such file");
        assertHeld(commands, again);
    }

    @Test
    void whoFindsAtTheBankThatItWasHandedOverSaysSo() {
        OutsideCommands commands = bench.commands();
        TrackedCommand lost = write(commands, "order-0001", 100);

        TrackedCommand known =
                commands.record(lost, LedgerMove.settledAs(LedgerState.SENT)).orElseThrow();

        assertThatThrownBy(() -> commands.handOver(known)).isInstanceOf(InvalidInputException.class);
        AuditEvent told = bench.log.durable("command.decided").get(0);
        assertThat(told.ledgerMark().orElseThrow().sequence()).isEqualTo(2);
        assertThat(told.member("user").map(Object::toString))
                .contains(bench.log.trail().pseudonymOf(USER).toString());
        assertThat(told.toString()).doesNotContain("account-1", "payee-1");
    }

    /** A call's would be UNKNOWN from then on, and somebody would ask the institution about it. */
    @Test
    void whoAsksForItsKeyAsForThatOfACallAfterTheLedgerWasPutBackChangesNothing() {
        Nakadachi process = bench.start();
        OutsideCommands commands = OutsideBench.commands(process);
        write(commands, "order-0001", 100);
        write(commands, "order-0002");
        process.reconcileFirst().begin(OPERATOR, "restored the machine");
        FollowUps followUps = bench.followUps();

        for (String key : List.of("order-0001", "order-0002")) {
            TrackedCommand told = followUps
                    .command(OutsideBench.TENANT, new IdempotencyKey(key))
                    .orElseThrow();
            assertThat(told.state()).isEqualTo(LedgerState.INTENDED);
            assertThat(followUps.mayHaveLeft(told)).isTrue();
            assertThat(states(commands, key)).containsExactly("INTENDED");
        }
        followUps.open(open -> fail("nobody asks the institution about a file"));
    }

    @Test
    void whereTheLogCannotBeWrittenNothingIsHandedOver() {
        OutsideCommands commands = bench.commands();
        TrackedCommand written = write(commands, "order-0001", 100);

        bench.log.failAppends();
        assertThatThrownBy(() -> commands.handOver(written)).isInstanceOf(StoreException.class);
        assertThat(states(commands, "order-0001")).containsExactly("INTENDED", "SENT", "NOT_SENT");

        bench.log.repair();
        bench.log.failCommits();
        TrackedCommand again = write(commands, "order-0001", 100);
        assertThatThrownBy(() -> commands.handOver(again)).isInstanceOf(StoreException.class);
        assertThat(states(commands, "order-0001")).endsWith("SENT", "NOT_SENT");

        bench.log.repair();
        assertThat(commands.handOver(write(commands, "order-0001", 100)).state())
                .isEqualTo(LedgerState.SENT);
    }

    @Test
    void whereTheLedgerFailsTooItStaysAsIfItHadLeft() {
        OutsideCommands commands = bench.commands();
        TrackedCommand written = write(commands, "order-0001", 100);
        bench.log.failAppends();
        bench.store.failAfter(1);

        assertThatThrownBy(() -> commands.handOver(written)).isInstanceOf(StoreException.class);

        bench.store.repair();
        bench.log.repair();
        assertThat(states(commands, "order-0001")).containsExactly("INTENDED", "SENT");
    }

    @Test
    void aStopOrderStopsIt() {
        OutsideCommands commands = bench.commands();
        TrackedCommand written = write(commands, "order-0001", 100);
        for (StopOrder order : List.of(
                StopOrder.everything("told to stop"),
                StopOrder.provider(OutsideBench.BANK, "told to stop"),
                StopOrder.user(USER, "told to stop"),
                StopOrder.operation(OutsideBench.FILE, "told to stop"))) {
            bench.stopSwitch.stop(order);
            Problem refused = refused(() -> commands.handOver(written));
            assertThat(refused.code()).isEqualTo(ErrorCode.STOPPED);
            assertThat(refused.execution()).isEqualTo(Execution.NOT_EXECUTED);
            bench.stopSwitch.release(order);
        }
        assertThat(states(commands, "order-0001")).containsExactly("INTENDED");
        assertThat(commands.handOver(written).state()).isEqualTo(LedgerState.SENT);
    }

    @Test
    void aRefusalDoesNotDenyWhatSomebodyElseDidMeanwhile() {
        OutsideCommands commands = bench.commands();
        TrackedCommand stale = write(commands, "order-0001", 100);
        commands.handOver(stale);
        bench.stopSwitch.stop(StopOrder.everything("told to stop"));

        assertThat(refused(() -> commands.handOver(stale)).execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void ofManyAtOnceOneHandsItOver() {
        OutsideCommands commands = bench.commands();
        TrackedCommand written = write(commands, "order-0001", 100);
        List<String> ends = Directories.together(IntStream.range(0, 8).boxed().toList(), any -> {
            try {
                return commands.handOver(written).state().value();
            } catch (RefusedLocallyException refused) {
                return refused.problem().code().value();
            }
        });
        assertThat(ends).containsOnlyOnce("SENT").contains("local.key-in-use");
        assertThat(states(commands, "order-0001")).containsExactly("INTENDED", "SENT");
    }

    @Test
    void withoutLedgerOrLogThereAreNone() {
        try (Nakadachi bare = Nakadachi.builder(vault())
                .host(bench.host)
                .transport(new ScriptedTransport())
                .build()) {
            assertThat(refused(() -> OutsideBench.commands(bare)).code()).isEqualTo(ErrorCode.LEDGER_MISSING);
        }
    }

    private TokenVault vault() {
        return TokenVault.of(new MemoryTokenStore(), TokenCipher.jdk(bench.keys, bench.host), bench.keys);
    }

    private static void assertHeld(OutsideCommands commands, TrackedCommand command) {
        Problem held = refused(() -> commands.handOver(command));
        assertThat(held.code()).isEqualTo(ErrorCode.RECONCILE_FIRST);
        assertThat(held.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    private static Problem refused(Runnable step) {
        return catchThrowableOfType(NakadachiException.class, step::run).problem();
    }
}
