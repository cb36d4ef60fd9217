package dev.nakadachi.bank.moneyforward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.RefreshRotation;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values by hand from the published documents (A1: accounts_index, transactions_index, token_refresh). */
class MoneyForwardTest {

    private static final AccountId ACCOUNT = new AccountId("E8NWqTw4e3TnXffLl50f-Q==");
    private static final LocalDate LAST = LocalDate.of(2025, 3, 31);
    private static final DateRange MARCH = DateRange.between(LocalDate.of(2025, 3, 1), LAST);

    @Test
    void theFactsAreThoseOfTheDocuments() {
        ProviderProfile profile = MoneyForward.at(MoneyForward.PRODUCTION).profile();
        assertThat(MoneyForward.PRODUCTION.require(EndpointRole.TOKEN))
                .hasToString("https://moneyforward.com/oauth/v2/token");
        assertThat(profile.oauth().tokens().rotation()).isEqualTo(RefreshRotation.diesAtFirstUse());
        assertThat(profile.service().longestPeriod()).contains(Period.ofYears(1));
        assertThat(profile.service().pageSize()).hasValue(500);
        assertThat(profile.binding(BankOperations.BALANCES)).isEmpty();
    }

    @Test
    void aPeriodThatTheServiceWouldCutInSilenceIsRefused() {
        HistoryQuery longer = HistoryQuery.first(ACCOUNT, DateRange.between(LocalDate.of(2024, 3, 30), LAST));
        assertThatThrownBy(() -> Mapping.linesRequest(longer))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cuts a longer one without a word");
        HistoryQuery year = HistoryQuery.first(ACCOUNT, DateRange.between(LocalDate.of(2024, 3, 31), LAST));
        assertThat(Mapping.linesRequest(year).below(MoneyForward.PRODUCTION.require(EndpointRole.API)))
                .hasToString(
                        "https://moneyforward.com/api/v1/transactions?account_ids%5B%5D=E8NWqTw4e3TnXffLl50f-Q%3D%3D"
                                + "&from_date=2024-03-31&to_date=2025-03-31&page=1&limit=500");
        assertThatThrownBy(() -> Mapping.linesRequest(HistoryQuery.first(ACCOUNT, DateRange.today())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anAccountIsNamedByTheUserOrByItsInstitution() {
        List<Account> accounts = Mapping.accounts(answer("""
                {"limit":10000,"offset":0,"total_count":2,"accounts":[
                 {"account":{"account_uid_hidden":"dem*","asset_sum":4839122.2979287775,"disp_name":null,"status":2,
                  "hashed_id":"LlPqfqeeCZavwPBLmUy6xg==","sub_accounts":[{"sub_name":"本店","sub_number":"0999999"}],
                  "service":{"category_name":"銀行","category_type":"BANK","code":"0005","service_name":"テスト銀行"},
                  "aggregation_error":{"error_msg":"LoginErrorException","error_type":"FATAL","id":5}}},
                 {"account":{"disp_name":"家計","hashed_id":"E8NWqTw4e3TnXffLl50f-Q==","service":null}}]}"""));
        assertThat(accounts)
                .extracting(account -> account.id().value())
                .containsExactly("LlPqfqeeCZavwPBLmUy6xg==", "E8NWqTw4e3TnXffLl50f-Q==");
        assertThat(accounts.get(0).holder().orElseThrow().value()).isEqualTo("テスト銀行");
        assertThat(accounts.get(0).type().raw()).isEqualTo("BANK");
        assertThat(accounts.get(1).holder().orElseThrow().value()).isEqualTo("家計");
    }

    @Test
    void theSignOfAnAmountIsItsDirectionAndTheDayIsThatInTokyo() {
        AccountPage<Transaction> page = Mapping.lines(HistoryQuery.first(ACCOUNT, MARCH), answer("""
                {"limit":500,"offset":0,"total_count":2,"transactions":[
                 {"transaction":{"amount":-1200,"content":"地方税","currency":"JPY","is_income":false,
                  "updated_at":"2025-03-20T00:00:00+09:00","hashed_id":"dYDn1yKM37qFejzmwbf2KA==",
                  "hashed_account_id":"E8NWqTw4e3TnXffLl50f-Q==","account":{"status":0},
                  "middle_category":{"id":32,"name":"所得税・住民税"}}},
                 {"transaction":{"amount":12.34,"currency":"USD","updated_at":"2025-03-19T15:30:00Z","hashed_id":"x",
                  "hashed_account_id":"E8NWqTw4e3TnXffLl50f-Q=="}}]}"""));
        assertThat(page.next()).isEmpty();
        Transaction out = page.lines().get(0);
        assertThat(out.direction().kind()).isEqualTo(Direction.Kind.OUT);
        assertThat(out.amount()).isEqualTo(Money.yen(1_200));
        assertThat(out.date()).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(out.remarks()).contains("地方税");
        assertThat(out.category()).contains("所得税・住民税");
        assertThat(out.key()).contains(new LineKey("dYDn1yKM37qFejzmwbf2KA=="));
        Transaction in = page.lines().get(1);
        assertThat(in.direction().kind()).isEqualTo(Direction.Kind.IN);
        assertThat(in.amount()).isEqualTo(Money.parse("12.34", new CurrencyCode("USD")));
        assertThat(in.date()).isEqualTo(LocalDate.of(2025, 3, 20));
    }

    /** A1: pages of 500 by number, and total_count counts all lines of the period. */
    @Test
    void pagesAreNumberedAndEndWithTheTotal() {
        HistoryQuery first = HistoryQuery.first(ACCOUNT, MARCH);
        PageKey second = Mapping.lines(first, answer(lines(1_001, 500))).next().orElseThrow();
        assertThat(Mapping.linesRequest(first.at(second)).below(URI.create("https://mf.example")))
                .hasToString("https://mf.example/transactions?account_ids%5B%5D=E8NWqTw4e3TnXffLl50f-Q%3D%3D"
                        + "&from_date=2025-03-01&to_date=2025-03-31&page=2&limit=500");
        PageKey third = Mapping.lines(first.at(second), answer(lines(1_001, 500)))
                .next()
                .orElseThrow();
        assertThat(Mapping.lines(first.at(third), answer(lines(1_001, 1))).next())
                .isEmpty();
        assertThat(Mapping.lines(first, answer(lines(500, 500))).next()).isEmpty();
        assertThat(Mapping.lines(first, answer(lines(0, 0))).next()).isEmpty();
    }

    @Test
    void aPageThatHoldsOtherThanTheTotalLeavesForItIsMalformed() {
        HistoryQuery first = HistoryQuery.first(ACCOUNT, MARCH);
        PageKey second = Mapping.lines(first, answer(lines(1_001, 500))).next().orElseThrow();
        for (String cut : List.of(lines(1_001, 100), lines(1_001, 0), lines(3, 2), lines(0, 1), lines(501, 501))) {
            assertThatThrownBy(() -> Mapping.lines(first, answer(cut))).isInstanceOf(MalformedJsonException.class);
        }
        assertThatThrownBy(() -> Mapping.lines(first, answer("{\"transactions\":[]}")))
                .isInstanceOf(MalformedJsonException.class);
        // A line that went has moved another to a page that was read already; one that came shows another twice.
        for (String changed : List.of(lines(1_000, 500), lines(1_002, 500))) {
            assertThatThrownBy(() -> Mapping.lines(first.at(second), answer(changed)))
                    .isInstanceOf(MalformedJsonException.class)
                    .hasMessageContaining("changed");
        }
    }

    @Test
    void aLineOfAnotherAccountIsMalformed() {
        String line = lines(1, 1).replace(ACCOUNT.value(), "another");
        assertThatThrownBy(() -> Mapping.lines(HistoryQuery.first(ACCOUNT, MARCH), answer(line)))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void accountsThatTheTotalCountsAndTheListDoesNotHoldAreMalformed() {
        String account = "{\"account\":{\"hashed_id\":\"x\"}}";
        assertThat(Mapping.accounts(answer("{\"total_count\":1,\"accounts\":[" + account + "]}")))
                .hasSize(1);
        for (String cut : List.of(
                "{\"total_count\":2,\"accounts\":[" + account + "]}",
                "{\"total_count\":1,\"accounts\":[]}",
                "{\"total_count\":\"one\",\"accounts\":[" + account + "]}",
                "{\"total_count\":1.5,\"accounts\":[" + account + "]}",
                "{\"accounts\":[" + account + "]}")) {
            assertThatThrownBy(() -> Mapping.accounts(answer(cut))).isInstanceOf(MalformedJsonException.class);
        }
    }

    private static String lines(int total, int sent) {
        String line = "{\"transaction\":{\"amount\":1,\"updated_at\":\"2025-03-20T00:00:00+09:00\","
                + "\"hashed_id\":\"x\",\"hashed_account_id\":\"" + ACCOUNT.value() + "\"}}";
        return "{\"total_count\":" + total + ",\"transactions\":[" + String.join(",", Collections.nCopies(sent, line))
                + "]}";
    }

    private static ApiAnswer answer(String json) {
        return new ApiAnswer(200, () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
