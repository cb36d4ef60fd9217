package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.WireFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole transfer requests counted on the wire itself, byte by byte, wherever their connection ends: one passed the
 * gate, one arrived at the bank, one was executed.
 */
class DeliveryCountTest {

    private static final String REQUEST = "/transfer/request";
    private static final AtomicInteger CASES = new AtomicInteger();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private PlainDoor door;
    private PayerSetting setting;
    private GrantId grant;

    @BeforeEach
    void open() {
        sandbox = Application.sandboxThatIgnoresKeys();
        door = PlainDoor.before(sandbox);
        setting = PayerSetting.in(directory, sandbox).withApiAt(door.address());
        grant = Payer.consented(setting, sandbox);
    }

    @AfterEach
    void close() {
        door.close();
        sandbox.close();
    }

    @AfterAll
    static void figure() {
        System.out.println("DELIVERIES " + CASES + " ends of a connection: 1 delivery, 1 arrival, 1 execution each");
    }

    private enum Connection {
        FRESH,
        REUSED
    }

    private record Case(Connection connection, String name, WireFault fault) {}

    @TestFactory
    Stream<DynamicTest> aTransferPassesTheWireOnceWhereverTheConnectionEnds() {
        List<Case> cases = new ArrayList<>();
        for (Connection connection : Connection.values()) {
            for (Ending ending : Ending.values()) {
                cases.add(new Case(connection, ending + " at once", WireFault.dropAfterRequest(ending)));
                cases.add(new Case(
                        connection,
                        ending + " after a while",
                        WireFault.dropAfterRequest(ending).after(Duration.ofMillis(100))));
                cases.add(new Case(connection, ending + " after 1 byte", WireFault.dropAfterAnswerBytes(1, ending)));
                cases.add(new Case(connection, ending + " in the head", WireFault.dropAfterAnswerBytes(40, ending)));
                cases.add(new Case(connection, ending + " in the body", WireFault.dropAfterAnswerBytes(160, ending)));
            }
        }
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.connection() + ", " + one.name(), () -> passesOnce(one)));
    }

    @TestFactory
    Stream<DynamicTest> aTransferCutOffOnItsWayIsUnknownTooAndNotSentAgain() {
        return Stream.of(Connection.values())
                .flatMap(connection -> Stream.of(Ending.values())
                        .map(ending -> new Case(
                                connection, ending + " before the request", WireFault.dropBeforeRequest(ending))))
                .map(one -> DynamicTest.dynamicTest(one.connection() + ", " + one.name(), () -> neverArrives(one)));
    }

    private void passesOnce(Case one) {
        TransferCommand command = Orders.of("wire-" + one.name().replace(' ', '-') + one.connection(), 5_000);
        Counts before = counts();
        try (Payer payer = payer(one)) {
            Counts ready = counts();
            door.gate().next(one.fault());
            Transfers transfers = payer.transfers(grant);

            assertThat(Orders.codeOf(transfers.submit(command))).isEqualTo("unknown institution.connection-lost");
            assertThat(counts().minus(ready)).isEqualTo(new Counts(1, 1, 1, one.connection() == Connection.FRESH));

            assertThat(Orders.codeOf(transfers.submit(command))).isEqualTo("unknown institution.connection-lost");
            assertThat(counts().minus(ready)).isEqualTo(new Counts(1, 1, 1, one.connection() == Connection.FRESH));
        }
        assertThat(counts().minus(before).executions()).isEqualTo(1);
        CASES.incrementAndGet();
    }

    private void neverArrives(Case one) {
        TransferCommand command = Orders.of("cut-" + one.name().replace(' ', '-') + one.connection(), 5_000);
        try (Payer payer = payer(one)) {
            Counts ready = counts();
            door.gate().next(one.fault());
            Transfers transfers = payer.transfers(grant);

            assertThat(Orders.codeOf(transfers.submit(command))).isEqualTo("unknown institution.connection-lost");
            assertThat(Orders.codeOf(transfers.submit(command))).isEqualTo("unknown institution.connection-lost");
            assertThat(counts().minus(ready)).isEqualTo(new Counts(0, 0, 0, one.connection() == Connection.FRESH));
        }
    }

    private Payer payer(Case one) {
        Payer payer = Payer.open(setting);
        if (one.connection() == Connection.REUSED) {
            payer.client(grant).accounts();
        }
        return payer;
    }

    private Counts counts() {
        return new Counts(
                door.gate().delivered(),
                sandbox.counters().to(REQUEST),
                sandbox.bank().transfers().executions(),
                door.gate().connections());
    }

    /** What was counted, on the way down: at the gate, at the bank's door, in its book. */
    private record Counts(long deliveries, long arrivals, long executions, long connections) {

        Counts(long deliveries, long arrivals, long executions, boolean oneConnection) {
            this(deliveries, arrivals, executions, oneConnection ? 1L : 0L);
        }

        Counts minus(Counts before) {
            return new Counts(
                    deliveries - before.deliveries,
                    arrivals - before.arrivals,
                    executions - before.executions,
                    connections - before.connections);
        }
    }
}
