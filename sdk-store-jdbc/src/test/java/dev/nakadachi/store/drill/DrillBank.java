package dev.nakadachi.store.drill;

import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bank of the drill, its customer and its clock. It remembers no keys: what it would get twice it would carry out
 * twice, and its own book is the judge.
 */
final class DrillBank {

    private final Sandbox sandbox;

    DrillBank(Sandbox sandbox) {
        this.sandbox = sandbox;
        sandbox.bank().accountsOf("alice").get(0).deposit(DrillState.BEYOND_THE_ACCOUNT / 2, "drill");
        for (Transfers transfers : List.of(single(), bulk())) {
            transfers.settings().keys(KeyHandling.IGNORED).processingTime(Duration.ofHours(1));
        }
    }

    Instant now() {
        return sandbox.clock().instant();
    }

    void pass(Duration time) {
        sandbox.clock().advance(time);
        single().tick();
        bulk().tick();
    }

    /** Something happens to each transfer of the situations. */
    void each(List<DrillState> states, BiConsumer<Transfers, String> step) {
        for (Transfers transfers : List.of(single(), bulk())) {
            for (Transfer transfer : transfers.all()) {
                if (states.contains(DrillState.ofAmount(transfer.amount()))) {
                    step.accept(transfers, transfer.applyNo());
                }
            }
        }
    }

    void breakAnItemOf(DrillState bulk) {
        each(List.of(bulk), (transfers, number) -> sandbox.bank().bulkItems().fail(number, DrillCommands.BROKEN_ITEM));
    }

    /** How many it ever took. */
    int executions() {
        return single().executions() + bulk().executions();
    }

    /** How many it ever took of each amount. */
    Map<Long, Long> takenByAmount() {
        return Stream.of(single(), bulk())
                .flatMap(transfers -> transfers.all().stream())
                .map(Transfer::amount)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Transfers single() {
        return sandbox.bank().transfers();
    }

    private Transfers bulk() {
        return sandbox.bank().bulkTransfers();
    }
}
