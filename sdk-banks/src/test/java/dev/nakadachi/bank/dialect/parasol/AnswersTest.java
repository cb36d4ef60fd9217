package dev.nakadachi.bank.dialect.parasol;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.dialect.Spoken;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final AccountId ACCOUNT = new AccountId("0158-1");
    private static final HistoryQuery ASKED =
            HistoryQuery.first(ACCOUNT, DateRange.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));

    private final Spoken bank = Spoken.on(ParaSol.standard().withNames(Sample.NAMES));

    @Test
    void accountsHaveTheNamesOfTheTable() {
        List<Account> accounts = bank.hears(ACCOUNTS, new AccountsQuery(), """
                {"accts": [
                  {"acct_ref": "0158-1", "acct_kind": "B", "branch": "001", "acct_no": "0012345"},
                  {"acct_ref": "0158-2", "acct_kind": "F", "unit": "USD"}]}""");
        assertThat(accounts).hasSize(2);
        assertThat(accounts.get(0).id()).isEqualTo(ACCOUNT);
        assertThat(accounts.get(0).type()).isEqualTo(new AccountType(AccountType.Kind.SAVINGS, "B"));
        assertThat(accounts.get(0).currency()).isEqualTo(CurrencyCode.JPY);
        assertThat(accounts.get(0).branchCode()).contains(new BranchCode("001"));
        assertThat(accounts.get(0).number()).contains(new AccountNumber("0012345"));
        assertThat(accounts.get(1).currency()).isEqualTo(new CurrencyCode("USD"));
    }

    @Test
    void aBalanceIsThatOfTheAccountAskedForUnlessTheAnswerSaysOtherwise() {
        Balance silent = bank.hears(BALANCES, BalancesQuery.of(ACCOUNT), "{\"amount_now\": 1200, \"amount_free\": 900}")
                .get(0);
        assertThat(silent.account()).isEqualTo(ACCOUNT);
        assertThat(silent.amount()).isEqualTo(Money.yen(1_200));
        assertThat(silent.withdrawable()).contains(Money.yen(900));
        assertThat(silent.type().kind()).isEqualTo(AccountType.Kind.UNKNOWN);
        assertThat(bank.hears(BALANCES, BalancesQuery.of(ACCOUNT), "{\"acct_ref\": \"other\", \"amount_now\": \"5\"}"))
                .extracting(Balance::account)
                .containsExactly(new AccountId("other"));
    }

    @Test
    void allBalancesAreReadFromTheListWhereTheBankSendsThemThere() {
        Spoken listing =
                Spoken.on(ParaSol.standard().withNames(Sample.NAMES.with(ParaSolItem.LISTED_BALANCE, "amount_now")));
        assertThat(listing.hears(BALANCES, BalancesQuery.all(), """
                        {"accts": [{"acct_ref": "0158-1", "acct_kind": "A", "amount_now": "7"}]}"""))
                .extracting(Balance::amount)
                .containsExactly(Money.yen(7));
    }

    @Test
    void cancelledAndMissingLinesStandInTheirPlaceAndChangeNothing() {
        AccountPage<Transaction> page = bank.hears(TRANSACTIONS, ASKED, """
                {"has_next": false, "count": 5, "entries": [
                  {"entry_no": "0", "entry_state": "M"},
                  {"entry_no": "1", "entry_state": "N", "day": "20260402", "counts_from": "20260401", "what": "振込",
                   "way": "1", "amount": "5000", "amount_now": 6200, "words": "ﾐﾎﾝ", "payer_no": "77"},
                  {"entry_no": "2", "entry_state": "C", "day": "20260403", "way": "2", "amount": 300},
                  {"entry_no": "3", "entry_state": "M"},
                  {"entry_no": "4", "entry_state": "X", "day": "20260405", "way": "9", "amount": 1}]}""");
        assertThat(page.account()).isEqualTo(ACCOUNT);
        assertThat(page.next()).isEmpty();
        assertThat(page.lines())
                .extracting(line -> line.state().kind())
                .containsExactly(
                        LineState.Kind.MISSING,
                        LineState.Kind.BOOKED,
                        LineState.Kind.CANCELLED,
                        LineState.Kind.MISSING,
                        LineState.Kind.UNKNOWN);
        assertThat(page.lines()).extracting(Transaction::date).containsExactly(day(1), day(2), day(3), day(3), day(5));
        Transaction booked = page.lines().get(1);
        assertThat(booked.key()).contains(new LineKey("1"));
        assertThat(booked.valueDate()).contains(day(1));
        assertThat(booked.change()).contains(Money.yen(5_000));
        assertThat(booked.balanceAfter()).contains(Money.yen(6_200));
        assertThat(booked.remarks()).contains("ﾐﾎﾝ");
        assertThat(booked.category()).contains("振込");
        assertThat(page.lines().get(2).amount()).isEqualTo(Money.yen(300));
        assertThat(page.lines().get(3).direction()).isEqualTo(new Direction(Direction.Kind.UNKNOWN, ""));
        assertThat(page.lines().stream().filter(line -> line.change().isPresent()))
                .containsExactly(booked);
    }

    @Test
    void foreignLinesAreNeverReadAsYen() {
        assertThat(bank.hears(TRANSACTIONS, ASKED, """
                        {"unit": "USD", "entries": [
                          {"entry_state": "N", "day": "20260402", "way": "1", "amount": "10.50", "rate": "151.20"}]}""").lines())
                .extracting(Transaction::amount)
                .containsExactly(Money.parse("10.50", new CurrencyCode("USD")));
        assertThatThrownBy(() -> bank.hears(TRANSACTIONS, ASKED, """
                        {"entries": [
                          {"entry_state": "N", "day": "20260402", "way": "1", "amount": "10", "rate": "151.20"}]}""")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> bank.hears(ACCOUNTS, new AccountsQuery(), """
                        {"accts": [{"acct_ref": "0158-2", "acct_kind": "F"}]}"""))
                .isInstanceOf(MalformedJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"has_next\": true, \"entries\": []}",
                "{\"has_next\": false, \"count\": 1, \"entries\": []}",
                "{\"entries\": [{}]}",
                "{\"entries\": [{\"entry_state\": \"N\", \"way\": \"1\", \"amount\": \"1\"}]}",
                "{\"entries\": [{\"entry_state\": \"C\", \"day\": \"20260402\", \"amount\": \"1\"}]}",
                "{\"entries\": [{\"entry_state\": \"N\", \"day\": \"20260402\", \"way\": \"1\"}]}",
                "{\"entries\": [{\"entry_state\": \"N\", \"day\": \"20260230\", \"way\": \"1\", \"amount\": \"1\"}]}",
                "{\"entries\": [{\"entry_state\": \"N\", \"day\": \"20260402\", \"way\": \"1\", \"amount\": \"0.5\"}]}"
            })
    void whatIsRequiredMustBeThereAndFit(String json) {
        assertThatThrownBy(() -> bank.hears(TRANSACTIONS, ASKED, json)).isInstanceOf(MalformedJsonException.class);
    }

    /** The specification counts up to 9,999, and has_next is always false: what is full may have been cut. */
    @Test
    void aHistoryThatMayHaveBeenCutIsRefused() {
        assertThat(bank.hears(TRANSACTIONS, ASKED, entries(9_998)).lines()).hasSize(9_998);
        assertThatThrownBy(() -> bank.hears(TRANSACTIONS, ASKED, entries(9_999)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("shorter period");
    }

    @Test
    void aListOfAccountsThatMayHaveBeenCutIsRefused() {
        String account = "{\"acct_ref\": \"0158-1\", \"acct_kind\": \"A\", \"amount_now\": 7}";
        Spoken listing =
                Spoken.on(ParaSol.standard().withNames(Sample.NAMES.with(ParaSolItem.LISTED_BALANCE, "amount_now")));
        for (String envelope : List.of("\"has_next\": true", "\"count\": 2", "\"count\": \"two\"")) {
            String cut = "{" + envelope + ", \"accts\": [" + account + "]}";
            assertThatThrownBy(() -> listing.hears(ACCOUNTS, new AccountsQuery(), cut))
                    .isInstanceOf(MalformedJsonException.class);
            assertThatThrownBy(() -> listing.hears(BALANCES, BalancesQuery.all(), cut))
                    .isInstanceOf(MalformedJsonException.class);
        }
        String whole = "{\"has_next\": false, \"count\": \"1\", \"accts\": [" + account + "]}";
        assertThat(listing.hears(ACCOUNTS, new AccountsQuery(), whole)).hasSize(1);
        assertThat(listing.hears(BALANCES, BalancesQuery.all(), whole)).hasSize(1);
    }

    private static String entries(int count) {
        String entry = "{\"entry_state\": \"N\", \"day\": \"20260402\", \"way\": \"1\", \"amount\": \"1\"}";
        return "{\"has_next\": false, \"count\": " + count + ", \"entries\": ["
                + String.join(",", Collections.nCopies(count, entry)) + "]}";
    }

    private static LocalDate day(int ofApril) {
        return LocalDate.of(2026, 4, ofApril);
    }
}
