package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Virtual accounts and their notices as any client sees them: statuses and limits of Swagger 1.1.12 and 1.1.10. */
class VirtualAccountsApiTest {

    private static final String START =
            "{\"subscribeStatus\":\"1\",\"eventTypes\":[{\"eventType\":\"va-deposit-transaction\"}]}";

    private Sandbox sandbox;
    private PlainClient plain;
    private TransferClient client;

    @BeforeEach
    void start() {
        sandbox = Sandbox.builder().redirectUri(PlainClient.REDIRECT).start();
        plain = new PlainClient(sandbox);
        client = new TransferClient(sandbox);
        client.newToken("private:virtual-account");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whatWasIssuedIsListedByTheBanksOwnMembers() {
        HttpResponse<String> issued = issue("3", "\"vaHolderNameKana\":\" A-1\"");
        assertThat(issued.statusCode()).isEqualTo(201);
        assertThat(member(issued, "vaTypeCode")).isEqualTo("1");
        assertThat(member(issued, "expireDateTime")).isEqualTo("2026-07-14T10:00:00+09:00");
        assertThat(member(issued, "vaHolderNameKana")).isEqualTo("ｶ)ﾃｽﾄｼﾖｳｼﾞ A-1");
        String id = member(issued, "vaId");
        assertThat(id).matches("[0-9]{10}");
        assertThat(member(issued, "vaBranchCode") + member(issued, "vaAccountNumber"))
                .isEqualTo(id);
        HttpResponse<String> listed = client.post("/va/list", "{}");
        assertThat(listed.statusCode()).isEqualTo(200);
        assertThat(member(listed, "count")).isEqualTo("3");
        assertThat(member(listed, "vaStatusCode")).isEqualTo("1");
        assertThat(member(listed, "raId")).isEqualTo(TransferClient.MAIN);
        assertThat(member(client.post("/va/list", "{\"vaIdList\":[{\"vaId\":\"" + id + "\"}]}"), "count"))
                .isEqualTo("1");
        assertThat(member(client.post("/va/list", "{\"vaStatusCodeList\":[{\"vaStatusCode\":\"2\"}]}"), "count"))
                .isEqualTo("0");
    }

    @Test
    void theListHasPagesOf500() {
        issue("501", "\"vaHolderNamePos\":\"1\"");
        HttpResponse<String> first = client.post("/va/list", "{}");
        assertThat(member(first, "count")).isEqualTo("500");
        assertThat(member(first, "hasNext")).isEqualTo("true");
        HttpResponse<String> second =
                client.post("/va/list", "{\"nextItemKey\":\"" + member(first, "nextItemKey") + "\"}");
        assertThat(member(second, "count")).isEqualTo("1");
        assertThat(member(second, "hasNext")).isEqualTo("false");
    }

    @Test
    void limitsAndWrongWordsAreRefused() {
        assertThat(issue("1001", "\"vaHolderNamePos\":\"1\"").statusCode()).isEqualTo(400);
        assertThat(issue("0", "\"vaHolderNamePos\":\"1\"").statusCode()).isEqualTo(400);
        assertThat(issue("1", "\"vaContractAuthKey\":\"key\"").statusCode()).isEqualTo(400);
        assertThat(issue("1", "\"somethingElse\":\"1\"").statusCode()).isEqualTo(400);
        String many = IntStream.range(0, 501)
                .mapToObj(number -> "{\"vaId\":\"" + (5_021_000_001L + number) + "\"}")
                .collect(Collectors.joining(","));
        assertThat(client.post("/va/list", "{\"vaIdList\":[" + many + "]}").statusCode())
                .isEqualTo(400);
        assertThat(client.post("/va/status-change", "{\"vaStatusChangeCode\":\"1\",\"vaIdList\":[" + many + "]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post("/va/status-change", "{\"vaStatusChangeCode\":\"1\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.bank().virtualAccounts().all()).isEmpty();
    }

    /** "Dates of six months before the day of the enquiry at most, else 400." */
    @Test
    void depositsAreListedSixMonthsBackAtMost() {
        String raId = "/va/deposit-transactions?raId=" + TransferClient.MAIN;
        assertThat(client.get(raId + "&dateFrom=2025-10-15").statusCode()).isEqualTo(200);
        assertThat(client.get(raId + "&dateFrom=2025-10-14").statusCode()).isEqualTo(400);
        assertThat(client.get("/va/deposit-transactions").statusCode()).isEqualTo(400);
        assertThat(client.get("/va/deposit-transactions?vaId=5021000001").statusCode())
                .isEqualTo(400);
    }

    @Test
    void noticesAreForTheClientItselfWithOrWithoutTheWordBasic() {
        assertThat(subscribe(plain.basic(), START).statusCode()).isEqualTo(200);
        assertThat(sandbox.bank().virtualAccounts().notices().isRunning()).isTrue();
        String bare = plain.basic().substring("Basic ".length());
        assertThat(subscribe(bare, START.replace("\"1\"", "\"0\"")).statusCode())
                .isEqualTo(200);
        assertThat(sandbox.bank().virtualAccounts().notices().isRunning()).isFalse();
        for (String other : new String[] {"Basic eDp5", "Basic", "Bearer x", "Basic ???"}) {
            assertThat(subscribe(other, START).statusCode()).isEqualTo(401);
            assertThat(unsent(other).statusCode()).isEqualTo(401);
        }
        assertThat(subscribe(plain.basic(), START.replace("va-deposit-transaction", "other"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(subscribe(plain.basic(), "{").statusCode()).isEqualTo(400);
        assertThat(sandbox.bank().virtualAccounts().notices().isRunning()).isFalse();
    }

    /** "What was fetched counts as delivered; 404 when nothing is unsent." */
    @Test
    void aNoticeIsFetchedOnce() {
        String id = member(issue("1", "\"vaHolderNamePos\":\"1\""), "vaId");
        assertThat(unsent(plain.basic()).statusCode()).isEqualTo(404);
        sandbox.bank().virtualAccounts().deposit(id, 110_000, "ﾔﾏﾀﾞ ﾊﾅｺ");
        HttpResponse<String> fetched = unsent(plain.basic());
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(member(fetched, "messageId")).isEqualTo("0000000000000000001");
        assertThat(member(fetched, "timestamp")).isEqualTo("2026-04-15T10:00:00+09:00");
        assertThat(member(fetched, "depositAmount")).isEqualTo("110000");
        assertThat(unsent(plain.basic()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> issue(String count, String more) {
        return client.post(
                "/va/issue",
                "{\"vaTypeCode\":\"1\",\"issueRequestCount\":\"" + count + "\",\"raId\":\"" + TransferClient.MAIN
                        + "\"," + more + "}");
    }

    private HttpResponse<String> subscribe(String authorization, String body) {
        return plain.send(HttpRequest.newBuilder(URI.create(sandbox.noticesBase() + "/subscribe"))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> unsent(String authorization) {
        return plain.get(
                URI.create(sandbox.noticesBase() + "/unsentlist/va-deposit-transaction"),
                "Authorization",
                authorization);
    }
}
