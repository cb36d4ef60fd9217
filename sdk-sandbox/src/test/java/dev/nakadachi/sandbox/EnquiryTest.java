package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes by hand from the facts on GMO Aozora Net Bank, sections 2.2, 2.6, 2.7 and 2.14. */
class EnquiryTest {

    private static final String MAIN = "101011234567";

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT))
            .perTest();

    private Sandbox sandbox;
    private PlainClient client;
    private String token;

    @BeforeEach
    void consent(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
        token = client.accessToken("alice");
    }

    @Test
    void accountsHaveTheMembersOfTheirType() {
        String body = client.bank("/accounts", token).body();

        assertThat(body).startsWith("{\"baseDate\":\"2026-04-15\",\"baseTime\":\"10:00:00+09:00\",\"accounts\":[{");
        assertThat(body).contains("\"accountId\":\"" + MAIN + "\",\"branchCode\":\"101\"");
        assertThat(body).contains("\"accountNumber\":\"1234567\",\"primaryAccountCode\":\"1\"");
        assertThat(body).contains("\"accountNumber\":\"1234568\",\"primaryAccountCode\":\"2\"");
        assertThat(body).contains("\"accountNameKana\":\"ｶ)ﾃｽﾄｼﾖｳｼﾞ\"", "\"transferLimitAmount\":\"10000000\"");
        assertThat(body).contains("\"accountTypeCode\":\"01\"", "\"accountTypeCode\":\"02\"");
        assertThat(body).contains("{\"accountId\":\"101111234569\",\"accountTypeCode\":\"11\"");
        assertThat(body).contains("\"accountTypeCode\":\"51\"", "\"currencyCode\":\"USD\"", "\"currencyCode\":\"JPY\"");
        assertThat(body).doesNotContain("null");
    }

    @Test
    void balancesOfOneAccountOrOfAll() {
        HttpResponse<String> one = client.bank("/accounts/balances?accountId=" + MAIN, token);
        HttpResponse<String> all = client.bank("/accounts/balances", token);

        assertThat(one.body().split("accountId", -1)).hasSize(2);
        assertThat(member(one, "balance")).matches("\\d{7}");
        assertThat(member(one, "withdrawableAmount")).isEqualTo(member(one, "balance"));
        assertThat(all.body().split("accountId", -1)).hasSize(5);
        assertThat(all.body())
                .contains("\"fcyTotalBalance\":\"1000.50\",\"ttb\":\"148.25\"", "\"yenEquivalent\":\"148324\"");
    }

    @Test
    void moneyThatComesInIsInBalanceAndLines() {
        long before = sandbox.bank().accountsOf("alice").get(0).balance();
        sandbox.clock().advance(Duration.ofDays(1));
        token = client.accessToken("alice");

        sandbox.bank().accountsOf("alice").get(0).deposit(110_000, "振込 ｶ)ﾃｽﾄ");

        HttpResponse<String> balance = client.bank("/accounts/balances?accountId=" + MAIN, token);
        assertThat(member(balance, "balance")).isEqualTo(Long.toString(before + 110_000));
        assertThat(member(balance, "previousDayBalance")).isEqualTo(Long.toString(before));
        assertThat(client.bank("/accounts/transactions?accountId=" + MAIN, token)
                        .body())
                .isEqualTo("{\"accountId\":\"101011234567\",\"currencyCode\":\"JPY\",\"currencyName\":\"日本円\","
                        + "\"dateFrom\":\"2026-04-16\",\"dateTo\":\"2026-04-16\","
                        + "\"baseDate\":\"2026-04-16\",\"baseTime\":\"10:00:00+09:00\",\"hasNext\":false,\"count\":\"1\","
                        + "\"transactions\":[{\"transactionDate\":\"2026-04-16\",\"valueDate\":\"2026-04-16\","
                        + "\"transactionType\":\"1\",\"amount\":\"110000\",\"remarks\":\"振込 ｶ)ﾃｽﾄ\",\"balance\":\""
                        + (before + 110_000) + "\",\"itemKey\":\"20260416100000000000\"}]}");
    }

    @Test
    void aDepositIsAlsoANotice() {
        sandbox.clock().advance(Duration.ofDays(1));
        token = client.accessToken("alice");
        sandbox.bank().accountsOf("alice").get(0).deposit(500, "振込 ﾅｶﾀﾞﾁ");
        sandbox.bank().accountsOf("alice").get(0).withdraw(200, "振込 ﾅｶﾀﾞﾁ");

        HttpResponse<String> notices = client.bank("/accounts/deposit-transactions?accountId=" + MAIN, token);

        assertThat(notices.body()).doesNotContain("currencyCode");
        assertThat(notices.body())
                .contains("\"count\":\"1\",\"paymentArrivals\":[{\"transactionDate\":\"2026-04-16\"")
                .contains("\"transactionType\":\"1\",\"amount\":\"500\",\"remarks\":\"振込 ﾅｶﾀﾞﾁ\"")
                .contains("\"applicantName\":\"ﾅｶﾀﾞﾁ\",\"paymentBankName\":\"ｻﾝﾌﾟﾙ\",\"paymentBranchName\":\"ﾎﾝﾃﾝ\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/transactions",
                "/accounts/transactions?accountId=999999999999",
                "/accounts/transactions?accountId=x",
                "/accounts/transactions?accountId=101111234569",
                "/accounts/transactions?accountId=101011234571",
                "/accounts/transactions?accountId=101011234567&dateFrom=2026-02-30",
                "/accounts/transactions?accountId=101011234567&dateFrom=20260401",
                "/accounts/transactions?accountId=101011234567&dateFrom=2026-04-02&dateTo=2026-04-01",
                "/accounts/transactions?accountId=101011234567&nextItemKey=1",
                "/accounts/balances?accountId=101011234571"
            })
    void aBadRequestIs400InTheErrorBody(String pathAndQuery) {
        HttpResponse<String> answer = client.bank(pathAndQuery, token);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(member(answer, "errorCode")).hasSizeBetween(1, 10);
        assertThat(member(answer, "errorMessage")).hasSizeBetween(1, 255);
    }

    @Test
    void withoutTokenOrScopeTheBankRefuses() {
        Map<String, String> request = client.authorisation();
        request.put("scope", "private:transfer");
        String code = PlainClient.parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "code");
        String transferOnly = member(client.redeem(code), "access_token");
        URI accounts = URI.create(sandbox.corporationBase() + "/accounts");

        assertThat(client.bank("/accounts", "never-issued").statusCode()).isEqualTo(401);
        assertThat(client.get(accounts, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
        HttpResponse<String> forbidden = client.bank("/accounts", transferOnly);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(member(forbidden, "errorCode")).isEqualTo("SBX_SCOPE");
    }

    @Test
    void unknownPathsAre404AndUnknownMethods405() {
        assertThat(client.bank("/nothing", token).statusCode()).isEqualTo(404);
        HttpResponse<String> post =
                client.send(HttpRequest.newBuilder(URI.create(sandbox.corporationBase() + "/accounts"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(member(post, "errorCode")).isEqualTo("WG_ERR_019");
        assertThat(post.headers().firstValue("Allow")).hasValue("GET");
    }
}
