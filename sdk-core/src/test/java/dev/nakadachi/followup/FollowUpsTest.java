package dev.nakadachi.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore.Claim;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import dev.nakadachi.testing.MemoryLedgerStore;
import dev.nakadachi.testing.MemoryLog;
import dev.nakadachi.token.TokenCipher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands of one institution: read, claimed, moved along the state machine, and their names given out once. */
class FollowUpsTest {

    private static final TenantId TENANT = new TenantId("tenant-1");
    private static final EnvironmentId TEST = new EnvironmentId("test");
    private static final UserId OPERATOR = new UserId("operator-7");
    private static final NodeId HERE = new NodeId("node-1");
    private static final NodeId THERE = new NodeId("node-2");

    private final FakeHost host = new FakeHost();
    private final Keyset keys = Keyset.generate(host);
    private final MemoryLedgerStore store = new MemoryLedgerStore();
    private final TransferLedger ledger = TransferLedger.of(store, TokenCipher.jdk(keys, host), keys);
    private final MemoryLog log = new MemoryLog();
    private final FollowUps followUps = followUps("bank-a", TEST);

    @Test
    void onlyOpenCommandsOfThisInstitutionAndEnvironmentAreHandedOver() {
        intend("order-no-1", "bank-a", TEST);
        intend("order-no-2", "bank-b", TEST);
        intend("order-no-3", "bank-a", new EnvironmentId("live"));
        TrackedCommand settled = intend("order-no-4", "bank-a", TEST);
        followUps.decide(settled, LedgerMove.settledAs(LedgerState.NOT_SENT), OPERATOR);
        assertThat(open()).containsExactly("order-no-1");
        assertThat(followUps.command(TENANT, new IdempotencyKey("order-no-2"))).isEmpty();
    }

    @Test
    void moreThanAPageIsHandedOverWhole() {
        for (int number = 0; number < 250; number++) {
            intend("order-no-" + number, "bank-a", TEST);
        }
        assertThat(open()).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void anEntryThatCannotBeReadStopsNoOtherWhereItIsAskedFor() {
        intend("order-no-1", "bank-a", TEST);
        LedgerKey damaged = new LedgerKey("00".repeat(32));
        store.append(damaged, 0, new LedgerStep(LedgerState.SENT, Standing.OPEN, Instant.EPOCH, new byte[] {1}));
        List<String> read = new ArrayList<>();
        List<LedgerKey> unreadable = new ArrayList<>();
        followUps.open(command -> read.add(command.key().value()), (entry, why) -> unreadable.add(entry));
        assertThat(read).containsExactly("order-no-1");
        assertThat(unreadable).containsExactly(damaged);
        assertThatThrownBy(() -> followUps.open(command -> {}))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_TAMPERED));
    }

    /** Who reads of it that it never left pays in another way. */
    @Test
    void whatLooksAsIfItNeverLeftMayHaveLeftBeforeTheLedgerWasPutBack() {
        intend("order-no-1", "bank-a", TEST);
        followUps.decide(intend("order-no-2", "bank-a", TEST), LedgerMove.settledAs(LedgerState.NOT_SENT), OPERATOR);
        ReconcileFirst.compare(ledger, log.trail(), host).begin(OPERATOR, "the machine was restored");
        for (String key : List.of("order-no-1", "order-no-2")) {
            TrackedCommand told =
                    followUps.command(TENANT, new IdempotencyKey(key)).orElseThrow();
            assertThat(told.state()).as(key).isEqualTo(LedgerState.UNKNOWN);
            assertThat(told.standing()).isEqualTo(Standing.OPEN);
        }
        assertThat(open()).containsExactlyInAnyOrder("order-no-1", "order-no-2");

        host.advance(Duration.ofMinutes(6));
        intend("order-no-3", "bank-a", TEST);
        assertThat(followUps.command(TENANT, new IdempotencyKey("order-no-3")))
                .hasValueSatisfying(begunSince -> assertThat(begunSince.state()).isEqualTo(LedgerState.INTENDED));
    }

    @Test
    void oneNodeHoldsAClaimUntilItLapses() {
        TrackedCommand command = intend("order-no-1", "bank-a", TEST);
        Instant until = host.now().plus(Duration.ofMinutes(5));
        assertThat(followUps.claim(command, HERE, until)).isPresent();
        assertThat(followUps.claim(command, THERE, until)).isEmpty();
        assertThat(followUps.claim(command, HERE, until)).isPresent();
        host.advance(Duration.ofMinutes(5));
        assertThat(followUps.claim(command, THERE, host.now().plus(Duration.ofMinutes(5))))
                .isPresent();
    }

    @Test
    void whatWasSeenBeforeSomebodyElseRecordedChangesNothing() {
        TrackedCommand command = intend("order-no-1", "bank-a", TEST);
        Claim claim = claim(command);
        TrackedCommand sent = followUps
                .record(claim, command, LedgerMove.to(LedgerState.SENT))
                .orElseThrow();
        assertThat(followUps.record(claim, command, LedgerMove.settledAs(LedgerState.NOT_SENT)))
                .isEmpty();
        assertThat(followUps.decide(command, LedgerMove.settledAs(LedgerState.NOT_SENT), OPERATOR))
                .isEmpty();
        assertThat(sent.state()).isEqualTo(LedgerState.SENT);
    }

    @Test
    void aLostClaimRecordsNothingAndAPersonNeedsNone() {
        TrackedCommand command = intend("order-no-1", "bank-a", TEST);
        Claim lost = claim(command);
        host.advance(Duration.ofHours(1));
        followUps.claim(command, THERE, host.now().plus(Duration.ofHours(1)));
        assertThat(followUps.record(lost, command, LedgerMove.to(LedgerState.SENT)))
                .isEmpty();
        assertThat(followUps.decide(command, LedgerMove.to(LedgerState.SENT), OPERATOR))
                .isPresent();
    }

    @Test
    void aStateThatCannotFollowIsRefusedAndNothingIsRecorded() {
        TrackedCommand command = intend("order-no-1", "bank-a", TEST);
        assertThatThrownBy(() -> followUps.decide(command, LedgerMove.to(LedgerState.COMPLETED), OPERATOR))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("FollowUps.record");
        assertThat(followUps.read(command.entry()).orElseThrow().steps()).hasSize(1);
    }

    @Test
    void aDecisionIsToldToTheLogAndWhatIsFoundIsNot() {
        TrackedCommand command = intend("order-no-1", "bank-a", TEST);
        TrackedCommand sent = followUps
                .record(claim(command), command, LedgerMove.to(LedgerState.SENT))
                .orElseThrow();
        assertThat(log.durable("command.decided")).isEmpty();
        followUps.decide(sent, LedgerMove.to(LedgerState.UNKNOWN).noting("why", "planted words"), OPERATOR);
        followUps.decide(sent, LedgerMove.to(LedgerState.UNKNOWN), OPERATOR);

        List<AuditEvent> told = log.durable("command.decided");
        assertThat(told).as("what moved on is not decided").hasSize(1);
        LedgerMark mark = told.get(0).ledgerMark().orElseThrow();
        assertThat(mark.entry()).isEqualTo(command.entry());
        assertThat(mark.sequence()).isEqualTo(3);
        assertThat(store.holds(mark)).isTrue();
        assertThat(told.get(0).member("user").map(Object::toString))
                .contains(log.trail().pseudonymOf(OPERATOR).toString());
        assertThat(told.get(0).more().get("state")).hasToString("UNKNOWN");
        assertThat(told.get(0).toString()).doesNotContain("planted", OPERATOR.value());
    }

    @Test
    void withoutALogNobodyDecides() {
        TrackedCommand command = intend("order-no-1", "bank-a", TEST);
        FollowUps silent = new FollowUps(ledger, new InstitutionId("bank-a"), TEST, host);
        assertThatThrownBy(() -> silent.decide(command, LedgerMove.to(LedgerState.SENT), OPERATOR))
                .isInstanceOfSatisfying(
                        RefusedLocallyException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.AUDIT_MISSING));
        assertThat(followUps.read(command.entry()).orElseThrow().steps()).hasSize(1);
    }

    @Test
    void notesAndTheProblemAreKeptTheNewestOfEach() {
        TrackedCommand command = intend("order-no-1", "bank-a", TEST);
        Problem lost = Problem.of(ErrorCode.CONNECTION_LOST, "lost");
        TrackedCommand noted = followUps
                .decide(
                        command,
                        LedgerMove.to(LedgerState.SENT).noting("one", "1").noting("two", "2"),
                        OPERATOR)
                .flatMap(sent -> followUps.decide(
                        sent,
                        LedgerMove.to(LedgerState.UNKNOWN).noting("two", "3").because(lost),
                        OPERATOR))
                .orElseThrow();
        assertThat(noted.notes()).containsEntry("one", "1").containsEntry("two", "3");
        assertThat(noted.problem().orElseThrow().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(noted.isTaken()).isFalse();
    }

    @Test
    void aNameIsOneCommandsOnAllNodesAndForGood() {
        TrackedCommand first = intend("order-no-1", "bank-a", TEST);
        TrackedCommand second = intend("order-no-2", "bank-a", TEST);
        List<String> number = List.of("2026041500000001");
        FollowUps other = followUps("bank-a", TEST);
        assertThat(followUps.boundTo("request-number", number)).isEmpty();
        assertThat(followUps.bind(first, "request-number", number)).isTrue();
        assertThat(other.bind(second, "request-number", number)).isFalse();
        assertThat(other.bind(first, "request-number", number)).isTrue();
        assertThat(other.boundTo("request-number", number)).hasValue(first.entry());
        assertThat(followUps("bank-b", TEST).boundTo("request-number", number)).isEmpty();
        assertThat(open()).containsExactlyInAnyOrder("order-no-1", "order-no-2");
    }

    private List<String> open() {
        List<String> keys = new ArrayList<>();
        followUps.open(command -> keys.add(command.key().value()));
        return keys;
    }

    private Claim claim(TrackedCommand command) {
        return followUps
                .claim(command, HERE, host.now().plus(Duration.ofMinutes(5)))
                .orElseThrow();
    }

    private FollowUps followUps(String bank, EnvironmentId environment) {
        return new FollowUps(ledger, new InstitutionId(bank), environment, host).withLog(log.trail());
    }

    private TrackedCommand intend(String key, String bank, EnvironmentId environment) {
        LedgerBook book = new LedgerBook(ledger);
        IdempotencyKey name = new IdempotencyKey(key);
        StepContent content = StepContent.empty()
                .with(StepContent.KEY, key)
                .with(StepContent.INSTITUTION, bank)
                .with(StepContent.ENVIRONMENT, environment.value())
                .with(StepContent.TENANT, TENANT.value())
                .with(StepContent.OPERATION, "transfers.submit");
        book.append(book.key(environment, TENANT, name), 0, LedgerState.INTENDED, Standing.OPEN, host.now(), content);
        return followUps(bank, environment).command(TENANT, name).orElseThrow();
    }
}
