package dev.nakadachi.bank.freee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.RefreshRotation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values by hand from the schema v2020_06_15 (A3). */
class FreeeTest {

    private static final CompanyId COMPANY = new CompanyId("1234567");
    private static final AccountId BANK = new AccountId("bank_account:11");
    private static final Mapping MAPPING = new Mapping(COMPANY);
    private static final DateRange MARCH = DateRange.between(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
    private static final String WALLETABLES = """
            {"walletables":[
             {"id":11,"name":"テスト銀行 普通","bank_id":3,"type":"bank_account","last_balance":1565583,
              "walletable_balance":1340261,"last_synced_at":"2025-03-31T09:30:00+09:00","sync_status":"success"},
             {"id":11,"name":"テストカード","bank_id":4,"type":"credit_card","last_balance":-9500,"walletable_balance":0},
             {"id":7,"name":"財布","bank_id":null,"type":"wallet","last_balance":3000,"walletable_balance":3000}]}""";

    @Test
    void theAddressesAreThoseOfTheSchema() {
        assertThat(Freee.PRODUCTION.require(EndpointRole.API)).hasToString("https://api.freee.co.jp/api/1");
        assertThat(Freee.PRODUCTION.require(EndpointRole.AUTHORIZATION))
                .hasToString("https://accounts.secure.freee.co.jp/public_api/authorize");
        assertThat(Freee.PRODUCTION.require(EndpointRole.TOKEN))
                .hasToString("https://accounts.secure.freee.co.jp/public_api/token");
        ProviderProfile profile = Freee.at(COMPANY, Freee.PRODUCTION).profile();
        assertThat(profile.oauth().scopesFor(Set.of(Capability.ACCOUNTS, Capability.TRANSACTIONS)))
                .containsExactly("read");
        // A4: a refresh token is good for one use.
        assertThat(profile.oauth().tokens().rotation()).isEqualTo(RefreshRotation.diesAtIssue());
        assertThat(profile.service().pageSize()).hasValue(100);
    }

    @Test
    void numbersOfAccountsCountPerKind() {
        List<Account> accounts = Mapping.accounts(answer(WALLETABLES));
        assertThat(accounts)
                .extracting(account -> account.id().value())
                .containsExactly("bank_account:11", "credit_card:11", "wallet:7");
        assertThat(accounts)
                .extracting(account -> account.type().kind())
                .containsExactly(AccountType.Kind.UNKNOWN, AccountType.Kind.CREDIT_CARD, AccountType.Kind.CASH);
    }

    @Test
    void aBalanceIsWhatTheInstitutionShowedWhenItWasLastRead() {
        List<Balance> one = Mapping.balances(BalancesQuery.of(BANK), answer(WALLETABLES));
        assertThat(one).singleElement().satisfies(balance -> {
            assertThat(balance.amount()).isEqualTo(Money.yen(1_565_583));
            assertThat(balance.asOf()).contains(OffsetDateTime.parse("2025-03-31T09:30:00+09:00"));
        });
        assertThat(Mapping.balances(BalancesQuery.all(), answer(WALLETABLES)))
                .extracting(balance -> balance.amount().toString())
                .hasSize(3);
    }

    @Test
    void everyCallNamesTheCompanyAndAHistoryItsKindAndNumber() {
        assertThat(MAPPING.accountsRequest().below(Freee.PRODUCTION.require(EndpointRole.API)))
                .hasToString("https://api.freee.co.jp/api/1/walletables?company_id=1234567");
        assertThat(MAPPING.linesRequest(HistoryQuery.first(BANK, MARCH).at(new PageKey("100/900")))
                        .below(Freee.PRODUCTION.require(EndpointRole.API)))
                .hasToString("https://api.freee.co.jp/api/1/wallet_txns?company_id=1234567"
                        + "&walletable_type=bank_account&walletable_id=11&start_date=2025-03-01&end_date=2025-03-31"
                        + "&offset=99&limit=100");
    }

    @Test
    void whatTheServiceWouldDecideByItselfIsRefused() {
        assertThatThrownBy(() -> MAPPING.linesRequest(HistoryQuery.first(BANK, DateRange.today())))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> MAPPING.linesRequest(HistoryQuery.first(new AccountId("11"), MARCH)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("use the id that accounts() returned");
    }

    @Test
    void aLineHasItsDirectionAsAWordAndAKeyOfItsOwn() {
        AccountPage<Transaction> page = Mapping.lines(HistoryQuery.first(BANK, MARCH), answer("""
                {"wallet_txns":[
                 {"id":901,"company_id":1234567,"date":"2025-03-20","amount":5000,"due_amount":0,"balance":10000,
                  "entry_side":"expense","walletable_type":"bank_account","walletable_id":11,"description":"振込 ｶ)ﾃｽﾄ",
                  "status":2,"rule_matched":true},
                 {"id":900,"company_id":1234567,"date":"2025-03-19","amount":800,"due_amount":800,"balance":null,
                  "entry_side":"income","walletable_type":"bank_account","walletable_id":11,"description":"","status":1}
                ]}"""));
        assertThat(page.next()).contains(new PageKey("2/900"));
        Transaction out = page.lines().get(0);
        assertThat(out.date()).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(out.direction().kind()).isEqualTo(Direction.Kind.OUT);
        assertThat(out.amount()).isEqualTo(Money.yen(5_000));
        assertThat(out.change()).contains(Money.yen(-5_000));
        assertThat(out.balanceAfter()).contains(Money.yen(10_000));
        assertThat(out.remarks()).contains("振込 ｶ)ﾃｽﾄ");
        assertThat(out.key()).contains(new LineKey("901"));
        Transaction in = page.lines().get(1);
        assertThat(in.direction().kind()).isEqualTo(Direction.Kind.IN);
        assertThat(in.balanceAfter()).isEmpty();
        assertThat(in.remarks()).isEmpty();
    }

    /** A3: limit is at most 100, and nothing says that a page is full unless it is the last: only an empty one is. */
    @Test
    void pagesAreReadUntilOneIsEmpty() {
        HistoryQuery second = HistoryQuery.first(BANK, MARCH).at(new PageKey("100/0"));
        assertThat(Mapping.lines(second, answer(lines(100))).next()).contains(new PageKey("199/99"));
        assertThat(Mapping.lines(second, answer(lines(50))).next())
                .as("a page that is not full")
                .contains(new PageKey("149/49"));
        assertThat(Mapping.lines(second, answer(lines(3))).lines())
                .as("the first one stood on the page before")
                .extracting(line -> line.key().orElseThrow().value())
                .containsExactly("1", "2");
        assertThat(Mapping.lines(second, answer(lines(1))).next()).isEmpty();
        assertThat(Mapping.lines(HistoryQuery.first(BANK, MARCH), answer(lines(0)))
                        .next())
                .isEmpty();
    }

    /** A new line moves all others one place on, and one that goes moves them back. */
    @Test
    void aLineThatComesOrGoesBetweenTwoPagesIsNoticed() {
        HistoryQuery second = HistoryQuery.first(BANK, MARCH).at(new PageKey("100/7"));
        for (int count : List.of(0, 1, 100)) {
            assertThatThrownBy(() -> Mapping.lines(second, answer(lines(count))))
                    .isInstanceOf(MalformedJsonException.class)
                    .hasMessageContaining("ask again");
        }
    }

    @Test
    void aLineOfAnotherAccountIsMalformed() {
        assertThatThrownBy(() ->
                        Mapping.lines(HistoryQuery.first(new AccountId("bank_account:12"), MARCH), answer(lines(1))))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void anAccountWithoutABalanceCostsTheOthersNothing() {
        String some = """
                {"walletables":[{"id":11,"type":"bank_account","last_balance":null},{"id":12,"type":"wallet"},
                 {"id":13,"type":"bank_account","last_balance":0}]}""";
        assertThat(Mapping.balances(BalancesQuery.all(), answer(some)))
                .extracting(balance -> balance.account().value())
                .containsExactly("bank_account:13");
        assertThat(Mapping.balances(BalancesQuery.of(BANK), answer(some))).isEmpty();
        assertThatThrownBy(() -> Mapping.balances(
                        BalancesQuery.all(),
                        answer("{\"walletables\":[{\"id\":11,\"type\":\"bank_account\",\"last_balance\":\"x\"}]}")))
                .isInstanceOf(MalformedJsonException.class);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":" + i + ",\"date\":\"2025-03-20\",\"amount\":1,\"entry_side\":\"income\","
                        + "\"walletable_type\":\"bank_account\",\"walletable_id\":11}")
                .collect(Collectors.joining(",", "{\"wallet_txns\":[", "]}"));
    }

    private static ApiAnswer answer(String json) {
        return new ApiAnswer(200, () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
