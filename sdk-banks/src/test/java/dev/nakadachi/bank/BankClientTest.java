package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InstitutionException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankClientTest {

    private static final AccountId ACCOUNT = new AccountId("101011234567");
    private static final Balance OTHER = balance(new AccountId("101017654321"), 1);

    @Test
    void facetsAreFoundByTheirType() {
        FakeCalls calls = new FakeCalls(input -> List.of());
        BankClient corporate = CorporateBank.over(calls);
        BankClient enquiry = EnquiryBank.over(calls);
        assertThat(corporate.find(Transactions.class)).isPresent();
        assertThat(corporate.find(CorporateBank.class)).isPresent();
        assertThat(enquiry.find(Balances.class)).isPresent();
        assertThat(enquiry.find(CorporateBank.class)).isEmpty();
        assertThat(corporate.find(Transfers.class)).containsSame(((CorporateBank) corporate).transfers());
        assertThat(enquiry.find(Transfers.class)).isEmpty();
        assertThat(enquiry.find(Runnable.class)).isEmpty();
    }

    @Test
    void oneBalanceIsThatOfTheAccountAskedFor() {
        Balance wanted = balance(ACCOUNT, 2);
        FakeCalls calls = new FakeCalls(input -> List.of(OTHER, wanted));
        assertThat(CorporateBank.over(calls).balance(ACCOUNT)).isSameAs(wanted);
        assertThat(((BalancesQuery) calls.inputs.get(0)).account()).contains(ACCOUNT);
        assertThat(EnquiryBank.over(calls).balances()).containsExactly(OTHER, wanted);
        assertThat(((BalancesQuery) calls.inputs.get(1)).account()).isEmpty();
    }

    @Test
    void anAnswerWithoutTheAccountAskedForIsMalformed() {
        FakeCalls calls = new FakeCalls(input -> List.of(OTHER));
        assertThatThrownBy(() -> CorporateBank.over(calls).balance(ACCOUNT))
                .isInstanceOfSatisfying(
                        InstitutionException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED));
    }

    private static Balance balance(AccountId account, long yen) {
        return Balance.builder(account, new AccountType(AccountType.Kind.ORDINARY, "01"), Money.yen(yen))
                .build();
    }
}
