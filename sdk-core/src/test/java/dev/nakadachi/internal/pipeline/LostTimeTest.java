package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.testing.MemoryLedgerStore.Backup;
import dev.nakadachi.transport.Evidence.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a copy of the ledger says never left may have left after the copy: no release lets its key leave again. */
class LostTimeTest {

    private static final UserId OPERATOR = new UserId("operator-7");
    private static final HeldPlace PLACE =
            HeldPlace.account(new InstitutionId("made-up"), new EnvironmentId("test"), new AccountId("account-1"));

    private Bench bench = paying(new Bench());

    @BeforeEach
    void compare() {
        bench.holds();
    }

    @Test
    void whatACopySaysNeverLeftDoesNotLeaveAgainAfterTheRelease() {
        doesNotConnect();
        Backup copy = bench.ledger.backup();
        isTaken();

        ReconcileFirst holds = restored(copy);
        holds.release(holds.current().orElseThrow(), PLACE, OPERATOR, "read the list, all is explained");
        assertThatNothingLeaves();
        assertThat(bench.ledger.states()).contains("NOT_SENT").endsWith("UNKNOWN");
    }

    @Test
    void whatACopyIntendedDoesNotLeaveAgainAfterTheHoldIsFinished() {
        List<Backup> copies = new ArrayList<>();
        bench.ledger.takes(() -> {
            if (copies.isEmpty() && bench.ledger.states().contains("INTENDED")) {
                copies.add(bench.ledger.backup());
            }
        });
        isTaken();
        bench.ledger.takes(() -> {});

        ReconcileFirst holds = restored(copies.get(0));
        holds.finish(holds.current().orElseThrow(), OPERATOR, "looked after every account");
        assertThatNothingLeaves();
        assertThat(bench.ledger.states()).endsWith("UNKNOWN");
    }

    /** What was begun after the hold cannot have been lost with the copy. */
    @Test
    void whatWasBegunAfterTheHoldLeavesAgain() {
        ReconcileFirst holds = bench.holds();
        holds.finish(holds.begin(OPERATOR, "restored the machine"), OPERATOR, "looked after every account");
        bench.host.advance(Duration.ofMinutes(5).plusMillis(1));
        doesNotConnect();
        isTaken();
    }

    /** The clock of the node that wrote it may be ahead of the one that began the hold. */
    @Test
    void whatWasBegunShortlyAfterTheHoldByTheClockDoesNot() {
        ReconcileFirst holds = bench.holds();
        holds.finish(holds.begin(OPERATOR, "restored the machine"), OPERATOR, "looked after every account");
        bench.host.advance(Duration.ofMinutes(5));
        doesNotConnect();
        assertThat(bench.pay("100")).isEqualTo("unknown local.reconcile-first");
    }

    /** The refusal comes before anybody looks at the copy, and says nothing of what was lost. */
    @Test
    void aRefusalBeforeTheLedgerSaysThatItMayHaveLeft() {
        doesNotConnect();
        ReconcileFirst holds = bench.holds();
        holds.finish(holds.begin(OPERATOR, "restored the machine"), OPERATOR, "looked after every account");
        bench.stopSwitch.stop(StopOrder.everything("told to stop"));
        assertRefused(ErrorCode.STOPPED);
    }

    @Test
    void aHoldThatBeginsWhileASecondPersonIsAskedKeepsThePaymentBack() {
        bench.options = fourEyes(Optional.of(new UserId("user-2")));
        assertRefused(ErrorCode.RECONCILE_FIRST);
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(bench.ledger.states()).contains("INTENDED").doesNotContain("SENT");
    }

    @Test
    void aRefusalWhileAHoldBeganSaysThatTheKeyMayBeALostOne() {
        bench.options = fourEyes(Optional.empty());
        assertRefused(ErrorCode.SECOND_PERSON_MISSING);
    }

    private CallOptions fourEyes(Optional<UserId> second) {
        ReconcileFirst holds = bench.holds();
        return CallOptions.defaults()
                .withPayments(PaymentSafeguards.ownAccounts((tenant, payee) -> true)
                        .withFourEyes(PaymentLimit.yen(50), payment -> {
                            holds.begin(OPERATOR, "restored the machine");
                            return second;
                        }));
    }

    private void assertRefused(ErrorCode code) {
        assertThatThrownBy(() -> bench.pay("100")).isInstanceOfSatisfying(NakadachiException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        });
    }

    private void doesNotConnect() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).neverSends(Cause.CONNECT_FAILED);
        assertThatThrownBy(() -> bench.pay("100")).isInstanceOf(NakadachiException.class);
    }

    private void isTaken() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    private ReconcileFirst restored(Backup copy) {
        bench.ledger.restore(copy);
        bench = paying(new Bench(bench.ledger, bench.sink, bench.keyset));
        return bench.holds();
    }

    private void assertThatNothingLeaves() {
        for (int times = 0; times < 2; times++) {
            assertThat(bench.pay("100")).isEqualTo("unknown local.reconcile-first");
        }
        assertThat(bench.transport.sent()).as("the second payment of one key").isEmpty();
    }

    private static Bench paying(Bench bench) {
        bench.withHolds = true;
        bench.portions = List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(100)));
        return bench;
    }
}
