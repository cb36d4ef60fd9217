package dev.nakadachi.store.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process dies before and after every step of a refresh, each boundary once, and the next process finds what it may:
 * a grant that works, or one that is lost and says that a crash lost it. The one window in which tokens can be lost is
 * the one between the institution's effect and the durable answer, and only where a used refresh token is worthless.
 */
@Timeout(1_200)
class KilledRefreshTest {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final String WORKS = "ok, active consented";
    private static final String LOST = "consent.tokens-lost, lost crashed";
    private static final List<String> TABLE = new ArrayList<>();

    private final TokenServer server = TokenServer.start();
    private final Keyset keyset = Keyset.generate();
    private long trial;

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
        TABLE.forEach(row -> System.out.println("KILLED " + row));
        System.out.println("KILLED REFRESH at " + TABLE.size() + " boundaries over two stores: lost only between answer"
                + " and storage, and told so");
    }

    /** The steps are counted, not believed: a step that is added has boundaries that no row below stands for. */
    @ParameterizedTest
    @EnumSource(CampaignBank.class)
    void aRefreshTakesTheseStepsAndNoOther(CampaignBank bank) {
        for (StoreAddress store : List.of(StoreAddress.of(directory.resolve("steps")), StoreAddress.postgres())) {
            Steps steps = new Steps((step, boundary) -> {});
            try (Node first = node(bank, store, RefreshRotation.unknown());
                    Node next = Node.open(
                            () -> new SteppedStore(store.open(), steps),
                            keyset,
                            bank.institution(server.base(), RefreshRotation.unknown()),
                            steps::over)) {
                GrantId grant = first.consent("steps");
                next.shiftTo(LIFE);
                steps.arm();

                assertThat(next.call(grant)).isEqualTo("ok");
                assertThat(steps.seen())
                        .isEqualTo(RefreshStep.at(bank).stream()
                                .map(RefreshStep::call)
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CampaignBank.class)
    void everyBoundaryOnADirectory(CampaignBank bank) {
        everyBoundary("directory", bank, StoreAddress.of(directory.resolve("store")));
    }

    @ParameterizedTest
    @EnumSource(CampaignBank.class)
    void everyBoundaryOnPostgreSql(CampaignBank bank) {
        everyBoundary("PostgreSQL", bank, StoreAddress.postgres());
    }

    /** The one window, under each rule. */
    @Test
    void betweenTheEffectAndTheDurableAnswerTheRuleOfRotationDecides() {
        StoreAddress store = StoreAddress.of(directory.resolve("store"));
        String boundary = "after " + RefreshStep.SEND_THE_REFRESH.numberAt(CampaignBank.PLAIN);
        assertThat(killed(CampaignBank.PLAIN, store, boundary, Rotation.NONE, RefreshRotation.none()))
                .isEqualTo(WORKS + ", 2 token calls");
        assertThat(killed(
                        CampaignBank.PLAIN,
                        store,
                        boundary,
                        Rotation.DIES_AT_FIRST_USE,
                        RefreshRotation.diesAtFirstUse()))
                .isEqualTo(WORKS + ", 2 token calls");
        assertThat(killed(
                        CampaignBank.PLAIN,
                        store,
                        boundary,
                        Rotation.GRACE,
                        RefreshRotation.grace(Duration.ofMinutes(5))))
                .isEqualTo(WORKS + ", 2 token calls");
        assertThat(killed(CampaignBank.PLAIN, store, boundary, Rotation.SINGLE_USE, RefreshRotation.diesAtIssue()))
                .isEqualTo(LOST + ", 2 token calls");
        assertThat(killed(CampaignBank.PLAIN, store, boundary, Rotation.FAMILY_REVOCATION, RefreshRotation.unknown()))
                .isEqualTo(LOST + ", 2 token calls");
    }

    private void everyBoundary(String name, CampaignBank bank, StoreAddress store) {
        for (RefreshStep step : RefreshStep.at(bank)) {
            for (String side : List.of("before", "after")) {
                String boundary = side + " " + step.numberAt(bank);
                String found = killed(bank, store, boundary, Rotation.SINGLE_USE, RefreshRotation.diesAtIssue());
                TABLE.add(name + ", " + bank + ", " + side + " " + step + ": " + found);
                assertThat(found).as("%s %s on %s", side, step, name).isEqualTo(allowed(bank, step, side));
            }
        }
    }

    /**
     * By hand: until the token leaves nothing is used up, and once the new ones are durable nothing is in doubt. Those
     * beside an ID token that nobody has judged yet are refreshed once more.
     */
    private static String allowed(CampaignBank bank, RefreshStep step, String side) {
        boolean after = side.equals("after");
        boolean proves = bank == CampaignBank.OPEN_ID;
        return switch (step) {
            case READ_FOR_THE_CALL, READ_BEFORE_THE_SECTION, ENTER_THE_SECTION, READ_IN_THE_SECTION, WRITE_THE_INTENT ->
                WORKS + ", 1 token calls";
            case SEND_THE_REFRESH -> after ? LOST + ", 2 token calls" : WORKS + ", 1 token calls";
            case WRITE_THE_TOKENS ->
                !after ? LOST + ", 2 token calls" : WORKS + (proves ? ", 2" : ", 1") + " token calls";
            case WRITE_THE_PROOF -> WORKS + (after ? ", 1" : ", 2") + " token calls";
            case LEAVE_THE_SECTION -> WORKS + ", 1 token calls";
        };
    }

    /** What the next process finds when the one before died at a boundary. */
    private String killed(CampaignBank bank, StoreAddress store, String boundary, Rotation rule, RefreshRotation fact) {
        server.families().rotateBy(rule);
        Duration begin = LIFE.multipliedBy(2 * ++trial);
        try (Node next = node(bank, store, fact)) {
            next.shiftTo(begin);
            GrantId grant = next.consent("user-" + trial);
            server.families().takeCalls();
            Duration ahead = begin.plus(LIFE);
            try (SecondJvm peer = SecondJvm.start(
                    KilledNode.class,
                    directory.resolve("peer.out"),
                    store.line(),
                    keys.toString(),
                    server.base().toString(),
                    grant.value(),
                    String.valueOf(ahead.toSeconds()),
                    boundary,
                    bank.name())) {
                assertThat(peer.killedWhereItHalts()).as("killed %s", boundary).isTrue();
            }

            next.shiftTo(ahead.plus(LONGEST_CALL).plusSeconds(1));
            String end = next.call(grant);
            return end + ", " + next.status(grant) + ", " + server.families().takeCalls() + " token calls";
        }
    }

    private Node node(CampaignBank bank, StoreAddress store, RefreshRotation fact) {
        return Node.open(store::open, keyset, bank.institution(server.base(), fact), UnaryOperator.identity());
    }
}
