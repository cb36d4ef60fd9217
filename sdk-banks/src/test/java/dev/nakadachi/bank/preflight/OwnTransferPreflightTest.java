package dev.nakadachi.bank.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.PersonalBank;
import dev.nakadachi.bank.SubAccountBalance;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.dialect.bizsol.OwnMessage;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozorasubaccounts.GmoSubAccounts;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Transfers between own accounts: at once at GMO Aozora (facts 2.9), in a form of the user's own on AnserBizSOL. */
class OwnTransferPreflightTest {

    private static final AccountId TO = new AccountId("10101123456702");
    private static final OwnTransferCommand COMMAND =
            OwnTransferCommand.of(new IdempotencyKey("own-0042"), Order.ACCOUNT, TO, Money.yen(5_000));
    private static final ProviderProfile GMO = GmoAozoraPersonal.personal()
            .at(GmoAozoraPersonal.PRODUCTION, GmoTransfers.personal(), GmoSubAccounts.personal())
            .profile();
    private static final URI BASE = URI.create("https://bank.example/bizsol/v1");
    private static final ServiceFacts UNTIL_THREE = ServiceFacts.unknown().withCutOff(LocalTime.of(15, 0));
    private static final Instant SATURDAY = Instant.parse("2026-11-21T01:00:00Z");

    @Test
    void subAccountsAreServedAtOnceOnAnyDay() {
        PreflightReport report =
                atGmo(new Desk(GMO, SATURDAY, ServiceFacts.unknown())).check(COMMAND);
        assertThat(Mistake.idsOf(report)).isEmpty();
        assertThat(report.executionDate()).contains(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aDayIsNotTakenByThem() {
        PreflightReport report =
                atGmo(new Desk(GMO, Order.NOW, UNTIL_THREE)).check(COMMAND.onDate(Order.TODAY.minusDays(1)));
        assertThat(Mistake.idsOf(report)).containsExactly("date.not-taken");
        assertThat(report.executionDate()).isEmpty();
    }

    @Test
    void theSubAccountsOwnBalanceIsCompared() {
        assertThat(Mistake.idsOf(atGmo(holding(5_000)).withFunds().check(COMMAND)))
                .isEmpty();
        assertThat(Mistake.idsOf(atGmo(holding(4_999)).withFunds().check(COMMAND)))
                .containsExactly("funds.short");
        OwnTransferCommand back =
                OwnTransferCommand.of(new IdempotencyKey("own-0043"), TO, Order.ACCOUNT, Money.yen(1));
        assertThat(Mistake.idsOf(atGmo(holding(9_999)).withFunds().check(back)))
                .as("the bank told nothing of that account")
                .containsExactly("+funds.unknown");
        assertThat(Mistake.idsOf(atGmo(holding(5_000)).withFee().check(COMMAND)))
                .containsExactly("+fee.not-offered");
    }

    @Test
    void aRuleOfTheUsersOwnMessageIsAFindingToo() {
        PreflightReport report = atBizSol(Order.NOW).check(COMMAND);
        assertThat(report.refusals()).singleElement().satisfies(found -> {
            assertThat(found.ruleId()).isEqualTo("input.invalid");
            assertThat(found.words()).isEqualTo("command: Own: moves a thousand or less; split it");
        });
        assertThat(report.executionDate()).contains(Order.TODAY);
    }

    /** Nothing says what such a bank does on a holiday. */
    @Test
    void aClosedDayIsNotGuessedWhereNoRuleIsToldAboutIt() {
        OwnTransferCommand small =
                OwnTransferCommand.of(new IdempotencyKey("own-0044"), Order.ACCOUNT, TO, Money.yen(1_000));
        PreflightReport atOnce = atBizSol(SATURDAY).check(small);
        assertThat(Mistake.idsOf(atOnce)).containsExactly("+date.closed-unruled");
        assertThat(atOnce.executionDate()).isEmpty();
        PreflightReport later = atBizSol(Order.NOW).check(small.onDate(Order.HOLIDAY));
        assertThat(Mistake.idsOf(later)).containsExactly("+date.closed-unruled");
        assertThat(atBizSol(Order.NOW).check(small.onDate(Order.THURSDAY)).executionDate())
                .contains(Order.THURSDAY);
    }

    @Test
    void codeForManyBanksFindsAPreflightWhereMoneyMoves() {
        ProviderProfile enquiries =
                GmoAozoraPersonal.personal().at(GmoAozoraPersonal.PRODUCTION).profile();
        assertThat(Preflight.find(EnquiryBank.over(new Desk(enquiries, Order.NOW, UNTIL_THREE))))
                .isEmpty();
        assertThat(Preflight.find(PersonalBank.over(new Desk(GMO, Order.NOW, UNTIL_THREE))))
                .isPresent();
    }

    @Test
    void aTransferThatTheBankDoesNotOfferIsNotLookedAt() {
        Preflight preflight = atGmo(new Desk(GMO, Order.NOW, UNTIL_THREE));
        assertThatThrownBy(() -> preflight.check(new Order().bulk()))
                .isInstanceOfSatisfying(
                        RefusedLocallyException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.NOT_OFFERED));
    }

    private static Desk holding(long yen) {
        return new Desk(GMO, Order.NOW, UNTIL_THREE)
                .answers(
                        BankOperations.SUB_ACCOUNT_BALANCES,
                        () -> List.of(SubAccountBalance.builder(Order.ACCOUNT)
                                .ordinary(Money.yen(yen))
                                .build()));
    }

    private static Preflight atGmo(Desk desk) {
        return Preflight.of(PersonalBank.over(desk));
    }

    private static Preflight atBizSol(Instant now) {
        Rule<OwnTransferCommand> thousand = Rule.of(
                "Own",
                "moves a thousand or less",
                "split it",
                command -> command.amount().amount().intValue() <= 1_000);
        OwnMessage<OwnTransferCommand> message = OwnMessage.post(
                "/own",
                (command, out) ->
                        out.amountAsText("amount", thousand.check(command).amount()),
                answer -> {
                    throw new AssertionError("nothing is sent");
                });
        BizSol told = BizSol.of(ShokoChukin.BANK).withOwnTransfer(message);
        ProviderProfile profile = ShokoChukin.speaking(told)
                .at(ShokoChukin.below(new EnvironmentId("test"), BASE, BASE))
                .profile();
        return Preflight.of(CorporateBank.over(new Desk(profile, now, UNTIL_THREE)));
    }
}
