package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.SubAccount;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sub-accounts of persons and money between them, by hand from the documents of the bank's own SDKs (SpAccount,
 * SpAccountBalance, SpAccountTransferRequest, SpAccountTransferResponse).
 */
class SubAccountTest {

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT))
            .perTest();

    private PlainClient client;
    private Bank bank;
    private BankAccount account;
    private SubAccount parent;
    private SubAccount child;
    private String token;
    private String base;

    @BeforeEach
    void keepSomethingApart(Sandbox sandbox) {
        client = new PlainClient(sandbox);
        bank = sandbox.bank();
        account = bank.accountsOf("alice").get(0);
        child = bank.ownTransfers().keepApart(account, "旅行");
        parent = bank.ownTransfers().below(account).get(0);
        Map<String, String> request = client.authorisation();
        request.put("scope", "personal:account personal:transfer");
        String code = PlainClient.parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "code");
        token = member(client.redeem(code), "access_token");
        base = sandbox.corporationBase().toString().replace("/corporation/", "/personal/");
    }

    @Test
    void theyStandBesideTheAccountsOfPersons() {
        assertThat(get(base + "/accounts").body())
                .contains("\"spAccounts\":[{\"accountId\":\"" + parent.id().value() + "\",\"spAccountTypeCode\":\"1\"")
                .contains(
                        "{\"accountId\":\"" + child.id().value() + "\",\"spAccountTypeCode\":\"2\"",
                        "\"spAccountNumber\":\"" + child.number() + "\"");
        assertThat(get(base.replace("/personal/", "/corporation/") + "/accounts")
                        .body())
                .doesNotContain("spAccounts");
    }

    /** "The transfer is made at once": one answer, no number, and both balances are others. */
    @Test
    void moneyMovesAtOnceAndStaysInTheAccount() {
        long before = account.balance();

        HttpResponse<String> answer = move(parent.id().value(), child.id().value(), "30000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"acceptDatetime\":\"2026-04-15T10:00:00+09:00\",\"depositSpAccountId\":\""
                        + child.id().value() + "\",\"debitSpAccountId\":\""
                        + parent.id().value()
                        + "\",\"currencyCode\":\"JPY\",\"currencyName\":\"日本円\",\"paymentAmount\":\"30000\"}");
        assertThat(account.balance()).isEqualTo(before);
        assertThat(get(base + "/accounts/balances").body())
                .contains("\"odBalance\":\"" + (before - 30_000) + "\"", "\"odBalance\":\"30000\"");
        assertThat(bank.ownTransfers().all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PARENT, CHILD, 0", // at least 1
        "PARENT, PARENT, 100", // the same
        "CHILD, PARENT, 100", // nothing in it
        "PARENT, 1020999999901, 100", // nobody's
    })
    void aWrongRequestMovesNothing(String from, String to, String amount) {
        HttpResponse<String> answer = move(named(from), named(to), amount);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(bank.ownTransfers().all()).isEmpty();
    }

    @Test
    void moneyMovesBetweenAccountsToo() {
        BankAccount other = bank.accountsOf("alice").get(1);
        long before = account.balance();
        long there = other.balance();

        assertThat(bank.ownTransfers().take("alice", account.id(), other.id(), 500))
                .isPresent();
        assertThat(bank.ownTransfers().take("bob", account.id(), other.id(), 500))
                .isEmpty();
        assertThat(bank.ownTransfers().take("alice", account.id(), child.id(), 500))
                .isEmpty();

        assertThat(account.balance()).isEqualTo(before - 500);
        assertThat(other.balance()).isEqualTo(there + 500);
    }

    private String named(String which) {
        return switch (which) {
            case "PARENT" -> parent.id().value();
            case "CHILD" -> child.id().value();
            default -> which;
        };
    }

    private HttpResponse<String> move(String from, String to, String amount) {
        String body = "{\"debitSpAccountId\":\"" + from + "\",\"depositSpAccountId\":\"" + to
                + "\",\"paymentAmount\":\"" + amount + "\"}";
        return client.send(HttpRequest.newBuilder(URI.create(base + "/transfer/spaccounts-transfer"))
                .header("x-access-token", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String uri) {
        return client.get(URI.create(uri), "x-access-token", token);
    }
}
