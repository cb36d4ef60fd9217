package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PayeeList;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key whose command never left is submitted again: from then on nobody may say that nothing will move. */
class TakenUpAgainTest {

    private final Bench bench = new Bench();
    private final List<Problem> refused = new ArrayList<>();

    @BeforeEach
    void neverLeft() {
        bench.portions = List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(100)));
        bench.transport.neverSends(Cause.CONNECT_FAILED).neverSends(Cause.CONNECT_FAILED);
        assertThat(refusal("100").execution()).isEqualTo(Execution.NOT_EXECUTED);
    }

    @Test
    void aStopOrderSaysNothingOfTheCallerWhoTookItUp() {
        beforeSent(() -> {
            StopOrder order = StopOrder.everything("told to stop");
            bench.stopSwitch.stop(order);
            refused.add(refusal("100"));
        });
        isTaken();
        assertDoubtful(ErrorCode.STOPPED);
    }

    @Test
    void aSafeguardSaysNothingOfTheCallerWhoTookItUp() {
        beforeSent(() -> {
            bench.options = CallOptions.defaults().withPayments(PaymentSafeguards.ownAccounts(PayeeList.of(Set.of())));
            refused.add(refusal("100"));
        });
        isTaken();
        assertDoubtful(ErrorCode.PAYEE_NOT_LISTED);
    }

    @Test
    void anotherContentUnderTheKeySaysNothingOfTheCallerWhoTookItUp() {
        beforeSent(() -> refused.add(refusal("100 on another day")));
        isTaken();
        assertDoubtful(ErrorCode.KEY_REUSED);
    }

    /** Both saw that it never left; the second person of one is asked while the other's command leaves. */
    @Test
    void whoIsOvertakenWhileTakingItUpSendsNothingAndIsCountedNowhere() {
        PaymentSafeguards day =
                PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(250));
        bench.options = CallOptions.defaults().withPayments(day.withFourEyes(PaymentLimit.yen(50), payment -> {
            bench.options = CallOptions.defaults().withPayments(day);
            isTaken();
            return Optional.of(new UserId("user-2"));
        }));
        Problem late = refusal("100");
        assertThat(late.code()).isEqualTo(ErrorCode.KEY_IN_USE);
        assertThat(late.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(bench.transport.sent()).hasSize(3);
    }

    /** Whoever follows commands up settles what its caller left behind, as that of a first call. */
    @Test
    void aCallerWhoDiesBehindItIsFoundByWhoFollowsUp() {
        assertThat(bench.ledger.scanOpen(Optional.empty(), 10)).isEmpty();
        List<LedgerEntry> open = new ArrayList<>();
        beforeSent(() -> open.addAll(bench.ledger.scanOpen(Optional.empty(), 10)));
        isTaken();
        assertThat(open).hasSize(1);
        assertThat(open.get(0).last().state().value()).isEqualTo("INTENDED");
    }

    @Test
    void whereNobodyTookItUpARefusalProvesThatNothingMoved() {
        bench.stopSwitch.stop(StopOrder.everything("told to stop"));
        assertThat(refusal("100").execution()).isEqualTo(Execution.NOT_EXECUTED);
    }

    private void assertDoubtful(ErrorCode code) {
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).code()).isEqualTo(code);
        assertThat(refused.get(0).execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    private void isTaken() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    /** What happens at the gate of the next call, before it writes that its command may have left. */
    private void beforeSent(Runnable what) {
        bench.stages.clear();
        List<Runnable> once = new ArrayList<>(List.of(what));
        bench.ledger.takes(() -> {
            boolean atGate = bench.stages.contains("GATE");
            if (atGate && !once.isEmpty()) {
                once.remove(0).run();
            }
        });
    }

    private Problem refusal(String content) {
        return catchThrowableOfType(NakadachiException.class, () -> bench.pay(content))
                .problem();
    }
}
