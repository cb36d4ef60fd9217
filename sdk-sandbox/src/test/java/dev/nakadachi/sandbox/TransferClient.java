package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends transfers to the sandbox and knows nothing of the SDK. */
final class TransferClient {

    static final String MAIN = "101011234567";

    private final Sandbox sandbox;
    private final PlainClient client;
    private String token;

    TransferClient(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.client = new PlainClient(sandbox);
        this.token = newToken("private:account private:transfer");
    }

    /** A body with one payment of 10,000 yen to another bank. */
    static String body(String date) {
        return body(date, "10000", "0398", "1234567");
    }

    static String body(String date, String amount, String bank, String number) {
        return "{\"accountId\":\"" + MAIN + "\",\"transferDesignatedDate\":\"" + date + "\",\"transfers\":["
                + item(amount, bank, number) + "]}";
    }

    static String item(String amount, String bank, String number) {
        return "{\"transferAmount\":\"" + amount + "\",\"beneficiaryBankCode\":\"" + bank
                + "\",\"beneficiaryBranchCode\":\"101\",\"accountTypeCode\":\"1\",\"accountNumber\":\"" + number
                + "\",\"beneficiaryName\":\"ｱｵｿﾞﾗ ﾀﾛｳ\"}";
    }

    /** A body with many payments of one yen to another bank. */
    static String collective(String date, int items) {
        String list = IntStream.rangeClosed(1, items)
                .mapToObj(id -> item("1", "0398", "1234567").replace("{", "{\"itemId\":\"" + id + "\","))
                .collect(Collectors.joining(","));
        return "{\"accountId\":\"" + MAIN + "\",\"transferDesignatedDate\":\"" + date + "\",\"totalCount\":\"" + items
                + "\",\"totalAmount\":\"" + items + "\",\"transfers\":[" + list + "]}";
    }

    String newToken(String scope) {
        Map<String, String> request = client.authorisation();
        request.put("scope", scope);
        String code = PlainClient.parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "code");
        token = member(client.redeem(code), "access_token");
        return token;
    }

    HttpResponse<String> request(String body, String... headers) {
        return post("/transfer/request", body, headers);
    }

    String applied(String body, String... headers) {
        return member(request(body, headers), "applyNo");
    }

    HttpResponse<String> cancel(String applyNo, String keyClass) {
        return post(
                "/transfer/cancel",
                "{\"accountId\":\"" + MAIN + "\",\"cancelTargetKeyClass\":\"" + keyClass + "\",\"applyNo\":\"" + applyNo
                        + "\"}");
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.corporationBase() + path))
                .header("x-access-token", token)
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build());
    }

    HttpResponse<String> result(String applyNo) {
        return get("/transfer/request-result?accountId=" + MAIN + "&applyNo=" + applyNo);
    }

    /** The status of one transfer, {@code none} when the bank lists none. */
    String status(String applyNo) {
        HttpResponse<String> answer = get("/transfer/status?accountId=" + MAIN + "&queryKeyClass=1&applyNo=" + applyNo);
        return member(answer, "count").equals("0") ? "none" : member(answer, "transferStatus");
    }

    HttpResponse<String> list(String query) {
        return get("/transfer/status?accountId=" + MAIN + "&queryKeyClass=2" + query);
    }

    HttpResponse<String> get(String pathAndQuery) {
        return client.bank(pathAndQuery, token);
    }
}
