package dev.nakadachi.store.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.bank.transfer.Confirmation;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.store.campaign.StoreAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The restart drill: 100 transfers in each situation ({@code -Ddrill.transfers=1000} for more, at most 1,000), their
 * process is killed (kill -9), and three others take over on the PostgreSQL ledger.
 */
@Timeout(5_400)
class RestartDrillTest {

    private static final int TRANSFERS = Integer.getInteger("drill.transfers", 100);

    @TempDir
    private Path directory;

    private DrillSite site;
    private DrillBank bank;
    private DrillApplication watcher;

    @BeforeEach
    void consent() {
        site = DrillSite.open(Sandbox.builder(), StoreAddress.postgres(), directory);
        bank = site.bank();
        watcher = site.application("watcher", new Fate());
    }

    @AfterEach
    void close() {
        watcher.close();
        site.close();
    }

    @Test
    void whateverTheirStateOthersBringThemToTheirEndAndNoneTwice() {
        try (DrillJvm payer = start("payer")) {
            fill(payer);
            assertStates("killed", DrillState::killedIn);
            payer.kill();
        }
        theBankGoesOn();
        List<DrillJvm> nodes = new ArrayList<>();
        try {
            for (int number = 1; number <= 3; number++) {
                nodes.add(start("node-" + number));
            }
            takeOver(nodes);
            assertStates("at the end", DrillState::endsAs);
            theBankTookEachOnce();
        } finally {
            nodes.forEach(DrillJvm::close);
        }
        assertThat(site.logIsWhole()).isTrue();
        System.out.println("RESTART DRILL " + TRANSFERS + " transfers in each of " + DrillState.values().length
                + " situations, killed, brought to their end by 3 other JVMs over PostgreSQL: 0 paid twice, each looked at"
                + " once");
    }

    /** All transfers, each in the state in which the kill finds it. */
    private void fill(DrillJvm payer) {
        pay(payer, Phase.LONG_BEFORE);
        bank.pass(Duration.ofDays(5));
        resolveAll(payer, Phase.LONG_BEFORE);
        decide(payer, DrillState.NOT_EXECUTED);

        pay(payer, Phase.EARLY);
        bank.breakAnItemOf(DrillState.BULK_PARTLY_COMPLETED);
        bank.each(DrillState.of(Phase.EARLY), Transfers::approve);
        bank.pass(Duration.ofHours(2));
        bank.each(List.of(DrillState.RETURNED), Transfers::returnFunds);
        bank.each(
                List.of(
                        DrillState.RECALLING_DONE,
                        DrillState.RECALLING_IN_VAIN,
                        DrillState.RECALLED,
                        DrillState.RECALL_FAILED),
                Transfers::startRecall);
        bank.each(List.of(DrillState.RECALLED), Transfers::finishRecall);
        bank.each(List.of(DrillState.RECALL_FAILED), Transfers::failRecall);

        pay(payer, Phase.SEEN_ONCE);
        pay(payer, Phase.RESERVED);
        bank.each(List.of(DrillState.SENT_BACK), Transfers::refuse);
        bank.each(List.of(DrillState.WITHDRAWN), Transfers::withdraw);
        bank.each(DrillState.of(Phase.RESERVED), Transfers::approve);
        bank.each(
                List.of(DrillState.CANCELLED),
                (transfers, number) -> transfers.end(number, Confirmation.Kind.CANCELLATION));
        bank.each(List.of(DrillState.CANCELLED), Transfers::approve);
        bank.pass(Duration.ofMinutes(6));
        bank.each(List.of(DrillState.IN_PROCESS), Transfers::approve);
        resolveAll(payer, Phase.EARLY, Phase.SEEN_ONCE, Phase.RESERVED);

        pay(payer, Phase.LATE);
    }

    /** What happens at the bank while nobody looks. */
    private void theBankGoesOn() {
        bank.breakAnItemOf(DrillState.BULK_SENT_AND_TAKEN);
        bank.each(DrillState.of(Phase.LATE), Transfers::approve);
        bank.each(List.of(DrillState.WAITING_APPROVED), Transfers::approve);
        bank.each(List.of(DrillState.WAITING_SENT_BACK), Transfers::refuse);
        bank.each(List.of(DrillState.WAITING_WITHDRAWN), Transfers::withdraw);
        bank.each(List.of(DrillState.COMPLETED_RETURNED), Transfers::returnFunds);
        bank.each(List.of(DrillState.RECALLING_DONE), Transfers::finishRecall);
        bank.each(List.of(DrillState.RECALLING_IN_VAIN), Transfers::failRecall);
        bank.pass(Duration.ofHours(3));
    }

    private void takeOver(List<DrillJvm> nodes) {
        assertThat(looks(nodes))
                .as("each is looked at once by three nodes")
                .isEqualTo(TRANSFERS * countOf(DrillState::isDueAfterTheKill));
        assertThat(looks(nodes)).as("and not again before it is due").isZero();
        decide(nodes.get(2), DrillState.NEEDS_HUMAN_AND_DECIDED);
        assertThat(submittedAgain(nodes.get(0), DrillState::isToldAfterTheKill))
                .as("only what never left leaves now")
                .isEqualTo(TRANSFERS * countOf(DrillState::leavesLater));
        bank.each(List.of(DrillState.INTENDED, DrillState.NOT_SENT), Transfers::approve);
        readItems(nodes.get(1));
        for (int days : List.of(1, 1, 1, 2, 14, 14)) {
            bank.pass(Duration.ofDays(days));
            looks(nodes);
        }
        assertThat(submittedAgain(nodes.get(1), DrillState::isToldInTheEnd)).isZero();
    }

    /** Another node than the one that died reads what became of each payment, with nothing but the key. */
    private void readItems(DrillJvm node) {
        String whole = "WHOLE paid 3 failed 0 of 0 JPY returned 0 open 0 findings []";
        String inPart =
                "WHOLE paid 2 failed 1 of " + DrillCommands.BROKEN_AMOUNT + " JPY returned 0 open 0 findings []";
        // Its answer was lost: it was found by its content, and what failed may be of an order like it.
        String doubted = "WHOLE paid 2 failed 0 of 0 JPY returned 0 open 1 findings [LOOKALIKE_UNPAID 1 from 2]";
        assertAnswer(node, "read", DrillState.BULK_ACCEPTED, whole);
        assertAnswer(node, "read", DrillState.BULK_SENT_AND_TAKEN, doubted);
        assertAnswer(node, "read", DrillState.BULK_PARTLY_COMPLETED, inPart);
    }

    /** How many the bank took more, when every command is submitted again under its key. */
    private int submittedAgain(DrillJvm node, Function<DrillState, String> told) {
        int before = bank.executions();
        for (DrillState state : DrillState.values()) {
            assertAnswer(node, "again", state, told.apply(state));
        }
        return bank.executions() - before;
    }

    private void pay(DrillJvm node, Phase phase) {
        for (DrillState state : DrillState.of(phase)) {
            assertAnswer(node, "pay", state, state.isToldAtFirst());
        }
    }

    private void decide(DrillJvm node, DrillState state) {
        assertAnswer(node, "decide", state, "NOT_EXECUTED");
    }

    private void assertAnswer(DrillJvm node, String order, DrillState state, String answer) {
        assertThat(node.ask(order + " " + bank.now() + " " + state + " " + TRANSFERS))
                .as(order + " " + state)
                .isEqualTo(answer);
    }

    private void resolveAll(DrillJvm node, Phase... phases) {
        assertThat(looks(List.of(node)))
                .isEqualTo(TRANSFERS * DrillState.of(phases).size());
    }

    private int looks(List<DrillJvm> nodes) {
        nodes.forEach(node -> node.order("resolve " + bank.now()));
        return nodes.stream()
                .map(DrillJvm::answer)
                .mapToInt(RestartDrillTest::looked)
                .sum();
    }

    /** Nothing that was asked ended in an error, and nothing was unreadable. */
    private static int looked(String answer) {
        String[] counts = answer.split(" ", -1);
        assertThat(List.of(counts[2], counts[3])).as(answer).containsExactly("0", "0");
        return Integer.parseInt(counts[0]);
    }

    private void theBankTookEachOnce() {
        Map<Long, Long> taken = bank.takenByAmount();
        for (DrillState state : DrillState.values()) {
            for (int number = 0; number < TRANSFERS; number++) {
                assertThat(taken.getOrDefault(state.amount(number), 0L))
                        .as(state.key(number))
                        .isEqualTo(state.executions());
            }
        }
        assertThat(taken).hasSize(TRANSFERS * countOf(state -> state.executions() == 1));
    }

    private void assertStates(String when, Function<DrillState, String> expected) {
        Map<String, Long> found = new TreeMap<>();
        Map<String, Long> wanted = new TreeMap<>();
        FollowUps ledger = watcher.bank().followUps();
        for (DrillState state : DrillState.values()) {
            for (int number = 0; number < TRANSFERS; number++) {
                String is = ledger.command(ConsentRequest.SINGLE_TENANT, new IdempotencyKey(state.key(number)))
                        .map(command -> command.state().value())
                        .orElse("nothing");
                found.merge(state + " " + is, 1L, Long::sum);
                wanted.merge(state + " " + expected.apply(state), 1L, Long::sum);
            }
        }
        assertThat(found).as(when).isEqualTo(wanted);
    }

    private static int countOf(Predicate<DrillState> question) {
        return (int) Arrays.stream(DrillState.values()).filter(question).count();
    }

    private DrillJvm start(String name) {
        return DrillJvm.start(site.setting(), name, site.grant(), bank.now(), directory.resolve(name + ".err"));
    }
}
