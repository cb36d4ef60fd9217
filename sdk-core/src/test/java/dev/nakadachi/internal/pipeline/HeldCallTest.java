package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.reconcile.Hold;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the ledger may have lost commands, nothing that may be one of them leaves. */
class HeldCallTest {

    private static final UserId OPERATOR = new UserId("operator-7");
    private static final HeldPlace PLACE =
            HeldPlace.account(new InstitutionId("made-up"), new EnvironmentId("test"), new AccountId("account-1"));

    private static final List<Intent.Portion> PAYMENT =
            List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(100)));

    private final Bench bench = new Bench();
    private ReconcileFirst holds;

    @BeforeEach
    void compare() {
        bench.withHolds = true;
        bench.portions = PAYMENT;
        holds = bench.holds();
    }

    @Test
    void withoutAHoldACommandLeaves() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void aHeldCommandIsRefusedBeforeAByteLeavesAndMayHaveBeenCarriedOutBefore() {
        holds.begin(OPERATOR, "restored the machine");
        assertHeld();
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(bench.ledger.states()).doesNotContain("INTENDED", "SENT");
        assertThat(bench.stages).endsWith("LEDGER", "AUDIT_CLOSE");
    }

    /** The refusal of the log comes before anybody asks for a hold. */
    @Test
    void aHeldCommandThatIsRefusedEarlierMayHaveBeenCarriedOutToo() {
        holds.begin(OPERATOR, "restored the machine");
        Pipeline pipeline = bench.pipeline();
        bench.sink.failure = Optional.of(
                Problem.of(ErrorCode.STORE_FAILED, "the log is full").toException());
        assertThatThrownBy(() -> pipeline.call(bench.pay, "100", Bench.GRANT))
                .isInstanceOfSatisfying(
                        NakadachiException.class,
                        refusal -> assertThat(refusal.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED));
    }

    /** The day of the lost command has passed, and a refusal of the input would read as "not executed". */
    @Test
    void aHeldCommandThatCannotBeEncodedAgainIsHeldToo() {
        holds.begin(OPERATOR, "restored the machine");
        bench.dayHasPassed = true;
        assertHeld();
    }

    @Test
    void aKeyThatTheLedgerStillHoldsIsAnsweredFromIt() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");
        holds.begin(OPERATOR, "restored the machine");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");

        Bench lost = new Bench();
        lost.withHolds = true;
        lost.portions = PAYMENT;
        lost.transport.loses(Cause.TIMED_OUT);
        lost.pay("100");
        lost.holds().begin(OPERATOR, "restored the machine");
        assertThat(lost.pay("100")).isEqualTo("unknown institution.timed-out");
        assertThat(lost.transport.sent()).hasSize(1);
    }

    /** A copy may be from before SENT: what it says of a command that never left is not the truth of today. */
    @Test
    void aCommandThatLooksAsIfItNeverLeftIsHeld() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).neverSends(Cause.CONNECT_FAILED);
        assertThatThrownBy(() -> bench.pay("100")).isNotInstanceOf(RefusedLocallyException.class);
        assertThat(bench.ledger.states()).endsWith("NOT_SENT");
        holds.begin(OPERATOR, "restored the machine");
        assertHeld();
    }

    @Test
    void aReleasedPlaceIsFreeAndOthersAreNot() {
        Hold hold = holds.begin(OPERATOR, "restored the machine");
        HeldPlace other =
                HeldPlace.account(new InstitutionId("made-up"), new EnvironmentId("live"), new AccountId("account-1"));
        holds.release(hold, other, OPERATOR, "read the list");
        assertHeld();
        holds.release(hold, PLACE, OPERATOR, "read the list");
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void whereHoldsCannotBeReadNothingLeavesAndNothingIsProven() {
        Pipeline pipeline = bench.pipeline();
        bench.ledger.failReads();
        assertThatThrownBy(() -> pipeline.call(bench.pay, "100", Bench.GRANT))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED));
        assertThat(bench.transport.sent()).isEmpty();
    }

    /** To cancel what was paid twice is what a person may need now. */
    @Test
    void aCommandAboutTheAccountThatPaysNothingLeaves() {
        holds.begin(OPERATOR, "restored the machine");
        bench.portions = List.of();
        bench.transport.answers(201, "{\"word\":\"cancelled\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted cancelled");
    }

    @Test
    void aCommandThatNamesNoAccountIsHeldByItsGrant() {
        Hold hold = holds.begin(OPERATOR, "restored the machine");
        bench.portions = List.of();
        bench.namesAccount = false;
        assertHeld();
        holds.release(hold, PLACE, OPERATOR, "read the list");
        assertHeld();
        HeldPlace grant = HeldPlace.grant(new InstitutionId("made-up"), new EnvironmentId("test"), Bench.GRANT);
        holds.release(hold, grant, OPERATOR, "read the list");
        bench.transport.answers(201, "{\"word\":\"issued\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted issued");
    }

    @Test
    void readsGoOn() {
        holds.begin(OPERATOR, "restored the machine");
        bench.transport.answers(200, "{\"word\":\"hi\"}");
        assertThat(bench.greet()).isEqualTo("hi");
    }

    private void assertHeld() {
        assertThatThrownBy(() -> bench.pay("100")).isInstanceOfSatisfying(RefusedLocallyException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(ErrorCode.RECONCILE_FIRST);
            assertThat(refused.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        });
    }
}
