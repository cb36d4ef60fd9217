package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InstitutionException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BankClientTest {

    private static final AccountId ACCOUNT = new AccountId("101011234567");
    private static final Balance OTHER = balance(new AccountId("101017654321"), 1);

    @Test
    void aClientIsFoundByItsTypes() {
        BankClient corporate = CorporateBank.over(new FakeCalls(input -> List.of()));
        assertThat(corporate.find(CorporateBank.class)).containsSame((CorporateBank) corporate);
        assertThat(corporate.find(CorporateEnquiryBank.class)).isPresent();
        assertThat(corporate.find(PersonalBank.class)).isEmpty();
        assertThat(EnquiryBank.over(new FakeCalls(input -> List.of())).find(CorporateEnquiryBank.class))
                .isEmpty();
        assertThat(corporate.find(Runnable.class)).isEmpty();
    }

    @Test
    void aFacetIsFoundWhereTheProfileOffersIt() {
        FakeCalls enquiriesOnly =
                new FakeCalls(input -> List.of(), Set.of(BankOperations.ACCOUNTS, BankOperations.BALANCES));
        for (BankClient client : List.of(
                EnquiryBank.over(enquiriesOnly),
                CorporateEnquiryBank.over(enquiriesOnly),
                CorporateBank.over(enquiriesOnly),
                PersonalBank.over(enquiriesOnly))) {
            assertThat(client.find(Accounts.class)).isPresent();
            assertThat(client.find(Balances.class)).isPresent();
            assertThat(client.find(Transactions.class)).isEmpty();
            assertThat(client.find(SubAccountBalances.class)).isEmpty();
            assertThat(client.find(DepositNotices.class)).isEmpty();
            assertThat(client.find(Transfers.class)).isEmpty();
            assertThat(client.find(BulkTransfers.class)).isEmpty();
            assertThat(client.find(OwnTransfers.class)).isEmpty();
        }
        BankClient whole = EnquiryBank.over(new FakeCalls(input -> List.of()));
        assertThat(whole.find(SubAccountBalances.class)).isPresent();
        assertThat(whole.find(DepositNotices.class)).isPresent();
        assertThat(whole.find(BulkTransfers.class)).isPresent();
        assertThat(whole.find(OwnTransfers.class)).isPresent();
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
