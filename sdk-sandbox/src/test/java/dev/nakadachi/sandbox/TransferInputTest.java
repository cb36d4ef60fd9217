package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static dev.nakadachi.sandbox.TransferClient.MAIN;
import static dev.nakadachi.sandbox.TransferClient.body;
import static dev.nakadachi.sandbox.TransferClient.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.bank.transfer.TransferFees;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a transfer request has to be, by hand from the facts on GMO Aozora Net Bank, sections 2.9 and 2.14. */
class TransferInputTest {

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT))
            .perTest();

    private TransferClient client;
    private Transfers transfers;

    @BeforeEach
    void consent(Sandbox started) {
        client = new TransferClient(started);
        transfers = started.bank().transfers();
    }

    @Test
    void anErrorOfARequestHasBothListsAndCarriesNothingOut() {
        HttpResponse<String> answer = client.request(body("2026-04-14"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"errorCode\":\"SBX_INPUT\",\"errorMessage\":\"the transfer request has errors\","
                                + "\"errorDetails\":[{\"errorDetailsCode\":\"SBX_DATE\",\"errorDetailsMessage\":"
                                + "\"transferDesignatedDate is not a date YYYY-MM-DD from today\"}],\"transferErrorDetails\":[]}");
        assertThat(transfers.executions()).isZero();
    }

    @Test
    void anErrorOfAnItemNamesTheItem() {
        HttpResponse<String> answer = client.request(
                collective("\"totalCount\":\"2\",\"totalAmount\":\"300\",", "100", "200", "0310", "9999999"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"errorDetails\":[],\"transferErrorDetails\":[{\"itemId\":\"2\",\"errorDetails\":["
                                + "{\"errorDetailsCode\":\"SBX_PAYEE\",\"errorDetailsMessage\":\"this bank has no such account\"}]}]}");
    }

    /** "totalCount, totalAmount: optional when there is one item"; "at least 2: collective transfer". */
    @Test
    void aCollectiveTransferNeedsItsTotals() {
        String items = "\"totalCount\":\"2\",\"totalAmount\":\"300\",";
        assertThat(client.request(collective(items, "100", "200", "0398", "1234567"))
                        .statusCode())
                .isEqualTo(201);

        assertThat(codes(client.request(collective("", "100", "200", "0398", "1234567"))))
                .contains("SBX_COUNT", "SBX_TOTAL");
        String wrong = "\"totalCount\":\"3\",\"totalAmount\":\"301\",";
        assertThat(codes(client.request(collective(wrong, "100", "200", "0398", "1234567"))))
                .contains("SBX_COUNT", "SBX_TOTAL");
        assertThat(codes(client.request(collective(items, "100", "200", "0398", "1234567")
                        .replace("\"itemId\":\"2\"", "\"itemId\":\"1\""))))
                .contains("SBX_ITEM\"");
    }

    @Test
    void theFeeIsSaidBeforehandItemByItem() {
        String two = collective("\"totalCount\":\"2\",\"totalAmount\":\"300\",", "100", "200", "0310", "1234568");

        HttpResponse<String> answer = client.post("/transfer/transferfee", two);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"accountId\":\"101011234567\",\"baseDate\":\"2026-04-15\",\"baseTime\":\"10:00:00+09:00\","
                                + "\"totalFee\":\"150\",\"transferFeeDetails\":[{\"itemId\":\"1\",\"transferFee\":\"150\"},"
                                + "{\"itemId\":\"2\",\"transferFee\":\"0\"}]}");
        assertThat(transfers.executions()).isZero();
        transfers.settings().fees(new TransferFees(10, 200));
        assertThat(member(client.post("/transfer/transferfee", two), "totalFee"))
                .isEqualTo("210");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "transferAmount":"10000"          | "transferAmount":"0"              | SBX_AMOUNT
                    "transferAmount":"10000"          | "transferAmount":"1.5"            | SBX_AMOUNT
                    "transferAmount":"10000"          | "transferAmount":"-1"             | SBX_AMOUNT
                    "transferAmount":"10000"          | "transferAmount":10000            | SBX_JSON
                    "beneficiaryBankCode":"0398"      | "beneficiaryBankCode":"398"       | SBX_CODE
                    "beneficiaryBranchCode":"101"     | "beneficiaryBranchCode":""        | SBX_CODE
                    "accountTypeCode":"1"             | "accountTypeCode":"3"             | SBX_CODE
                    "accountNumber":"1234567"         | "accountNumber":"123456"          | SBX_CODE
                    "beneficiaryName":"ｱｵｿﾞﾗ ﾀﾛｳ"     | "beneficiaryName":"青空太郎"      | SBX_NAME
                    "beneficiaryName":"ｱｵｿﾞﾗ ﾀﾛｳ"     | "paymantName":"x"                 | SBX_JSON
                    "accountTypeCode":"1"             | "accountTypeCode":"1","ediInfo":"A,B" | SBX_EDI
                    "transferDesignatedDate":"2026-04-15" | "transferDesignatedDate":"20260415"   | SBX_DATE
                    "transferDesignatedDate":"2026-04-15" | "transferDesignatedDate":"2026-02-30" | SBX_DATE
                    "accountId":"101011234567"        | "accountId":"101011234571"        | SBX_ACCT
                    "accountId":"101011234567"        | "accountId":"101111234569"        | SBX_ACCT
                    """)
    void whatIsWrongIsNamed(String right, String wrong, String code) {
        String whole = body("2026-04-15");
        assertThat(whole).contains(right);

        HttpResponse<String> answer = client.request(whole.replace(right, wrong));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(codes(answer)).contains("\"errorDetailsCode\":\"" + code + "\"");
        assertThat(transfers.executions()).isZero();
    }

    @Test
    void noItemAndTooManyAreRefused() {
        String none = body("2026-04-15").replaceFirst("\"transfers\":\\[.*]", "\"transfers\":[]");

        assertThat(codes(client.request(none))).contains("SBX_ITEMS");
        assertThat(codes(client.request(body("2026-04-15")
                        .replace("]", ("," + item("1", "0398", "1234567")).repeat(99) + "]"))))
                .contains("SBX_ITEMS");
    }

    /** 2026-04-18 is a Saturday: "1 next business day (default), 2 previous, 3 error 400", only to other banks. */
    @ParameterizedTest
    @CsvSource({"'', 2026-04-20", "1, 2026-04-20", "2, 2026-04-17"})
    void aHolidayMovesTheDateToAnotherBank(String code, String moved) {
        transfers.approve(client.applied(withHolidayCode(body("2026-04-18"), code)));

        assertThat(transfers.all().get(0).order().date()).hasToString(moved);
    }

    @Test
    void aHolidayIsAnErrorWhereThatWasWantedAndNoneWithinTheBank() {
        assertThat(codes(client.request(withHolidayCode(body("2026-04-18"), "3"))))
                .contains("SBX_HOLI");

        client.request(withHolidayCode(body("2026-04-18", "1", "0310", "1234571"), "3"));
        assertThat(transfers.all().get(0).order().date()).hasToString("2026-04-18");
    }

    /** "Some non-permitted characters are converted by the bank." */
    @Test
    void smallKanaLongVowelAndSmallLettersAreConverted() {
        client.request(body("2026-04-15").replace("ｱｵｿﾞﾗ ﾀﾛｳ", "ｼｮｳｼﾞ-ｷｬｯﾄ Abc"));

        assertThat(transfers.all().get(0).order().items().get(0).payee().name()).isEqualTo("ｼﾖｳｼﾞ-ｷﾔﾂﾄ ABC");
    }

    @Test
    void tokenScopeMethodAndMediaTypeAreCheckedLikeEverywhere() {
        assertThat(client.get("/transfer/request").statusCode()).isEqualTo(405);
        client.newToken("private:account");
        assertThat(client.request(body("2026-04-15")).statusCode()).isEqualTo(403);
        assertThat(client.get("/transfer/status?accountId=" + MAIN + "&queryKeyClass=2")
                        .statusCode())
                .isEqualTo(403);
        client.newToken("private:transfer");
        assertThat(client.post("/transfer/request", "not json").statusCode()).isEqualTo(400);
        assertThat(transfers.executions()).isZero();
    }

    private static String codes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(member(answer, "errorCode")).isEqualTo("SBX_INPUT");
        return answer.body();
    }

    private static String withHolidayCode(String body, String code) {
        return body.replace("\"transfers\"", "\"transferDateHolidayCode\":\"" + code + "\",\"transfers\"");
    }

    private static String collective(String totals, String first, String second, String bank, String number) {
        String items = item(first, "0398", "1234567").replace("{", "{\"itemId\":\"1\",") + ","
                + item(second, bank, number).replace("{", "{\"itemId\":\"2\",");
        return "{\"accountId\":\"" + MAIN + "\",\"transferDesignatedDate\":\"2026-04-15\"," + totals + "\"transfers\":["
                + items + "]}";
    }
}
