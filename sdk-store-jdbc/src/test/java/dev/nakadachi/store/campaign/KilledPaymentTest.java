package dev.nakadachi.store.campaign;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import dev.nakadachi.store.jdbc.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process dies (kill -9) before and after every durable step of a payment, each boundary once, on both ledgers: the
 * commits of the log, the sum of the day counted and given back, the states of the command, the binding of the bank's
 * number. The next process is asked for the same payment twice. The bank pays what it receives: it knows no keys, and
 * it is the judge. KilledTransferTest of the sandbox does the same over HTTPS with a bank that can be asked.
 */
@Timeout(1_200)
class KilledPaymentTest {

    /** Of a call whose two attempts make no connection, and the next of its key: each kind of durable step. */
    private static final List<String> STEPS = List.of(
            "log call.opened",
            "append COUNTED",
            "append INTENDED",
            "append SENT",
            "log attempt",
            "send",
            "append SENT",
            "log attempt",
            "send",
            "append NOT_SENT",
            "append GIVEN_BACK",
            "log call.closed",
            "log call.opened",
            "append COUNTED",
            "append INTENDED",
            "append SENT",
            "log attempt",
            "send",
            "append NAMED",
            "append ACCEPTED",
            "log call.closed");

    private static final int FIRST_SENT = 3;
    private static final int TAKEN_BACK = 9;
    private static final int LAST_SENT = 15;
    private static final int LAST_SEND = 17;
    private static final int ACCEPTED = 19;
    private static final List<String> TABLE = new ArrayList<>();

    private final TokenServer server = TokenServer.start();
    private final Keyset keyset = Keyset.generate();

    @TempDir
    private Path directory;

    private Path keys;

    @BeforeEach
    void writeKeys() {
        keys = directory.resolve("keys");
        keyset.writeInClear(keys);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @AfterAll
    static void table() {
        TABLE.forEach(row -> System.out.println("KILLED PAYMENT " + row));
        System.out.println("KILLED PAYMENT at " + TABLE.size() + " boundaries over two ledgers: none paid twice");
    }

    /** Counted, not believed: a step that is added has boundaries that no row below stands for. */
    @Test
    void aPaymentTakesTheseStepsAndNoOther() {
        for (StoreAddress store : List.of(StoreAddress.of(directory.resolve("steps")), StoreAddress.postgres())) {
            Steps steps = new Steps((step, boundary) -> {});
            try (Node node =
                    PayingNode.openWithoutFirstConnections(store, keyset, server.base(), logOf(store), steps)) {
                GrantId grant = node.consent("steps");
                steps.arm();
                assertThat(node.call(grant, "payment-0")).isEqualTo("institution.unreachable");
                assertThat(node.call(grant, "payment-0")).isEqualTo("ACCEPTED");
                assertThat(steps.seen()).isEqualTo(STEPS);
                assertThat(node.call(grant, "payment-0")).isEqualTo("ACCEPTED");
                assertThat(steps.seen().subList(STEPS.size(), steps.seen().size()))
                        .as("nothing but the log of the call is written, and nothing sent, again")
                        .containsExactly("log call.opened", "log call.closed");
            }
        }
    }

    @Test
    void everyBoundaryOnADirectory() {
        everyBoundary("directory", StoreAddress.of(directory.resolve("store")));
    }

    @Test
    void everyBoundaryOnPostgreSql() {
        StoreAddress store = StoreAddress.postgres();
        everyBoundary("PostgreSQL", store);
        for (String table : List.of("command", "step", "claim")) {
            assertThat(TestPostgres.ask("SELECT count(*) FROM " + store.table(table)
                            + " AS t WHERE t::text LIKE '%payment-%' OR t::text LIKE '%campaign%' OR t::text LIKE '%"
                            + hex("payment-") + "%'"))
                    .as("keys and names in clear in %s", table)
                    .containsExactly("0");
        }
        assertThat(TestPostgres.ask("SELECT count(*) > 20 FROM " + store.table("step")))
                .containsExactly("t");
    }

    private void everyBoundary(String name, StoreAddress store) {
        try (Node first = node(store, new Steps((step, boundary) -> {}))) {
            GrantId grant = first.consent("payer");
            for (int step = 0; step < STEPS.size(); step++) {
                for (String side : List.of("before ", "after ")) {
                    String payment = "payment-" + TABLE.size();
                    String found = killed(store, grant, payment, side + step);
                    TABLE.add(name + ", " + side + STEPS.get(step) + ": " + found);
                    assertThat(found)
                            .as("%s%s on %s", side, STEPS.get(step), name)
                            .isEqualTo(allowed(side.equals("before ") ? step : step + 1));
                }
            }
        }
    }

    /**
     * By hand: until SENT is durable, and once it is taken back, nothing can have left, so it leaves for the first
     * time. From then on until the outcome is durable nobody knows, whether it left or not, and nothing leaves again.
     *
     * @param done how many steps are done
     */
    private static String allowed(int done) {
        boolean mayLeave = done <= FIRST_SENT || (done > TAKEN_BACK && done <= LAST_SENT);
        if (mayLeave || done > ACCEPTED) {
            return "ACCEPTED, paid 1 times";
        }
        return "UNKNOWN, paid " + (done > LAST_SEND ? 1 : 0) + " times";
    }

    /** What the next process says, and how often the bank paid in all. */
    private String killed(StoreAddress store, GrantId grant, String payment, String boundary) {
        Path log = logOf(store);
        server.takePayments();
        try (SecondJvm peer = SecondJvm.start(
                PayingNode.class,
                directory.resolve("peer.out"),
                store.line(),
                keys.toString(),
                server.base().toString(),
                log.toString(),
                grant.value(),
                payment,
                boundary)) {
            assertThat(peer.killedWhereItHalts()).as("killed %s", boundary).isTrue();
        }
        try (Node next = PayingNode.open(store, keyset, server.base(), log, new Steps((step, at) -> {}))) {
            String says = next.call(grant, payment);
            assertThat(next.call(grant, payment)).isEqualTo(says);
            assertThat(AuditTrail.verify(log.resolve("log"), log.resolve("heads"), keyset)
                            .intact())
                    .as("what follows the last head of a dead process is no damage")
                    .isTrue();
            return says + ", paid " + server.takePayments() + " times";
        }
    }

    private Node node(StoreAddress store, Steps steps) {
        return PayingNode.open(store, keyset, server.base(), logOf(store), steps);
    }

    /** One log for all: a process whose own is empty beside a ledger in use would hold every account. */
    private Path logOf(StoreAddress store) {
        return directory.resolve("log-" + store.hashCode());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(US_ASCII));
    }
}
