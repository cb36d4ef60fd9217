package dev.nakadachi.bank.dialect.bizsol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.TransfersQuery;
import dev.nakadachi.json.MalformedJsonException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No answer that shows less than there is looks like a whole one, and no cheque looks like nothing. */
class ShortAnswersTest {

    private static final String LINE = "{\"transaction_date\": \"2025/05/02\", \"deposit_amount\": 1}";
    private static final DateRange WEEK = DateRange.between(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 7));
    private static final HistoryQuery LINES = HistoryQuery.first(Bench.ACCOUNT, WEEK);

    private final BizSolEnquiry onePage = BizSolEnquiry.at("/somewhere", "elements");
    private final BizSolEnquiry pages = onePage.withPages("next", "page");

    /** N6 has a count; what it counts is not said, so only one that exceeds the answer tells anything. */
    @Test
    void anAnswerOfOnePageThatCountsMoreThanItHoldsIsRefused() {
        BizSol bank = Bench.bank().withTransactions(onePage).withAccounts(onePage);
        assertThatThrownBy(() -> Bench.decoded(
                        bank, BankOperations.TRANSACTIONS, LINES, "{\"count\": \"3\", \"elements\": [" + LINE + "]}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("count");
        assertThatThrownBy(() -> Bench.decoded(
                        bank, BankOperations.ACCOUNTS, new AccountsQuery(), "{\"count\": 1, \"elements\": []}"))
                .isInstanceOf(MalformedJsonException.class);
        assertThat(Bench.decoded(
                                bank,
                                BankOperations.TRANSACTIONS,
                                LINES,
                                "{\"count\": 1, \"elements\": [" + LINE + "]}")
                        .lines())
                .hasSize(1);
        assertThat(Bench.decoded(
                                Bench.bank().withTransactions(pages),
                                BankOperations.TRANSACTIONS,
                                LINES,
                                "{\"count\": 3, \"next\": \"k2\", \"elements\": [" + LINE + "]}")
                        .lines())
                .as("in pages it may count them all")
                .hasSize(1);
    }

    /** N5: lines are counted in three digits. */
    @Test
    void asManyLinesAsThreeDigitsCountMayBeCutOff() {
        String all =
                "{\"elements\": [" + Stream.generate(() -> LINE).limit(999).collect(Collectors.joining(",")) + "]}";
        assertThatThrownBy(() ->
                        Bench.decoded(Bench.bank().withTransactions(onePage), BankOperations.TRANSACTIONS, LINES, all))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("shorter period");
        assertThatThrownBy(() -> Bench.decoded(
                        Bench.bank().withDepositNotices(onePage), BankOperations.DEPOSIT_NOTICES, LINES, all))
                .isInstanceOf(MalformedJsonException.class);
        assertThat(Bench.decoded(Bench.bank().withTransactions(pages), BankOperations.TRANSACTIONS, LINES, all)
                        .lines())
                .hasSize(999);
    }

    @Test
    void accountsAndBalancesHaveNoSecondPageToLose() {
        BizSol bank = Bench.bank().withAccounts(pages).withBalances(pages);
        String more = "{\"next\": \"k2\", \"elements\": []}";
        assertThatThrownBy(() -> Bench.decoded(bank, BankOperations.ACCOUNTS, new AccountsQuery(), more))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("next");
        assertThatThrownBy(() -> Bench.decoded(bank, BankOperations.BALANCES, BalancesQuery.all(), more))
                .isInstanceOf(MalformedJsonException.class);
        assertThat(Bench.decoded(bank, BankOperations.ACCOUNTS, new AccountsQuery(), "{\"elements\": []}"))
                .isEmpty();
    }

    /** What is missing in this list may be paid a second time. */
    @Test
    void aListOfTransfersThatCountsMoreThanItHoldsIsRefused() {
        TransfersQuery week = TransfersQuery.first(Bench.ACCOUNT, WEEK);
        assertThatThrownBy(() -> Bench.decoded(
                        Bench.bank(), BulkOperations.STATUS, week, "{\"count\": 1, \"transaction_list_info\": []}"))
                .isInstanceOf(MalformedJsonException.class);
        assertThat(Bench.decoded(
                                Bench.bank(),
                                BulkOperations.STATUS,
                                week,
                                "{\"count\": 0, \"transaction_list_info\": []}")
                        .elements())
                .isEmpty();
    }

    /** The cheques are part of the amount: where they exceed it, the columns mean something else. */
    @Test
    void chequesWithoutTheAmountThatTheyArePartOfAreRefused() {
        BizSol bank = Bench.bank().withTransactions(onePage).withDepositNotices(onePage);
        for (String amounts : Stream.of(
                        "\"checks_issued_by_other_banks_deposit_amount\": 100000",
                        "\"deposit_amount\": 0, \"checks_issued_by_other_banks_deposit_amount\": \"100000\"",
                        "\"deposit_amount\": 1, \"checks_issued_by_other_banks_deposit_amount\": 2",
                        "\"deposit_amount\": 5, \"checks_issued_by_other_banks_withdrawal_amount\": 5")
                .toList()) {
            String answer = "{\"elements\": [{\"transaction_date\": \"2025/05/01\", " + amounts + "}]}";
            assertThatThrownBy(() -> Bench.decoded(bank, BankOperations.TRANSACTIONS, LINES, answer))
                    .as(amounts)
                    .isInstanceOf(MalformedJsonException.class)
                    .hasMessageContaining("checks_issued_by_other_banks");
            assertThatThrownBy(() -> Bench.decoded(bank, BankOperations.DEPOSIT_NOTICES, LINES, answer))
                    .as(amounts)
                    .isInstanceOf(MalformedJsonException.class);
        }
    }
}
