package dev.nakadachi.bank.gmoaozora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.YenValue;
import dev.nakadachi.bank.dialect.gmo.GmoEnquiries;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalancesTest {

    @Test
    void aYenBalanceArrives() {
        Balance balance =
                GmoEnquiries.balances(Fixture.file("200.balances.typical.json")).get(0);
        assertThat(balance.account()).isEqualTo(new AccountId("101011234567"));
        assertThat(balance.type().kind()).isEqualTo(AccountType.Kind.ORDINARY);
        assertThat(balance.amount()).isEqualTo(Money.yen(2_500_000));
        assertThat(balance.withdrawable()).contains(Money.yen(2_400_000));
        assertThat(balance.previousDay()).contains(Money.yen(2_390_000));
        assertThat(balance.previousMonth()).contains(Money.yen(-5));
        assertThat(balance.asOf()).contains(OffsetDateTime.parse("2025-05-01T09:30:00+09:00"));
        assertThat(balance.yenValue()).isEmpty();
        assertThat(balance.toString()).doesNotContain("2500000", "101011234567");
    }

    @Test
    void aForeignBalanceKeepsItsDecimals() {
        Balance balance =
                GmoEnquiries.balances(Fixture.file("200.balances.foreign.json")).get(0);
        assertThat(balance.amount()).isEqualTo(new Money(new BigDecimal("1234.567"), new CurrencyCode("USD")));
        assertThat(balance.amount().amount().scale()).isEqualTo(3);
        assertThat(balance.withdrawable()).isEmpty();
        YenValue worth = balance.yenValue().orElseThrow();
        assertThat(worth.equivalent()).isEqualTo(Money.yen(184_259));
        assertThat(worth.rate()).contains(new BigDecimal("149.25"));
        assertThat(worth.rateAsOf()).contains(OffsetDateTime.parse("2025-05-01T10:00:00+09:00"));
        assertThat(balance.asOf()).contains(OffsetDateTime.parse("2025-05-01T10:15:00+09:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"balance\":null",
                ",\"balance\":\"1,000\"",
                ",\"balance\":\"1.5\"",
                ",\"balance\":1e3",
                ",\"balance\":\"１０\"",
                ",\"balance\":\"0\",\"baseDate\":\"2025-02-30\",\"baseTime\":\"09:30:00+09:00\"",
                ",\"balance\":\"0\",\"baseDate\":\"2025-02-28\",\"baseTime\":\"soon\"",
                ",\"balance\":{\"amount\":\"0\"}",
            })
    void whatIsRequiredMustBeThereAndFit(String members) {
        String json = "{\"balances\":[{\"accountId\":\"101011234567\",\"accountTypeCode\":\"01\"" + members + "}]}";
        assertThatThrownBy(() -> GmoEnquiries.balances(Fixture.answer(json)))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void aDateWithoutATimeIsNoMoment() {
        String json = "{\"balances\":[{\"accountId\":\"101011234567\",\"accountTypeCode\":\"01\",\"balance\":\"0\","
                + "\"baseDate\":\"2025-05-01\"}]}";
        assertThat(GmoEnquiries.balances(Fixture.answer(json)).get(0).asOf()).isEmpty();
    }
}
