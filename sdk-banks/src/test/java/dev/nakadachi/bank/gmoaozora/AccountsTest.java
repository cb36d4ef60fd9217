package dev.nakadachi.bank.gmoaozora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.dialect.gmo.GmoEnquiries;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    @Test
    void allMembersArrive() {
        List<Account> accounts = GmoEnquiries.accounts(Fixture.file("200.accounts.typical.json"));
        assertThat(accounts).hasSize(2);
        Account yen = accounts.get(0);
        assertThat(yen.id()).isEqualTo(new AccountId("101011234567"));
        assertThat(yen.type()).isEqualTo(new AccountType(AccountType.Kind.ORDINARY, "01"));
        assertThat(yen.currency()).isEqualTo(CurrencyCode.JPY);
        assertThat(yen.branchCode()).contains(new BranchCode("101"));
        assertThat(yen.number()).contains(new AccountNumber("1234567"));
        assertThat(yen.holder()).contains(new AccountName("テスト株式会社"));
        assertThat(yen.holderKana()).contains(new KanaName("ﾃｽﾄ(ｶ"));
        assertThat(yen.transferLimit()).contains(Money.yen(10_000_000));
        Account dollars = accounts.get(1);
        assertThat(dollars.type().kind()).isEqualTo(AccountType.Kind.FOREIGN_ORDINARY);
        assertThat(dollars.currency()).isEqualTo(new CurrencyCode("USD"));
        assertThat(dollars.branchCode()).isEmpty();
        assertThat(dollars.number()).isEmpty();
        assertThat(dollars.transferLimit()).isEmpty();
    }

    @Test
    void omittedNullEmptyAndTheOtherTypeAreTolerated() {
        List<String> unknown = new ArrayList<>();
        Account account = GmoEnquiries.accounts(
                        Fixture.file("200.accounts.lenient.json").watchedBy(notice -> unknown.add(notice.toString())))
                .get(0);
        assertThat(account.type().kind()).isEqualTo(AccountType.Kind.SETTLEMENT);
        assertThat(account.currency()).isEqualTo(CurrencyCode.JPY);
        assertThat(account.branchCode()).contains(new BranchCode("101"));
        assertThat(account.number()).contains(new AccountNumber("0012345"));
        assertThat(account.holder()).isEmpty();
        assertThat(account.transferLimit()).contains(Money.yen(0));
        assertThat(unknown).containsExactly("UNKNOWN_MEMBER $.accounts[].newMember OBJECT");
    }

    @Test
    void anUnheardTypeKeepsItsRawText() {
        assertThat(GmoEnquiries.accounts(Fixture.file("200.accounts.unheard.json")))
                .extracting(Account::type)
                .containsExactly(
                        new AccountType(AccountType.Kind.UNKNOWN, "99"),
                        new AccountType(AccountType.Kind.UNKNOWN, "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"accounts\":null}",
                "{\"accounts\":[null]}",
                "{\"accounts\":[{\"accountTypeCode\":\"01\"}]}",
                "{\"accounts\":[{\"accountId\":\"101011234567\"}]}",
                "{\"accounts\":[{\"accountId\":\"101511234567\",\"accountTypeCode\":\"51\"}]}",
                "{\"accounts\":[{\"accountId\":\"1\",\"accountTypeCode\":\"01\",\"accountNumber\":\"12345678\"}]}",
                "{\"accounts\":[{\"accountId\":\"1\",\"accountTypeCode\":\"01\",\"transferLimitAmount\":\"0.5\"}]}",
                "{\"accounts\":[{\"accountId\":\"1\",\"accountTypeCode\":\"01\",\"currencyCode\":\"yen\"}]}",
                "{\"errorCode\":\"WG_ERR_300\",\"errorMessage\":\"x\"}",
                "{\"accounts\":[{\"accountId\":\"1\",\"accountId\":\"2\",\"accountTypeCode\":\"01\"}]}"
            })
    void whatIsRequiredMustBeThereAndFit(String json) {
        assertThatThrownBy(() -> GmoEnquiries.accounts(Fixture.answer(json)))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void nothingPersonalIsPrinted() {
        assertThat(GmoEnquiries.accounts(Fixture.file("200.accounts.typical.json"))
                        .toString())
                .doesNotContain("1234567", "テスト", "ﾃｽﾄ");
    }
}
