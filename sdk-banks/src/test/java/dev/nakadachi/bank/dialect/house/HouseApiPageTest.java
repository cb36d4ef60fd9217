package dev.nakadachi.bank.dialect.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.dialect.Spoken;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code docs/house-api.md} shows is what the dialect reads. */
class HouseApiPageTest {

    private static final AccountId ACCOUNT = new AccountId("a-7Qf2");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final HistoryQuery ASKED = HistoryQuery.first(ACCOUNT, DateRange.today());

    private final String page = page();
    private final Spoken house = Spoken.on(House.standard().withDepositNotices());

    @Test
    void theAccounts() {
        List<Account> accounts = house.hears(BankOperations.ACCOUNTS, new AccountsQuery(), example("accounts"));
        assertThat(accounts).hasSize(2);
        Account first = accounts.get(0);
        assertThat(first.id()).isEqualTo(ACCOUNT);
        assertThat(first.type()).isEqualTo(new AccountType(AccountType.Kind.ORDINARY, "ordinary"));
        assertThat(first.currency()).isEqualTo(CurrencyCode.JPY);
        assertThat(first.branchCode()).contains(new BranchCode("001"));
        assertThat(first.number()).contains(new AccountNumber("0012345"));
        assertThat(first.holder()).contains(new AccountName("見本　太郎"));
        assertThat(first.holderKana()).contains(new KanaName("ﾐﾎﾝ ﾀﾛｳ"));
        assertThat(accounts.get(1).type().kind()).isEqualTo(AccountType.Kind.CARD_LOAN);
        assertThat(accounts.get(1).number()).isEmpty();
    }

    @Test
    void theBalances() {
        List<Balance> balances = house.hears(BankOperations.BALANCES, BalancesQuery.all(), example("balances"));
        assertThat(balances).hasSize(2);
        Balance first = balances.get(0);
        assertThat(first.account()).isEqualTo(ACCOUNT);
        assertThat(first.amount()).isEqualTo(Money.yen(1_234_567));
        assertThat(first.asOf()).contains(OffsetDateTime.parse("2026-04-01T09:30:00+09:00"));
        assertThat(first.withdrawable()).contains(Money.yen(1_204_567));
        assertThat(first.uncleared()).contains(Money.yen(30_000));
        assertThat(first.overdraftLimit()).contains(Money.yen(500_000));
        assertThat(first.previousDay()).contains(Money.yen(1_230_000));
        assertThat(first.previousMonth()).contains(Money.yen(980_000));
        assertThat(balances.get(1).amount()).isEqualTo(Money.yen(-50_000));
        assertThat(balances.get(1).withdrawable()).isEmpty();
    }

    @Test
    void oneBalance() {
        assertThat(house.hears(BankOperations.BALANCES, BalancesQuery.of(ACCOUNT), example("balance")))
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualTo(Money.yen(1_234_567)));
    }

    @Test
    void theTransactions() {
        AccountPage<Transaction> lines = house.hears(BankOperations.TRANSACTIONS, ASKED, example("transactions"));
        assertThat(lines.account()).isEqualTo(ACCOUNT);
        assertThat(lines.next()).contains(new PageKey("c-3"));
        assertThat(lines.lines()).hasSize(3);
        Transaction wage = lines.lines().get(0);
        assertThat(wage.key()).contains(new LineKey("20260401-1"));
        assertThat(wage.date()).isEqualTo(DAY);
        assertThat(wage.valueDate()).contains(LocalDate.of(2026, 3, 31));
        assertThat(wage.direction()).isEqualTo(new Direction(Direction.Kind.IN, "in"));
        assertThat(wage.change()).contains(Money.yen(250_000));
        assertThat(wage.balanceAfter()).contains(Money.yen(1_264_567));
        assertThat(wage.remarks()).contains("ｷﾕｳﾖ");
        assertThat(wage.category()).contains("振込");
        assertThat(wage.state()).isEqualTo(LineState.BOOKED);
        Transaction cancelled = lines.lines().get(1);
        assertThat(cancelled.state()).isEqualTo(new LineState(LineState.Kind.CANCELLED, "cancelled"));
        assertThat(cancelled.change()).isEmpty();
        assertThat(lines.lines().get(2).change()).contains(Money.yen(-30_000));
        assertThat(lines.lines().get(2).key()).isEmpty();
    }

    @Test
    void theDepositNotices() {
        AccountPage<DepositNotice> notices =
                house.hears(BankOperations.DEPOSIT_NOTICES, ASKED, example("deposit-notices"));
        assertThat(notices.next()).isEmpty();
        assertThat(notices.lines()).singleElement().satisfies(notice -> {
            assertThat(notice.date()).isEqualTo(DAY);
            assertThat(notice.amount()).isEqualTo(Money.yen(250_000));
            assertThat(notice.valueDate()).contains(DAY);
            assertThat(notice.remitter()).contains("ﾐﾎﾝｼﾖｳｼﾞ(ｶ");
            assertThat(notice.bankName()).contains("ﾐﾎﾝ");
            assertThat(notice.branchName()).contains("ﾎﾝﾃﾝ");
            assertThat(notice.ediInfo()).contains("INV-0042");
            assertThat(notice.remarks()).contains("ﾌﾘｺﾐ");
            assertThat(notice.key()).contains(new LineKey("20260401-1"));
        });
    }

    /** The table of the page and the error table are the same list, in the same order. */
    @Test
    void theErrors() {
        List<String> rows = house.profile().errors().rows().stream()
                .filter(row -> !row.providerCode().equals("*"))
                .map(row -> "| " + row.status() + " | `" + row.providerCode() + "` |")
                .toList();
        assertThat(page.lines()
                        .filter(line -> line.matches("\\| [0-9]{3} \\| `.*"))
                        .map(line -> line.replaceFirst("^(\\| [0-9]{3} \\| `[a-z_]+` \\|).*", "$1")))
                .containsExactlyElementsOf(rows);
        assertThat(house.profile().errorShapes())
                .allSatisfy(shape -> assertThat(example("problem"))
                        .contains("\"" + shape.code() + "\"", "\"" + shape.message() + "\""));
        assertThat(house.profile().errors()).isNotEqualTo(ErrorTable.http());
    }

    private String example(String name) {
        String start = "<!-- example: " + name + " -->\n```json\n";
        assertThat(page).contains(start);
        String rest = page.substring(page.indexOf(start) + start.length());
        return rest.substring(0, rest.indexOf("```"));
    }

    private static String page() {
        try {
            return Files.readString(Path.of("").toAbsolutePath().resolveSibling("docs/house-api.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
