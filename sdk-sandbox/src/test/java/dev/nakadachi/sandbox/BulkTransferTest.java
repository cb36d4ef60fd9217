package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.BulkClient.body;
import static dev.nakadachi.sandbox.BulkClient.item;
import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a bulk transfer, by hand from the facts on GMO Aozora Net Bank, sections 2.10 to 2.12. */
class BulkTransferTest {

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT))
            .perTest();

    private Sandbox sandbox;
    private BulkClient client;
    private Transfers bulk;
    private BankAccount payer;

    @BeforeEach
    void consent(Sandbox started) {
        sandbox = started;
        client = new BulkClient(started);
        bulk = started.bank().bulkTransfers();
        payer = started.bank().accountsOf("alice").get(0);
    }

    @Test
    void itIsTakenWaitsIsApprovedAndIsPaidAtOnce() {
        long before = payer.balance();
        HttpResponse<String> answer = client.request(body(3));
        String applyNo = member(answer, "applyNo");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(member(answer, "resultCode")).isEqualTo("2");
        assertThat(member(client.status("queryKeyClass=1&applyNo=" + applyNo), "transferStatus"))
                .isEqualTo("2");

        bulk.approve(applyNo);
        assertThat(member(client.result(applyNo), "resultCode")).isEqualTo("1");
        sandbox.clock().advance(Duration.ofMinutes(5));

        HttpResponse<String> done = client.status("queryKeyClass=1&applyNo=" + applyNo);
        assertThat(member(done, "transferStatus")).isEqualTo("20");
        assertThat(done.body())
                .contains("\"totalFee\":\"450\"", "\"totalDebitAmount\":\"456\"", "\"totalCount\":\"3\"")
                .doesNotContain("bulkTransferInfos", "detailInfoResult");
        assertThat(before - payer.balance()).isEqualTo(456);
        assertThat(bulk.moved()).isEqualTo(1);
    }

    /** "Right after acceptance detailInfoResult is false; the details become available about ten minutes later." */
    @Test
    void itsPaymentsCanBeReadTenMinutesAfterTheApproval() {
        String applyNo = client.applied(body(2));
        assertThat(client.items(applyNo, 1).body()).contains("\"detailInfoResult\":false");
        bulk.approve(applyNo);
        sandbox.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(client.items(applyNo, 1).body())
                .contains("\"detailInfoResult\":false", "\"bulkTransferDetails\":[{")
                .doesNotContain("bulkTransferInfos");

        sandbox.clock().advance(Duration.ofSeconds(1));

        assertThat(client.items(applyNo, 1).body())
                .contains("\"detailInfoResult\":true", "\"itemId\":\"1\",\"transferAmount\":\"1\"", "\"count\":\"2\"");
    }

    /** "bulktransferItemKey = 1, 501, 1001 … (start number)"; "one call returns at most 500". */
    @Test
    void aPageHasFiveHundredPaymentsFromItsStartNumber() {
        String applyNo = client.applied(body(1_203));
        bulk.approve(applyNo);
        sandbox.clock().advance(Duration.ofMinutes(10));

        assertThat(client.items(applyNo, 1).body()).contains("\"count\":\"500\"", "\"itemId\":\"500\"");
        assertThat(client.items(applyNo, 501).body())
                .contains("\"itemId\":\"501\"")
                .doesNotContain("\"itemId\":\"500\"");
        assertThat(client.items(applyNo, 1_001).body()).contains("\"count\":\"203\"", "\"itemId\":\"1203\"");
        assertThat(client.items(applyNo, 1_204).body()).contains("\"count\":\"0\"");
    }

    @Test
    void aPaymentThatFailsIsNotPaidAndTheWholeIsThirty() {
        long before = payer.balance();
        String applyNo = client.applied(body(3));
        bulk.approve(applyNo);
        sandbox.bank().bulkItems().fail(applyNo, 2);
        sandbox.clock().advance(Duration.ofMinutes(10));

        assertThat(bulk.find(applyNo).orElseThrow().status()).isEqualTo(TransferStatus.PARTLY_DONE);
        assertThat(before - payer.balance()).isEqualTo(1 + 3 + 2 * 150);
        String items = client.items(applyNo, 1).body();
        assertThat(items)
                .contains("\"transferStatus\":\"30\"", "\"totalDebitAmount\":\"304\"", "\"totalFee\":\"300\"")
                .containsOnlyOnce("\"unableDetailInfos\":[{\"transferDetailStatus\":\"2\"}]");
        assertThatThrownBy(() -> sandbox.bank().bulkItems().fail(applyNo, 1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void allPaymentsThatFailLeaveNothing() {
        long before = payer.balance();
        String applyNo = client.applied(body(1));
        sandbox.bank().bulkItems().fail(applyNo, 1);
        bulk.approve(applyNo);
        sandbox.clock().advance(Duration.ofMinutes(10));

        assertThat(member(client.status("queryKeyClass=1&applyNo=" + applyNo), "transferStatus"))
                .isEqualTo("40");
        assertThat(payer.balance()).isEqualTo(before);
        assertThat(bulk.moved()).isZero();
    }

    /** "isRepayment", "repaymentDate": the money comes back, the fee does not. */
    @Test
    void aPaymentThatComesBackIsMarkedWithItsDay() {
        long before = payer.balance();
        String applyNo = client.applied(body(2));
        bulk.approve(applyNo);
        sandbox.clock().advance(Duration.ofMinutes(30));
        sandbox.bank().bulkItems().giveBack(applyNo, 1);

        assertThat(before - payer.balance()).isEqualTo(2 + 300);
        assertThat(client.items(applyNo, 1).body())
                .contains("\"transferStatus\":\"30\"")
                .containsOnlyOnce("\"unableDetailInfos\":[{\"transferDetailStatus\":\"1\",\"isRepayment\":true,"
                        + "\"repaymentDate\":\"2026-04-15\"}]");
        assertThatThrownBy(() -> sandbox.bank().bulkItems().giveBack(applyNo, 1))
                .isInstanceOf(InvalidInputException.class);
    }

    /** "refundStatus 1 recall in process / 2 recalled / 3 recall failed"; the money comes back with 2 alone. */
    @Test
    void aPaymentIsCalledBackAndItsMoneyComesWhenThePayeeAgrees() {
        String applyNo = client.applied(body(2));
        bulk.approve(applyNo);
        sandbox.clock().advance(Duration.ofMinutes(30));
        long paid = payer.balance();

        sandbox.bank().bulkItems().startRecall(applyNo, 1);
        sandbox.bank().bulkItems().startRecall(applyNo, 2);
        assertThat(client.items(applyNo, 1).body())
                .contains("\"unableDetailInfos\":[{\"transferDetailStatus\":\"1\",\"refundStatus\":\"1\"}]");
        assertThat(payer.balance()).isEqualTo(paid);

        sandbox.bank().bulkItems().finishRecall(applyNo, 1);
        sandbox.bank().bulkItems().failRecall(applyNo, 2);
        assertThat(payer.balance()).isEqualTo(paid + 1);
        assertThat(client.items(applyNo, 1).body())
                .contains("\"transferStatus\":\"30\"")
                .containsOnlyOnce("\"refundStatus\":\"2\"")
                .containsOnlyOnce("\"refundStatus\":\"3\"");
        assertThatThrownBy(() -> sandbox.bank().bulkItems().finishRecall(applyNo, 2))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> sandbox.bank().bulkItems().startRecall(applyNo, 1))
                .isInstanceOf(InvalidInputException.class);
    }

    /** From 手続中 on each payment has its own state; before, the member is not set (Swagger 1.1.12). */
    @Test
    void eachPaymentSaysThatItWasMade() {
        String applyNo = client.applied(body(1));
        sandbox.bank().bulkTransfers().settings().processingTime(Duration.ofMinutes(20));
        bulk.approve(applyNo);
        sandbox.clock().advance(Duration.ofMinutes(15));
        assertThat(client.items(applyNo, 1).body())
                .contains("bulkTransferInfos")
                .doesNotContain("unableDetailInfos");

        sandbox.clock().advance(Duration.ofMinutes(5));

        assertThat(client.items(applyNo, 1).body())
                .contains("\"unableDetailInfos\":[{\"transferDetailStatus\":\"1\"}]");
    }

    /** "2 / 4: single / bulk acceptance; without business-ID management always this." */
    @Test
    void aCancelIsOfClassFourAndWaitsToo() {
        String applyNo = client.applied(body(1));

        assertThat(client.cancel(applyNo, "2").statusCode()).isEqualTo(400);
        assertThat(client.cancel(applyNo, "3").statusCode()).isEqualTo(400);
        assertThat(client.cancel(applyNo, "4").statusCode()).isEqualTo(201);
        assertThat(client.cancel(applyNo, "4").statusCode()).isEqualTo(400);
        bulk.approve(applyNo);

        assertThat(member(client.status("queryKeyClass=1&applyNo=" + applyNo), "transferStatus"))
                .isEqualTo("8");
    }

    @Test
    void theSameKeyIsOneTransferAndTheFeeIsNone() {
        String first = client.applied(body(2), "Idempotency-Key", "k1");

        assertThat(client.applied(body(2), "Idempotency-Key", "k1")).isEqualTo(first);
        assertThat(member(client.fee(body(2)), "totalFee")).isEqualTo("300");
        assertThat(bulk.executions()).isEqualTo(1);
    }

    @Test
    void singleAndBulkTransfersAreListedApartAndNumberedTogether() {
        String applyNo = client.applied(body(1));
        TransferClient single = new TransferClient(sandbox);
        String other = single.applied(TransferClient.body("2026-04-15"));

        assertThat(other).isNotEqualTo(applyNo);
        assertThat(client.status("queryKeyClass=2").body()).contains(applyNo).doesNotContain(other);
        assertThat(single.list("").body()).contains(other).doesNotContain(applyNo);
        assertThat(client.result(other).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100, 0398, 2, 100, SBX_COUNT", // the count is another
        "1, 100, 0398, 1, 101, SBX_TOTAL", // the sum is another
        "1, 10000000000, 0398, 1, 10000000000, SBX_AMOUNT", // 1 to 9,999,999,999 for a payment
        "0, 100, 0398, 1, 100, SBX_ITEM", // itemId 1 to 9999
        "1, 100, 0310, 1, 100, SBX_PAYEE", // this bank has no such account
    })
    void aWrongBodyIsRefusedAndNothingIsTaken(
            int itemId, String amount, String bank, int count, long total, String code) {
        HttpResponse<String> answer = client.request(body(count, total, item(itemId, amount, bank)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"" + code + "\"");
        assertThat(bulk.executions()).isZero();
    }

    /** "totalCount 1–9,999". */
    @Test
    void itTakesNineThousandNineHundredAndNinetyNinePaymentsAndNoMore() {
        assertThat(client.request(body(9_999)).statusCode()).isEqualTo(201);
        assertThat(client.request(body(10_000)).body()).contains("SBX_ITEMS");
    }

    @Test
    void aNumberOfAPaymentComesOnce() {
        String twice = item(1, "100", "0398") + "," + item(1, "200", "0398");

        assertThat(client.request(body(2, 300, twice)).body())
                .contains("\"transferErrorDetails\":[{\"itemId\":\"1\"", "SBX_ITEM");
    }

    /** "only the first 30 are used"; "EDI reaches the payee only when identification = Y". */
    @Test
    void aLongNameIsCutAndUnmarkedEdiIsDropped() {
        String name = "ｱ".repeat(31);
        String unmarked = item(1, "100", "0398").replace("ﾅｶﾀﾞﾁ ﾀﾛｳ", name).replace("{", "{\"ediInfo\":\"EDI1\",");
        String marked = item(2, "200", "0398").replace("{", "{\"ediInfo\":\"EDI2\",\"identification\":\"Y\",");
        String applyNo = client.applied(body(2, 300, unmarked + "," + marked));
        bulk.approve(applyNo);
        sandbox.clock().advance(Duration.ofMinutes(10));

        assertThat(client.items(applyNo, 1).body())
                .contains("\"beneficiaryName\":\"" + "ｱ".repeat(30) + "\"", "EDI2")
                .doesNotContain("ｱ".repeat(31), "EDI1");
    }

    /** "A parameter that does not belong to the class gives 400." */
    @ParameterizedTest
    @CsvSource({
        "queryKeyClass=2&detailInfoNecessity=true",
        "queryKeyClass=1&applyNo=NO&bulktransferItemKey=1",
        "queryKeyClass=1&applyNo=NO&detailInfoNecessity=false&bulktransferItemKey=1",
        "queryKeyClass=2&requestTransferStatus=22", // no state of a bulk transfer
        "queryKeyClass=1&applyNo=NO&detailInfoNecessity=true&bulktransferItemKey=0",
    })
    void aParameterOfTheOtherClassIsRefused(String query) {
        String applyNo = client.applied(body(1));

        assertThat(client.status(query.replace("NO", applyNo)).statusCode()).isEqualTo(400);
    }

    @Test
    void itWaitsOnThePageToo() {
        String applyNo = client.applied(body(1));

        assertThat(new PlainClient(sandbox).get(sandbox.approvalPage()).body()).contains(applyNo);
    }
}
