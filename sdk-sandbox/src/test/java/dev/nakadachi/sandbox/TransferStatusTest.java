package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static dev.nakadachi.sandbox.TransferClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.bank.transfer.Users;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The status enquiry by hand from the facts on GMO Aozora Net Bank, section 2.11, and the Swagger 1.1.12. */
class TransferStatusTest {

    private static final Pattern APPLY_NO = Pattern.compile("\"transferApplies\":\\[\\{\"applyNo\":\"(\\d{16})\"");

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT).accessTokenLife(Duration.ofDays(30)))
            .perTest();

    private Sandbox sandbox;
    private TransferClient client;
    private Transfers transfers;

    @BeforeEach
    void consent(Sandbox started) {
        sandbox = started;
        client = new TransferClient(started);
        transfers = started.bank().transfers();
    }

    @Test
    void oneTransferHasTheMembersOfTheSchema() {
        String applyNo = client.applied(body("2026-04-15"));
        transfers.approve(applyNo);
        sandbox.clock().advance(Duration.ofMinutes(6));

        assertThat(client.get("/transfer/status?accountId=101011234567&queryKeyClass=1&applyNo=" + applyNo)
                        .body())
                .isEqualTo("{\"acceptanceKeyClass\":\"1\",\"baseDate\":\"2026-04-15\",\"baseTime\":\"10:06:00+09:00\","
                        + "\"count\":\"1\",\"transferDetails\":[{\"transferStatus\":\"20\","
                        + "\"transferStatusName\":\"手続済\",\"transferTypeName\":\"振込振替\",\"isFeeFreeUse\":false,"
                        + "\"isFeePointUse\":false,\"transferDetailFee\":\"150\",\"totalDebitAmount\":\"10150\","
                        + "\"transferApplies\":[{\"applyNo\":\"2026041500000001\",\"transferApplyDetails\":["
                        + "{\"applyDatetime\":\"2026-04-15T10:00:00+09:00\",\"applyStatus\":\"5\"}]}],"
                        + "\"transferAccepts\":[{\"acceptNo\":\"2026041500000002\","
                        + "\"acceptDatetime\":\"2026-04-15T10:00:00+09:00\"}],"
                        + "\"transferResponses\":[{\"accountId\":\"101011234567\",\"remitterName\":\"ｶ)ﾃｽﾄｼﾖｳｼﾞ\","
                        + "\"transferDesignatedDate\":\"2026-04-15\",\"transferInfos\":[{\"transferAmount\":\"10000\","
                        + "\"beneficiaryBankCode\":\"0398\",\"beneficiaryBranchCode\":\"101\",\"accountTypeCode\":\"1\","
                        + "\"accountNumber\":\"1234567\",\"beneficiaryName\":\"ｱｵｿﾞﾗ ﾀﾛｳ\","
                        + "\"transferDetailResponses\":[{\"isFeeFreeUsed\":false,\"transferFee\":\"150\"}]}]}]}]}");
    }

    @Test
    void whatWaitsHasNoAcceptanceAndNoResult() {
        String answer = client.get("/transfer/status?accountId=101011234567&queryKeyClass=1&applyNo="
                        + client.applied(body("2026-04-15")))
                .body();

        assertThat(answer)
                .contains("\"applyStatus\":\"1\"", "\"transferAccepts\":[]", "\"transferDetailResponses\":[]")
                .doesNotContain("unableDetailInfos");
    }

    @Test
    void whatFailedOrCameBackSaysSoItemByItem() {
        String returned = client.applied(body("2026-04-15"));
        String failed = client.applied(body("2026-04-15", "900000000000", "0398", "1234567"));
        transfers.approve(returned);
        transfers.approve(failed);
        sandbox.clock().advance(Duration.ofMinutes(5));
        transfers.returnFunds(returned);

        assertThat(client.list("&requestTransferStatus=22").body())
                .contains("\"unableDetailInfos\":[{\"transferDetailStatus\":\"1\",\"isRepayment\":true}]");
        assertThat(client.list("&requestTransferStatus=40").body())
                .contains("\"unableDetailInfos\":[{\"transferDetailStatus\":\"2\"}]")
                .contains("\"transferDetailResponses\":[]");
    }

    /** "Paging keys of the status list sit inside transferQueryBulkResponses[], not at the top level." */
    @Test
    void thePagesOfAListAddUpInTheOrderOfApplication() {
        transfers.settings().pageSize(2);
        List<String> applied = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            applied.add(client.applied(body("2026-04-15")));
        }

        HttpResponse<String> first = client.list("");
        assertThat(first.body())
                .contains(
                        "\"acceptanceKeyClass\":\"2\"",
                        "\"count\":\"2\",\"transferQueryBulkResponses\":[{\"hasNext\":true," + "\"nextItemKey\":\""
                                + applied.get(1) + "\"}],\"transferDetails\":[{");
        List<String> seen = new ArrayList<>(numbers(first));
        HttpResponse<String> page = first;
        while (member(page, "hasNext").equals("true")) {
            page = client.list("&nextItemKey=" + member(page, "nextItemKey"));
            seen.addAll(numbers(page));
        }

        assertThat(seen).isEqualTo(applied);
        assertThat(page.body())
                .contains("\"transferQueryBulkResponses\":[{\"requestNextItemKey\":\"" + applied.get(3)
                        + "\",\"hasNext\":false}]");
    }

    @Test
    void statusesAreJoinedByOrAndEchoedAsObjects() {
        String waiting = client.applied(body("2026-04-15"));
        String refused = client.applied(body("2026-04-15"));
        String reserved = client.applied(body("2026-04-17"));
        transfers.refuse(refused);
        transfers.approve(reserved);

        HttpResponse<String> both = client.list("&requestTransferStatus=2&requestTransferStatus=11");

        assertThat(numbers(both)).containsExactly(waiting, reserved);
        assertThat(both.body())
                .contains("\"requestTransferStatuses\":[{\"requestTransferStatus\":\"2\"},"
                        + "{\"requestTransferStatus\":\"11\"}]");
        assertThat(numbers(client.list("&requestTransferStatus=3"))).containsExactly(refused);
        assertThat(client.list("&requestTransferStatus=20").body())
                .contains("\"count\":\"0\"", "\"transferDetails\":[]");
    }

    /** "requestTransferTerm 1 by application date = default, 2 by designated date", each with the rules of periods. */
    @Test
    void aPeriodIsOfTheApplicationOrOfTheDesignatedDay() {
        String late = client.applied(body("2026-04-20"));
        String early = client.applied(body("2026-04-17"));
        sandbox.clock().advance(Duration.ofDays(1));
        String tomorrow = client.applied(body("2026-04-17"));

        assertThat(numbers(client.list(""))).containsExactly(tomorrow);
        assertThat(numbers(client.list("&dateFrom=2026-04-15"))).containsExactly(late, early, tomorrow);
        assertThat(numbers(client.list("&dateTo=2026-04-15"))).containsExactly(late, early);
        HttpResponse<String> byDay = client.list("&dateFrom=2026-04-17&dateTo=2026-04-20&requestTransferTerm=2");
        assertThat(numbers(byDay)).containsExactly(early, tomorrow, late);
        assertThat(byDay.body())
                .contains("\"transferQueryBulkResponses\":[{\"dateFrom\":\"2026-04-17\",\"dateTo\":\"2026-04-20\","
                        + "\"requestTransferTerm\":\"2\",\"hasNext\":false}]");
    }

    @Test
    void theListMayLagBehindTheRequest() {
        transfers.settings().statusLag(Duration.ofMinutes(10));
        String applyNo = client.applied(body("2026-04-15"));
        transfers.approve(applyNo);

        sandbox.clock().advance(Duration.ofMinutes(10).minusNanos(1));
        assertThat(client.status(applyNo)).isEqualTo("none");
        assertThat(numbers(client.list(""))).isEmpty();
        assertThat(member(client.result(applyNo), "resultCode")).isEqualTo("1");
        sandbox.clock().advance(Duration.ofNanos(1));
        assertThat(client.status(applyNo)).isEqualTo("20");
        assertThat(numbers(client.list(""))).containsExactly(applyNo);
    }

    @Test
    void applicationsAndAcceptancesAreToldApartOnlyWithBusinessIds() {
        String waiting = client.applied(body("2026-04-15"));
        String accepted = client.applied(body("2026-04-17"));
        transfers.approve(accepted);

        assertThat(client.list("&requestTransferClass=1").statusCode()).isEqualTo(400);
        transfers.settings().users(Users.BUSINESS_IDS);
        assertThat(numbers(client.list("&requestTransferClass=1"))).containsExactly(waiting, accepted);
        assertThat(numbers(client.list("&requestTransferClass=2"))).containsExactly(waiting);
        assertThat(numbers(client.list("&requestTransferClass=3"))).containsExactly(accepted);
    }

    /** "A parameter that does not belong to the class gives 400." */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "queryKeyClass=1&applyNo=2026041500000001&dateFrom=2026-04-15",
                "queryKeyClass=1&applyNo=2026041500000001&requestTransferStatus=2",
                "queryKeyClass=1&applyNo=2026041500000001&requestTransferTerm=1",
                "queryKeyClass=1&applyNo=2026041500000001&nextItemKey=1",
                "queryKeyClass=1",
                "queryKeyClass=1&applyNo=2026041500000099",
                "queryKeyClass=2&applyNo=2026041500000001",
                "queryKeyClass=2&requestTransferStatus=30",
                "queryKeyClass=2&requestTransferTerm=3",
                "queryKeyClass=2&dateFrom=2026-04-16&dateTo=2026-04-15",
                "queryKeyClass=2&nextItemKey=1",
                "queryKeyClass=2&unknown=1",
                "queryKeyClass=3",
                ""
            })
    void whatDoesNotBelongIsRefused(String query) {
        client.applied(body("2026-04-15"));

        HttpResponse<String> answer = client.get("/transfer/status?accountId=101011234567&" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(member(answer, "errorCode")).hasSizeBetween(1, 10);
    }

    /** "Empty parameter = NULL", section 2.2. */
    @Test
    void anEmptyParameterCountsAsOmitted() {
        String applyNo = client.applied(body("2026-04-15"));

        assertThat(client.get("/transfer/status?accountId=101011234567&queryKeyClass=1&dateFrom=&applyNo=" + applyNo)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTransferIsOnlyAtItsOwnAccount() {
        String applyNo = client.applied(body("2026-04-15"));

        assertThat(client.get("/transfer/status?accountId=101021234568&queryKeyClass=1&applyNo=" + applyNo)
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get("/transfer/request-result?accountId=101021234568&applyNo=" + applyNo)
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> numbers(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher matcher = APPLY_NO.matcher(page.body());
        List<String> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        assertThat(member(page, "count")).isEqualTo(Integer.toString(numbers.size()));
        return numbers;
    }
}
