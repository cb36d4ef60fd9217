package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static dev.nakadachi.sandbox.TransferClient.MAIN;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends bulk transfers to the sandbox and knows nothing of the SDK. */
final class BulkClient {

    private final TransferClient client;

    BulkClient(Sandbox sandbox) {
        this.client = new TransferClient(sandbox);
        client.newToken("private:account private:bulk-transfer");
    }

    /** A body with payments of 1, 2, 3 ... yen to another bank. */
    static String body(int items) {
        String list = IntStream.rangeClosed(1, items)
                .mapToObj(id -> item(id, Integer.toString(id), "0398"))
                .collect(Collectors.joining(","));
        return body(items, items * (items + 1L) / 2, list);
    }

    static String body(int count, long total, String items) {
        return "{\"accountId\":\"" + MAIN + "\",\"transferDesignatedDate\":\"2026-04-15\",\"totalCount\":\"" + count
                + "\",\"totalAmount\":\"" + total + "\",\"bulkTransfers\":[" + items + "]}";
    }

    static String item(int id, String amount, String bank) {
        return "{\"itemId\":\"" + id + "\",\"transferAmount\":\"" + amount + "\",\"beneficiaryBankCode\":\"" + bank
                + "\",\"beneficiaryBranchCode\":\"101\",\"accountTypeCode\":\"1\",\"accountNumber\":\"9999999\""
                + ",\"beneficiaryName\":\"ﾅｶﾀﾞﾁ ﾀﾛｳ\"}";
    }

    HttpResponse<String> request(String body, String... headers) {
        return client.post("/bulktransfer/request", body, headers);
    }

    String applied(String body, String... headers) {
        return member(request(body, headers), "applyNo");
    }

    HttpResponse<String> fee(String body) {
        return client.post("/bulktransfer/transferfee", body);
    }

    HttpResponse<String> cancel(String applyNo, String keyClass) {
        return client.post(
                "/bulktransfer/cancel",
                "{\"accountId\":\"" + MAIN + "\",\"cancelTargetKeyClass\":\"" + keyClass + "\",\"applyNo\":\"" + applyNo
                        + "\"}");
    }

    HttpResponse<String> result(String applyNo) {
        return client.get("/bulktransfer/request-result?accountId=" + MAIN + "&applyNo=" + applyNo);
    }

    /** Everything but the account, such as {@code queryKeyClass=2}. */
    HttpResponse<String> status(String query) {
        return client.get("/bulktransfer/status?accountId=" + MAIN + "&" + query);
    }

    HttpResponse<String> items(String applyNo, int first) {
        return status("queryKeyClass=1&applyNo=" + applyNo + "&detailInfoNecessity=true&bulktransferItemKey=" + first);
    }
}
