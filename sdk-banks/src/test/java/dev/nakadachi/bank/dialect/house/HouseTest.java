package dev.nakadachi.bank.dialect.house;

import static dev.nakadachi.bank.dialect.Spoken.BASE;
import static dev.nakadachi.bank.dialect.Spoken.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.dialect.Spoken;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.Safety;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Support;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseTest {

    private static final AccountId ACCOUNT = new AccountId("a/7");
    private static final DateRange APRIL = DateRange.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

    private final Spoken house = Spoken.on(House.standard().withDepositNotices());

    @Test
    void theAddressesLieBelowOneBase() {
        Endpoints endpoints = House.below(TEST, BASE);
        assertThat(endpoints.require(EndpointRole.API)).hasToString("https://bank.example/v1");
        assertThat(endpoints.require(EndpointRole.AUTHORIZATION)).hasToString("https://bank.example/oauth/authorize");
        assertThat(endpoints.require(EndpointRole.TOKEN)).hasToString("https://bank.example/oauth/token");
        assertThat(endpoints.require(EndpointRole.REVOCATION)).hasToString("https://bank.example/oauth/revoke");
        assertThat(endpoints.issuer()).contains(BASE);
    }

    @Test
    void everyCallHasItsPath() {
        assertThat(house.asks(BankOperations.ACCOUNTS, new AccountsQuery()))
                .isEqualTo("GET https://bank.example/accounts");
        assertThat(house.asks(BankOperations.BALANCES, BalancesQuery.all()))
                .isEqualTo("GET https://bank.example/balances");
        assertThat(house.asks(BankOperations.BALANCES, BalancesQuery.of(ACCOUNT)))
                .isEqualTo("GET https://bank.example/accounts/a%2F7/balance");
        assertThat(house.asks(BankOperations.TRANSACTIONS, HistoryQuery.first(ACCOUNT, DateRange.today())))
                .isEqualTo("GET https://bank.example/accounts/a%2F7/transactions");
        assertThat(house.asks(
                        BankOperations.DEPOSIT_NOTICES,
                        HistoryQuery.first(ACCOUNT, APRIL).at(new PageKey("c+1"))))
                .isEqualTo("GET https://bank.example/accounts/a%2F7/deposit-notices"
                        + "?from=2026-04-01&to=2026-04-30&cursor=c%2B1");
    }

    @Test
    void itReadsAndDoesNothingElse() {
        assertThat(house.profile().operations()).extracting(Operation::safety).containsOnly(Safety.READ);
        assertThat(Spoken.on(House.standard()).profile().operations())
                .doesNotContain(BankOperations.DEPOSIT_NOTICES)
                .hasSize(3);
        assertThat(house.profile().oauth().pkce()).isEqualTo(Support.REQUIRED);
        assertThat(house.profile().oauth().issuerParameter()).isEqualTo(Support.REQUIRED);
        assertThat(house.profile()
                        .oauth()
                        .scopesFor(Set.of(Capability.ACCOUNTS, Capability.BALANCES, Capability.DEPOSIT_NOTICES)))
                .containsExactly("accounts.read", "balances.read", "deposit-notices.read");
    }

    @Test
    void theEndOfAConsentIsToldApart() {
        assertThat(code(401, "consent_period_over")).isEqualTo(ErrorCode.CONSENT_PERIOD_OVER);
        assertThat(code(401, "consent_ended")).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(code(401, "invalid_token")).isEqualTo(ErrorCode.TOKEN_REFUSED);
        assertThat(code(503, "maintenance")).isEqualTo(ErrorCode.MAINTENANCE);
        assertThat(code(429, "new_one")).isEqualTo(ErrorCode.RATE_LIMITED);
    }

    @Test
    void whatIsUnheardKeepsItsText() {
        Transaction line = house.hears(BankOperations.TRANSACTIONS, HistoryQuery.first(ACCOUNT, APRIL), """
                        {"accountId": "a/7", "currency": "USD", "transactions": [
                          {"transactionDate": "2026-04-02", "kind": "both", "state": "odd", "amount": 10.50}]}""")
                .lines()
                .get(0);
        assertThat(line.direction()).isEqualTo(new Direction(Direction.Kind.UNKNOWN, "both"));
        assertThat(line.state()).isEqualTo(new LineState(LineState.Kind.UNKNOWN, "odd"));
        assertThat(line.amount()).isEqualTo(Money.parse("10.50", new CurrencyCode("USD")));
        assertThat(line.change()).isEmpty();
        assertThat(house.hears(BankOperations.ACCOUNTS, new AccountsQuery(), """
                        {"accounts": [{"accountId": "1", "type": "gold", "currency": "JPY"}]}"""))
                .singleElement()
                .satisfies(account ->
                        assertThat(account.type()).isEqualTo(new AccountType(AccountType.Kind.UNKNOWN, "gold")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"accountId\":\"a/7\",\"currency\":\"JPY\"}",
                "{\"accountId\":\"a/7\",\"transactions\":[]}",
                "{\"currency\":\"JPY\",\"transactions\":[]}",
                "{\"accountId\":\"a/7\",\"currency\":\"JPY\",\"transactions\":[{\"kind\":\"in\",\"amount\":\"1\"}]}",
                "{\"accountId\":\"a/7\",\"currency\":\"JPY\",\"transactions\":"
                        + "[{\"transactionDate\":\"2026-04-01\",\"kind\":\"in\",\"amount\":\"1,000\"}]}",
                "{\"accountId\":\"a/7\",\"currency\":\"JPY\",\"transactions\":"
                        + "[{\"transactionDate\":\"20260401\",\"kind\":\"in\",\"amount\":\"1\"}]}"
            })
    void whatIsRequiredMustBeThereAndFit(String json) {
        HistoryQuery asked = HistoryQuery.first(ACCOUNT, APRIL);
        assertThatThrownBy(() -> house.hears(BankOperations.TRANSACTIONS, asked, json))
                .isInstanceOf(MalformedJsonException.class);
    }

    private ErrorCode code(int status, String code) {
        return house.profile()
                .errors()
                .find(status, Optional.of(code))
                .orElseThrow()
                .code();
    }
}
