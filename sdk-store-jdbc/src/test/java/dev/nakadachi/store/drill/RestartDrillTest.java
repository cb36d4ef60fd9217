package dev.nakadachi.store.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.store.campaign.StoreAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The restart drill: 30 transfers in each situation ({@code -Ddrill.transfers=1000} for more, at most 1,000), their
 * process is killed (kill -9), and three others take over on the PostgreSQL ledger. The bank remembers no keys: what it
 * would get twice it would carry out twice, and its own book is the judge.
 */
@Timeout(1_500)
class RestartDrillTest {

    private static final int TRANSFERS = Integer.getInteger("drill.transfers", 30);
    private static final URI CALLBACK = URI.create("https://app.example/callback");
    private static final BrowserSession SESSION = BrowserSession.of(Secret.of("session-cookie-of-alice"));
    private static final TenantId TENANT = ConsentRequest.SINGLE_TENANT;
    private static final List<DrillState> EARLY = List.of(
            DrillState.COMPLETED,
            DrillState.COMPLETED_RETURNED,
            DrillState.RECALLING_DONE,
            DrillState.RECALLING_IN_VAIN);
    private static final List<DrillState> SEEN_ONCE = List.of(
            DrillState.WAITING_APPROVED,
            DrillState.WAITING_SENT_BACK,
            DrillState.WAITING_WITHDRAWN,
            DrillState.WAITING_EXPIRED,
            DrillState.SENT_BACK,
            DrillState.SCHEDULED,
            DrillState.IN_PROCESS);
    private static final List<DrillState> WATCHED =
            List.of(DrillState.COMPLETED, DrillState.COMPLETED_RETURNED, DrillState.SENT_BACK);
    private static final List<DrillState> LATE = List.of(
            DrillState.ACCEPTED,
            DrillState.UNKNOWN_AND_LOST,
            DrillState.UNKNOWN_AND_TAKEN,
            DrillState.SENT_AND_NOT_LEFT,
            DrillState.SENT_AND_TAKEN,
            DrillState.INTENDED);

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private DrillApplication.Setting setting;
    private GrantId grant;
    private DrillApplication watcher;

    @BeforeEach
    void consent() throws IOException {
        sandbox = Sandbox.builder().redirectUri(CALLBACK).start();
        sandbox.bank().accountsOf("alice").get(0).deposit(10_000_000_000L, "drill");
        bank().settings().keys(KeyHandling.IGNORED).processingTime(Duration.ofHours(1));
        setting = new DrillApplication.Setting(
                StoreAddress.postgres(),
                directory,
                sandbox.corporationBase(),
                sandbox.clientId().value(),
                sandbox.clientSecret().reveal(SecretAccess.explicit()));
        Keyset.generate().writeInClear(setting.keys());
        Files.writeString(setting.anchor(), pem());
        watcher = DrillApplication.open(setting, "watcher", new DrillHost(now()), new Fate());
        grant = consented();
    }

    @AfterEach
    void close() {
        watcher.close();
        sandbox.close();
    }

    @Test
    void whateverTheirStateOthersBringThemToTheirEndAndNoneTwice() {
        try (DrillJvm payer = DrillJvm.start(setting, "payer", grant, now(), directory.resolve("payer.err"))) {
            fill(payer);
            assertStates("killed", DrillState::killedIn);
            payer.kill();
        }
        theBankGoesOn();
        List<DrillJvm> nodes = new ArrayList<>();
        try {
            for (int number = 1; number <= 3; number++) {
                nodes.add(DrillJvm.start(
                        setting, "node-" + number, grant, now(), directory.resolve("node-" + number + ".err")));
            }
            takeOver(nodes);
            assertStates("at the end", DrillState::endsAs);
            theBankTookEachOnce();
        } finally {
            nodes.forEach(DrillJvm::close);
        }
        assertThat(AuditTrail.verify(setting.log(), setting.heads(), Keyset.readInClear(setting.keys()))
                        .intact())
                .isTrue();
        System.out.println("RESTART DRILL " + TRANSFERS + " transfers in each of " + DrillState.values().length
                + " situations, killed, brought to their end by 3 other JVMs over PostgreSQL: 0 paid twice, each looked at"
                + " once");
    }

    /** All transfers, each in the state in which the kill finds it. */
    private void fill(DrillJvm payer) {
        pay(payer, EARLY, "accepted");
        each(EARLY, Transfers::approve);
        pass(Duration.ofHours(2));
        each(List.of(DrillState.RECALLING_DONE, DrillState.RECALLING_IN_VAIN), Transfers::startRecall);
        pay(payer, SEEN_ONCE, "accepted");
        each(List.of(DrillState.SCHEDULED), Transfers::approve);
        each(List.of(DrillState.SENT_BACK), Transfers::refuse);
        pass(Duration.ofMinutes(6));
        each(List.of(DrillState.IN_PROCESS), Transfers::approve);
        int looked = looked(payer.ask("resolve " + now()));
        assertThat(looked).isEqualTo(TRANSFERS * (EARLY.size() + SEEN_ONCE.size()));
        pay(payer, List.of(DrillState.ACCEPTED), "accepted");
        pay(payer, List.of(DrillState.UNKNOWN_AND_LOST, DrillState.UNKNOWN_AND_TAKEN), "unknown");
        pay(payer, LATE.subList(3, LATE.size()), "parked");
    }

    /** What happens at the bank while nobody looks. */
    private void theBankGoesOn() {
        each(
                List.of(
                        DrillState.ACCEPTED,
                        DrillState.UNKNOWN_AND_TAKEN,
                        DrillState.SENT_AND_TAKEN,
                        DrillState.WAITING_APPROVED),
                Transfers::approve);
        each(List.of(DrillState.WAITING_SENT_BACK), Transfers::refuse);
        each(List.of(DrillState.WAITING_WITHDRAWN), Transfers::withdraw);
        each(List.of(DrillState.COMPLETED_RETURNED), Transfers::returnFunds);
        each(List.of(DrillState.RECALLING_DONE), Transfers::finishRecall);
        each(List.of(DrillState.RECALLING_IN_VAIN), Transfers::failRecall);
        pass(Duration.ofHours(3));
    }

    private void takeOver(List<DrillJvm> nodes) {
        // What is only watched is looked at once a day, which the dead node had done.
        long due = open() - (long) WATCHED.size() * TRANSFERS;
        assertThat(looks(nodes)).as("each is looked at once by three nodes").isEqualTo((int) due);
        assertThat(looks(nodes)).as("and not again before it is due").isZero();
        assertThat(submittedAgain(nodes.get(0)))
                .as("only what never left leaves now")
                .isEqualTo(TRANSFERS);
        each(List.of(DrillState.INTENDED), Transfers::approve);
        for (int days : List.of(1, 1, 1, 2, 14, 14)) {
            pass(Duration.ofDays(days));
            looks(nodes);
        }
        assertThat(submittedAgain(nodes.get(1))).isZero();
    }

    /** How many the bank took more, when every command is submitted again under its key. */
    private int submittedAgain(DrillJvm node) {
        int before = bank().executions();
        for (DrillState state : DrillState.values()) {
            assertThat(node.ask("again " + now() + " " + state + " " + TRANSFERS))
                    .as(state.name())
                    .isEqualTo(state.isToldAs());
        }
        return bank().executions() - before;
    }

    private int looks(List<DrillJvm> nodes) {
        nodes.forEach(node -> node.order("resolve " + now()));
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
        Map<Long, Long> byAmount =
                bank().all().stream().collect(Collectors.groupingBy(Transfer::amount, Collectors.counting()));
        for (DrillState state : DrillState.values()) {
            for (int number = 0; number < TRANSFERS; number++) {
                assertThat(byAmount.getOrDefault(state.amount(number), 0L))
                        .as(state.key(number))
                        .isEqualTo(state.executions());
            }
        }
    }

    private void pay(DrillJvm node, List<DrillState> states, String end) {
        for (DrillState state : states) {
            assertThat(node.ask("pay " + now() + " " + state + " " + TRANSFERS))
                    .as(state.name())
                    .isEqualTo(end);
        }
    }

    private void each(List<DrillState> states, BiConsumer<Transfers, String> step) {
        for (Transfer transfer : bank().all()) {
            if (states.contains(DrillState.ofAmount(transfer.amount()))) {
                step.accept(bank(), transfer.applyNo());
            }
        }
    }

    private void assertStates(String when, Function<DrillState, String> expected) {
        Map<String, Long> found = new TreeMap<>();
        Map<String, Long> wanted = new TreeMap<>();
        FollowUps ledger = watcher.bank().followUps();
        for (DrillState state : DrillState.values()) {
            for (int number = 0; number < TRANSFERS; number++) {
                String is = ledger.command(TENANT, new IdempotencyKey(state.key(number)))
                        .map(command -> command.state().value())
                        .orElse("nothing");
                found.merge(state + " " + is, 1L, Long::sum);
                wanted.merge(state + " " + expected.apply(state), 1L, Long::sum);
            }
        }
        assertThat(found).as(when).isEqualTo(wanted);
    }

    private long open() {
        List<TrackedCommand> open = new ArrayList<>();
        watcher.bank().followUps().open(open::add, (entry, problem) -> {
            throw problem.toException();
        });
        return open.size();
    }

    private void pass(Duration time) {
        sandbox.clock().advance(time);
        bank().tick();
    }

    private Instant now() {
        return sandbox.clock().instant();
    }

    private Transfers bank() {
        return sandbox.bank().transfers();
    }

    private GrantId consented() {
        ConsentStart start = watcher.bank()
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        SESSION,
                        CALLBACK,
                        Capability.ACCOUNTS,
                        Capability.BALANCES,
                        Capability.TRANSFERS));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return watcher.bank()
                .consent()
                .finish(SESSION, start.pending(), callback)
                .id();
    }

    private String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(sandbox.trustAnchor().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
