package dev.nakadachi.bank.gmoaozora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.SubAccountBalance;
import dev.nakadachi.bank.dialect.gmo.GmoEnquiries;
import dev.nakadachi.bank.dialect.gmo.GmoSubAccountEnquiries;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list spAccountBalances beside the balances of a person: SpAccountBalance of Swagger 1.1.12 for personal. */
class SubAccountBalancesTest {

    private final List<SubAccountBalance> balances =
            GmoSubAccountEnquiries.balances(Fixture.file("200.balances.personal.json"));

    @Test
    void theBalancesArriveInTheBanksOrder() {
        assertThat(balances)
                .extracting(SubAccountBalance::account)
                .containsExactly(
                        new AccountId("102011234567"), new AccountId("102012234567"), new AccountId("102013234567"));
    }

    @Test
    void aWholeBalanceArrives() {
        SubAccountBalance balance = balances.get(0);

        assertThat(balance.ordinary()).contains(Money.yen(2_200_000));
        assertThat(balance.timeDeposits()).contains(Money.yen(1_000_000));
        assertThat(balance.foreignInYen()).contains(Money.yen(184_259));
        assertThat(balance.toString()).doesNotContain("2200000", "102011234567");
    }

    /** "May be negative"; "the member is not set when it does not apply", or null in another SDK of the bank. */
    @Test
    void whatDoesNotApplyIsEmptyAndNotZero() {
        assertThat(balances.get(1).ordinary()).contains(Money.yen(-5));
        assertThat(balances.get(1).timeDeposits()).isEmpty();
        assertThat(balances.get(1).foreignInYen()).isEmpty();
        assertThat(balances.get(2).ordinary()).isEmpty();
        assertThat(balances.get(2).timeDeposits()).contains(Money.yen(300_000));
    }

    /** BalancesResponse: "the member is not set when there is nothing". */
    @Test
    void whoKeepsNothingApartHasNone() {
        assertThat(GmoSubAccountEnquiries.balances(Fixture.file("200.balances.typical.json")))
                .isEmpty();
    }

    @Test
    void theyAreNotMixedIntoTheBalancesOfAccounts() {
        assertThat(GmoEnquiries.balances(Fixture.file("200.balances.personal.json")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"odBalance\":\"1\"",
                "\"accountId\":\"102011234567\",\"odBalance\":\"1,000\"",
                "\"accountId\":\"102011234567\",\"odBalance\":\"1.5\"",
                "\"accountId\":\"102011234567\",\"tdTotalBalance\":\"many\"",
                "\"accountId\":\"102011234567\",\"fodTotalBalanceYenEquivalent\":\"１０\"",
            })
    void whatDoesNotFitIsMalformed(String members) {
        String json = "{\"balances\":[],\"spAccountBalances\":[{" + members + "}]}";
        assertThatThrownBy(() -> GmoSubAccountEnquiries.balances(Fixture.answer(json)))
                .isInstanceOf(MalformedJsonException.class);
    }
}
