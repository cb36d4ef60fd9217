package dev.nakadachi;

import static dev.nakadachi.OutsideBench.portion;
import static dev.nakadachi.OutsideBench.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.safeguard.PayeeList;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentRequest;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.safeguard.StopOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The safeguards of payments hold for what is handed over, at the moment at which it is. */
class OutsideSafeguardsTest {

    private static final PaymentSafeguards OWN = PaymentSafeguards.ownAccounts((tenant, payee) -> true);

    private final OutsideBench bench = new OutsideBench();

    @Test
    void theLimitOfATransferHoldsForTheSumOfAFile() {
        OutsideCommands commands =
                bench.guarded(OWN.withPerTransfer(PaymentLimit.yen(100))).commands();
        refuses(commands, ErrorCode.LIMIT_EXCEEDED, "order-0001", portion("a", 60), portion("b", 41));
        passes(commands, "order-0002", portion("a", 60), portion("b", 40));
    }

    @Test
    void theLimitOfADayCountsOnTheDayOfTheHandOver() {
        OutsideCommands commands =
                bench.guarded(OWN.withPerDay(PaymentLimit.yen(100))).commands();
        write(commands, "order-0001", 60);
        write(commands, "order-0002", 60);
        passes(commands, "order-0001", portion("payee-1", 60));
        refuses(commands, ErrorCode.LIMIT_EXCEEDED, "order-0002", portion("payee-1", 60));

        bench.host.advance(Duration.ofDays(1));
        passes(commands, "order-0002", portion("payee-1", 60));
        refuses(commands, ErrorCode.LIMIT_EXCEEDED, "order-0003", portion("payee-1", 41));
    }

    @Test
    void whatIsHandedOverWithoutALimitCountsForTheLimitsOfOthers() {
        OutsideCommands free = bench.guarded(OWN).commands();
        passes(free, "order-0001", portion("a", 60), portion("b", 1_000));

        OutsideCommands perPayee = free.withPayments(OWN.withPerPayeeAndDay(PaymentLimit.yen(100)));
        refuses(perPayee, ErrorCode.LIMIT_EXCEEDED, "order-0002", portion("a", 41));
        passes(perPayee, "order-0003", portion("a", 40));
        refuses(
                free.withPayments(OWN.withPerDay(PaymentLimit.yen(1_100))),
                ErrorCode.LIMIT_EXCEEDED,
                "order-0004",
                portion("c", 1));
    }

    @Test
    void whatWasNotHandedOverIsGivenBack() {
        OutsideCommands commands =
                bench.guarded(OWN.withPerDay(PaymentLimit.yen(100))).commands();
        TrackedCommand written = write(commands, "order-0001", 100);
        bench.log.failCommits();
        assertThatThrownBy(() -> commands.handOver(written)).isInstanceOf(StoreException.class);
        bench.log.repair();

        passes(commands, "order-0002", portion("payee-1", 100));
        refuses(commands, ErrorCode.LIMIT_EXCEEDED, "order-0001", portion("payee-1", 100));
    }

    @Test
    void onlyListedPayeesArePaid() {
        OutsideCommands commands = bench.guarded(
                        PaymentSafeguards.ownAccounts(PayeeList.of(Set.of(new PayeeReference("shop")))))
                .commands();
        refuses(commands, ErrorCode.PAYEE_NOT_LISTED, "order-0001", portion("shop", 1), portion("thief", 1));
        passes(commands, "order-0002", portion("shop", 1));
    }

    @Test
    void aSecondPersonSeesWhoIsPaidAndAStopMeanwhileStops() {
        List<PaymentRequest> asked = new ArrayList<>();
        OutsideCommands commands = bench.guarded(OWN.withPerDay(PaymentLimit.yen(1_000))
                        .withFourEyes(PaymentLimit.yen(10), payment -> {
                            asked.add(payment);
                            if (asked.size() == 1) {
                                bench.stopSwitch.stop(StopOrder.everything("told to stop"));
                            }
                            return asked.size() < 3 ? Optional.of(new UserId("user-2")) : Optional.empty();
                        }))
                .commands();
        refuses(commands, ErrorCode.STOPPED, "order-0001", portion("shop", 1_000));
        assertThat(asked.get(0).portions()).containsExactly(portion("shop", 1_000));
        assertThat(asked.get(0).account()).isPresent();

        bench.stopSwitch.orders().forEach(bench.stopSwitch::release);
        passes(commands, "order-0002", portion("shop", 1_000));
        refuses(commands, ErrorCode.SECOND_PERSON_MISSING, "order-0003", portion("shop", 11));
    }

    @Test
    void aRefusalDoesNotDenyWhatSomebodyElseDidMeanwhile() {
        OutsideCommands plain = bench.commands();
        TrackedCommand written = write(plain, "order-0001", 11);
        OutsideCommands commands = plain.withPayments(OWN.withFourEyes(PaymentLimit.yen(10), payment -> {
            plain.handOver(written);
            return Optional.empty();
        }));
        Problem refused = catchThrowableOfType(NakadachiException.class, () -> commands.handOver(written))
                .problem();
        assertThat(refused.code()).isEqualTo(ErrorCode.SECOND_PERSON_MISSING);
        assertThat(refused.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    /** No consent carries a file, so nobody could log in anew for it. */
    @Test
    void aLimitThatAFreshConsentWouldLiftIsALimit() {
        OutsideCommands commands = bench.guarded(PaymentSafeguards.thirdParty()).commands();
        refuses(commands, ErrorCode.LIMIT_EXCEEDED, "order-0001", portion("shop", 100_001));
        passes(commands, "order-0002", portion("shop", 100_000));
        passes(commands.withPayments(OWN), "order-0001", portion("shop", 100_001));
    }

    /** Whoever sent it was asked what a call is asked; its payments do not stand where a hand-over reads them. */
    @Test
    void whatACallCarriesIsNotHandedOverByAnotherWay() {
        OutsideCommands commands =
                bench.guarded(OWN.withPerTransfer(PaymentLimit.yen(1))).commands();
        TrackedCommand ofCall = bench.leftByCall("order-0001");

        Problem refused = catchThrowableOfType(NakadachiException.class, () -> commands.handOver(ofCall))
                .problem();
        assertThat(refused.code()).isEqualTo(ErrorCode.KEY_REUSED);
        assertThat(refused.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(bench.followUps().read(ofCall.entry()).orElseThrow().state()).isEqualTo(LedgerState.NOT_SENT);
    }

    @Test
    void theKeyOfACallIsNoneOfWhatNoCallCarriesAlsoForTheSameContent() {
        OutsideCommands commands = bench.commands();
        TrackedCommand ofCall = bench.leftByCall("order-0001");

        assertThat(commands.find(OutsideBench.FILE, ofCall.key())).isEmpty();
        Problem refused = catchThrowableOfType(
                        NakadachiException.class, () -> write(commands, "order-0001", portion("shop", 1)))
                .problem();
        assertThat(refused.code()).isEqualTo(ErrorCode.KEY_REUSED);
        assertThat(refused.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    private static void passes(OutsideCommands commands, String key, Intent.Portion... portions) {
        assertThat(commands.handOver(write(commands, key, portions)).state()).isEqualTo(LedgerState.SENT);
    }

    private static void refuses(OutsideCommands commands, ErrorCode code, String key, Intent.Portion... portions) {
        TrackedCommand written = write(commands, key, portions);
        assertThat(catchThrowableOfType(NakadachiException.class, () -> commands.handOver(written))
                        .problem()
                        .code())
                .isEqualTo(code);
        assertThat(commands.find(OutsideBench.FILE, written.key()).orElseThrow().state())
                .isEqualTo(written.state());
    }
}
