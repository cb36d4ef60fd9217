package dev.nakadachi.bank.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order pays 110,330 yen; the fee is 300. */
class FeeAndFundsTest {

    private static final ProviderProfile GMO = GmoAozora.corporate()
            .at(GmoAozora.PRODUCTION, GmoTransfers.corporate(), GmoBulkTransfers.corporate())
            .profile();
    private static final URI BASE = URI.create("https://bank.example/bizsol/v1");
    private static final ProviderProfile SHOKO_CHUKIN = ShokoChukin.corporate()
            .at(ShokoChukin.below(new EnvironmentId("test"), BASE, BASE))
            .profile();
    private static final TransferFee FEE = new TransferFee(Money.yen(300), List.of(Money.yen(150), Money.yen(150)));

    @Test
    void nothingIsAskedUnlessWanted() {
        Desk desk = desk(GMO);
        assertThat(preflight(desk).check(new Order().single()).fee()).isEmpty();
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void theFeeIsAskedForSingleAndBulkTransfers() {
        Desk desk = desk(GMO).answers(TransferOperations.FEE, () -> FEE).answers(BulkOperations.FEE, () -> FEE);
        Preflight preflight = preflight(desk).withFee();
        assertThat(preflight.check(new Order().single()).fee()).contains(FEE);
        assertThat(preflight.check(new Order().bulk()).fee()).contains(FEE);
        assertThat(desk.asked).containsExactly(TransferOperations.FEE, BulkOperations.FEE);
    }

    @Test
    void aCommandThatIsRefusedAlreadyIsNotSentForItsFee() {
        Desk desk = desk(GMO);
        Order order = new Order();
        order.date = Order.TODAY.minusDays(1);
        PreflightReport report = preflight(desk).withFee().check(order.single());
        assertThat(Mistake.idsOf(report)).containsExactly("date.past");
        assertThat(desk.asked).isEmpty();
    }

    /** Facts 3.3 know no such call of AnserBizSOL. */
    @Test
    void aBankWithoutAFeeCheckIsAWarning() {
        PreflightReport report = preflight(desk(SHOKO_CHUKIN))
                .withApprovers(Order.APPROVERS)
                .withFee()
                .check(Order.ofBizSol().bulk());
        assertThat(Mistake.idsOf(report)).containsExactly("+fee.not-offered");
        assertThat(report.fee()).isEmpty();
    }

    @Test
    void aFeeThatTheBankRefusesToTellIsARefusal() {
        Desk desk = desk(GMO).answers(TransferOperations.FEE, () -> {
            throw Problem.of(ErrorCode.REQUEST_REFUSED, "planted").toException();
        });
        assertThat(Mistake.idsOf(preflight(desk).withFee().check(new Order().single())))
                .containsExactly("fee.refused");
    }

    @Test
    void aBankThatCannotBeAskedIsNoFinding() {
        Desk desk = desk(GMO).answers(TransferOperations.FEE, () -> {
            throw Problem.of(ErrorCode.UNAVAILABLE, "planted").toException();
        });
        Preflight preflight = preflight(desk).withFee();
        assertThatThrownBy(() -> preflight.check(new Order().single())).isInstanceOf(TryLaterException.class);
    }

    @Test
    void whatCanBeWithdrawnHasToCoverPaymentsAndFee() {
        assertThat(foundToday(Money.yen(110_630))).isEmpty();
        assertThat(foundToday(Money.yen(110_629))).containsExactly("funds.short");
        assertThat(foundToday(null)).containsExactly("+funds.unknown");
        assertThat(foundToday(Money.parse("999999.99", new CurrencyCode("USD"))))
                .containsExactly("+funds.unknown");
    }

    @Test
    void withoutTheFeeThePaymentsAreCompared() {
        assertThat(Mistake.idsOf(
                        preflight(holding(Money.yen(110_330))).withFunds().check(today().single())))
                .isEmpty();
        assertThat(Mistake.idsOf(
                        preflight(holding(Money.yen(110_329))).withFunds().check(today().bulk())))
                .containsExactly("funds.short");
    }

    /** Until then money may come in. */
    @Test
    void fundsThatAreShortBeforeALaterDayAreAWarning() {
        assertThat(Mistake.idsOf(preflight(holding(Money.yen(1))).withFunds().check(new Order().single())))
                .containsExactly("+funds.short");
    }

    /** At Shoko Chukin Bank the form of balances is left open. */
    @Test
    void aBankWithoutBalancesIsAWarning() {
        assertThat(Mistake.idsOf(preflight(desk(SHOKO_CHUKIN))
                        .withApprovers(Order.APPROVERS)
                        .withFunds()
                        .check(Order.ofBizSol().bulk())))
                .containsExactly("+funds.unknown");
    }

    private static Set<String> foundToday(@Nullable Money withdrawable) {
        return Mistake.idsOf(
                preflight(holding(withdrawable)).withFee().withFunds().check(today().single()));
    }

    private static Order today() {
        Order order = new Order();
        order.date = Order.TODAY;
        return order;
    }

    private static Desk holding(@Nullable Money withdrawable) {
        Balance.Builder balance = Balance.builder(Order.ACCOUNT, AccountType.of("01", Map.of()), Money.yen(9_999_999));
        Optional.ofNullable(withdrawable).ifPresent(balance::withdrawable);
        return desk(GMO)
                .answers(TransferOperations.FEE, () -> FEE)
                .answers(BankOperations.BALANCES, () -> List.of(balance.build()));
    }

    private static Desk desk(ProviderProfile profile) {
        return new Desk(profile, Order.NOW, ServiceFacts.unknown().withCutOff(LocalTime.of(15, 0)));
    }

    private static Preflight preflight(Desk desk) {
        return Preflight.of(CorporateBank.over(desk));
    }
}
