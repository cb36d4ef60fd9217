package dev.nakadachi.bank.dialect.bizsol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.MasterQuery;
import dev.nakadachi.bank.RemittingAccount;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Enquiries and the master by the public member names (N2, N4, N5). */
class EnquiryWordsTest {

    private static final URI BASE = URI.create("https://bank.example/bizsol/v1/banks/9999");
    private static final HistoryQuery WEEK =
            HistoryQuery.first(Bench.ACCOUNT, DateRange.between(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 7)));

    private static final String IN = "{\"transaction_date\": \"2025/05/02\", \"deposit_amount\": 1}";

    private final BizSol bank = Bench.bank()
            .withBalances(BizSolEnquiry.at("/balances", "balances"))
            .withDepositNotices(BizSolEnquiry.at("/notices", "notices"))
            .withTransactions(BizSolEnquiry.at("/transactions", "transactions").withPages("next", "page"));

    @Test
    void whatIsNotPublicIsLeftOpenAndSaysWhatToConfigure() {
        for (Operation<?, ?> operation : List.of(
                BankOperations.ACCOUNTS,
                BankOperations.BALANCES,
                BankOperations.TRANSACTIONS,
                BankOperations.DEPOSIT_NOTICES,
                TransferOperations.TRANSFER,
                TransferOperations.OWN_TRANSFER)) {
            assertThat(Bench.profile(Bench.bank()).operations()).doesNotContain(operation);
            assertThat(Bench.profile(Bench.bank()).remedyFor(operation).orElseThrow())
                    .startsWith("BizSol.with");
        }
    }

    @Test
    void everyCallSaysWhoCallsForWhom() {
        assertThat(Bench.encoded(bank, BankOperations.TRANSACTIONS, WEEK).below(BASE))
                .hasToString(BASE + "/transactions?client_id=22222222&contractor_id=" + Bench.CONTRACTOR
                        + "&account_id=1151100001001&date_from=2025%2F05%2F01&date_to=2025%2F05%2F07");
        EncodeContext without = new EncodeContext(
                        new EnvironmentId("test"), new TenantId("tenant"), SpecVersion.parse("1.0.0"), Map.of())
                .calledBy(new ClientId("22222222"), Bench.TODAY);
        assertThatThrownBy(() -> Bench.profile(bank)
                        .binding(BankOperations.BALANCES)
                        .orElseThrow()
                        .encoder()
                        .encode(BalancesQuery.all(), without))
                .isInstanceOf(ConsentRequiredException.class)
                .hasMessageContaining("contractor_id");
    }

    @Test
    void theColumnSaysTheDirection() {
        AccountPage<Transaction> page = Bench.decoded(bank, BankOperations.TRANSACTIONS, WEEK, """
                {"next": "k2", "transactions": [
                 {"item_number": "001", "transaction_date": "2025/05/01", "value_date": "2025-05-02",
                  "withdrawal_amount": 0, "deposit_amount": 12000,
                  "checks_issued_by_other_banks_deposit_amount": 2000, "balance": 512000,
                  "transaction_type": "振込", "abstract": "ｶ)ﾃｽﾄ"},
                 {"item_number": "002", "transaction_date": "20250503", "withdrawal_amount": "330",
                  "deposit_amount": null, "checks_issued_by_other_banks_withdrawal_amount": "0"}]}""");
        assertThat(page.account()).isEqualTo(Bench.ACCOUNT);
        assertThat(page.next().orElseThrow().value()).isEqualTo("k2");
        Transaction in = page.lines().get(0);
        assertThat(in.direction().kind()).isEqualTo(Direction.Kind.IN);
        assertThat(in.amount()).isEqualTo(Money.yen(12_000));
        assertThat(in.uncleared()).contains(Money.yen(2_000));
        assertThat(in.valueDate()).contains(LocalDate.of(2025, 5, 2));
        assertThat(in.balanceAfter()).contains(Money.yen(512_000));
        assertThat(in.category()).contains("振込");
        assertThat(in.key())
                .as("a number within one enquiry recognises no line")
                .isEmpty();
        Transaction out = page.lines().get(1);
        assertThat(out.direction().kind()).isEqualTo(Direction.Kind.OUT);
        assertThat(out.date()).isEqualTo(LocalDate.of(2025, 5, 3));
        assertThat(out.uncleared()).isEmpty();
    }

    /** A line that moves nothing costs nobody the history; what it did to the balance is left open. */
    @Test
    void aLineWithoutAnAmountInEitherColumnIsKeptWithoutADirection() {
        for (String amounts : List.of(
                "\"withdrawal_amount\": 0, \"deposit_amount\": \"0\"",
                "\"withdrawal_amount\": \"\", \"deposit_amount\": null",
                "\"item_number\": \"001\"")) {
            List<Transaction> lines = lines("{\"transaction_date\": \"2025/05/01\", " + amounts
                    + ", \"balance\": 512000, \"abstract\": \"繰越\"}, " + IN);
            assertThat(lines.get(0).direction()).isEqualTo(new Direction(Direction.Kind.UNKNOWN, ""));
            assertThat(lines.get(0).amount()).isEqualTo(Money.yen(0));
            assertThat(lines.get(0).change()).isEmpty();
            assertThat(lines.get(0).balanceAfter()).contains(Money.yen(512_000));
            assertThat(lines.get(0).remarks()).contains("繰越");
            assertThat(lines.get(1).change()).contains(Money.yen(1));
        }
    }

    /** Which of two amounts moved nobody can know, and no line may say a wrong one. */
    @Test
    void aLineWithBothColumnsIsMalformedAndTheMessageSaysWhichLine() {
        String both = "{\"transaction_date\": \"2025/05/01\", \"withdrawal_amount\": 17, \"deposit_amount\": 18}";
        assertThatThrownBy(() -> lines(IN + ", " + both))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("line[1].deposit_amount ")
                .hasMessageNotContainingAny("17", "18");
    }

    @Test
    void aNoticeInTheWithdrawalColumnTakesMoneyBack() {
        String day = "{\"transaction_date\": \"2025/05/01\", ";
        assertThat(notices(day + "\"deposit_amount\": 500, \"withdrawal_amount\": 0}, "
                        + day + "\"deposit_amount\": null, \"withdrawal_amount\": \"500\"}, "
                        + day + "\"deposit_amount\": 0}"))
                .extracting(DepositNotice::amount)
                .containsExactly(Money.yen(500), Money.yen(-500), Money.yen(0));
        assertThatThrownBy(() -> notices(day + "\"deposit_amount\": 500, \"withdrawal_amount\": 500}"))
                .isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> notices(day + "\"abstract\": \"x\"}"))
                .as("a notice of no amount at all")
                .isInstanceOf(MalformedJsonException.class);
    }

    private List<Transaction> lines(String elements) {
        return Bench.decoded(bank, BankOperations.TRANSACTIONS, WEEK, "{\"transactions\": [" + elements + "]}")
                .lines();
    }

    private List<DepositNotice> notices(String elements) {
        return Bench.decoded(bank, BankOperations.DEPOSIT_NOTICES, WEEK, "{\"notices\": [" + elements + "]}")
                .lines();
    }

    @Test
    void aBalanceHasItsChequesAndItsOverdraft() {
        Balance balance = Bench.decoded(bank, BankOperations.BALANCES, BalancesQuery.of(Bench.ACCOUNT), """
                {"balances": [{"account_id": "1151100001001", "account_type": "01", "current_balance": 500000,
                 "checks_issued_by_other_banks": 2000, "overdraft_limit": "1000000", "withdrawable_balance": 498000,
                 "previous_day_balance": 1, "previous_month_balance": 2, "currency_code": "JPY"}]}""")
                .get(0);
        assertThat(balance.amount()).isEqualTo(Money.yen(500_000));
        assertThat(balance.uncleared()).contains(Money.yen(2_000));
        assertThat(balance.overdraftLimit()).contains(Money.yen(1_000_000));
        assertThat(balance.type().raw()).isEqualTo("01");
    }

    @Test
    void theMasterSaysWhoApprovesAndWhichAccountsPay() {
        assertThat(Bench.encoded(bank, BulkOperations.APPROVAL_TERMS, new MasterQuery())
                        .below(BASE))
                .hasToString(BASE + "/corporations?client_id=22222222&contractor_id=" + Bench.CONTRACTOR
                        + "&target_service=20");
        ApprovalTerms terms = Bench.decoded(bank, BulkOperations.APPROVAL_TERMS, new MasterQuery(), """
                {"target_service": "20", "approval_pattern_type": "single_approval",
                 "fee_of_beneficiary_type": "1", "approver_info": [{"user_code": "Z001", "user_name": "承認 花子",
                 "credit_upper_limit_per_transaction": 5000000, "credit_upper_limit_per_item": 1000000}]}""");
        assertThat(terms.pattern().orElseThrow()).hasToString("single_approval");
        assertThat(terms.approvers().get(0).limitPerItem()).contains(Money.yen(1_000_000));
        assertThat(terms.further()).containsEntry("fee_of_beneficiary_type", "1");
        assertThat(terms.toString()).doesNotContain("花子");
        RemittingAccount account = Bench.decoded(bank, BulkOperations.REMITTING_ACCOUNTS, new MasterQuery(), """
                {"accounts": [{"account_id": "1151100001001", "account_type": "01", "account_number": "1100001",
                 "branch_name_kana": "ﾎﾝﾃﾝ", "remitter_info": [{"remitter_code": "0123456789",
                 "remitter_name_info": [{"remitter_name": "ｶ)ﾃｽﾄ"}]}]}]}""")
                .get(0);
        assertThat(account.id()).isEqualTo(Bench.ACCOUNT);
        assertThat(account.remitters().get(0).code()).hasToString("0123456789");
        assertThat(account.remitters().get(0).names()).hasSize(1);
    }
}
