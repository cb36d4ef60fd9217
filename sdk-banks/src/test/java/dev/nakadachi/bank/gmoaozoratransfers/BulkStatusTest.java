package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.BulkItemsQuery;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.dialect.gmo.GmoKind;
import dev.nakadachi.bank.dialect.gmo.GmoRecords;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.Page;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers of {@code GET /bulktransfer/status} by hand (G1: BulkTransferStatusResponse, BulkTransferResponse): sums
 * always, payments only where details were asked for, the start number as it was asked.
 */
class BulkStatusTest {

    private static final BulkItemsQuery FIRST = BulkItemsQuery.first(Samples.ACCOUNT, Samples.NUMBER);

    /** Payments of 1 and 2 yen. */
    private final TransferCommand command =
            Samples.command().pay(Samples.payment(1)).pay(Samples.payment(2)).build();

    @Test
    void aListedTransferOfOtherSumsIsNotTheCommand() {
        assertThat(listed("\"totalCount\":\"2\",\"totalAmount\":\"3\"").couldBe(command))
                .isTrue();
        assertThat(listed("\"totalCount\":\"2\",\"totalAmount\":\"4\"").couldBe(command))
                .as("another sum")
                .isFalse();
        assertThat(listed("\"totalCount\":\"3\",\"totalAmount\":\"3\"").couldBe(command))
                .as("another count")
                .isFalse();
        assertThat(listed("\"totalCount\":2,\"totalAmount\":3,\"transferDataName\":\"4月分\"")
                        .summary()
                        .orElseThrow()
                        .dataName())
                .contains("4月分");
    }

    /** A no makes somebody pay again: half of the sums, or sums of parts, say nothing. */
    @Test
    void whereTheSumsAreNotThoseOfTheTransferNothingContradicts() {
        assertThat(listed("\"totalCount\":\"9\"").couldBe(command)).isTrue();
        assertThat(listed("\"totalCount\":\"1\",\"totalAmount\":\"1\"},{\"totalCount\":\"1\",\"totalAmount\":\"2\"")
                        .couldBe(command))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"totalCount\":\"two\",\"totalAmount\":\"3\"",
                "\"totalCount\":\"2.5\",\"totalAmount\":\"3\"",
                "\"totalCount\":\"2\",\"totalAmount\":\"x\""
            })
    void sumsThatAreNoneAreMalformed(String members) {
        assertThatThrownBy(() -> listed(members)).isInstanceOf(MalformedJsonException.class);
    }

    /** Payments come in pages: some of them are no contradiction, all of them are compared one by one. */
    @Test
    void paymentsThatAreNotAllOfThemContradictNothing() {
        String sums = "\"totalCount\":\"2\",\"totalAmount\":\"3\",";
        String one = "{\"transferAmount\":\"1\"}";
        assertThat(listed(sums + infos(one)).couldBe(command)).isTrue();
        assertThat(listed(infos(one)).couldBe(command))
                .as("without sums nobody knows whether it is all")
                .isTrue();
        assertThat(listed(sums + infos(one + ",{\"transferAmount\":\"2\"}")).couldBe(command))
                .isTrue();
        assertThat(listed(sums + infos("{\"transferAmount\":\"0\"},{\"transferAmount\":\"3\"}"))
                        .couldBe(command))
                .isFalse();
    }

    private static String infos(String payments) {
        return "\"bulkTransferInfos\":[" + payments + "]";
    }

    @Test
    void theNextPageFollowsTheOneThatWasAskedFor() {
        BulkItemsQuery second = FIRST.at(new PageKey("501"));
        assertThat(page(FIRST, "", 500).next()).contains(new PageKey("501"));
        assertThat(page(second, "", 500).next()).contains(new PageKey("1001"));
        assertThat(page(second, "\"bulktransferItemKey\":\"501\",", 500).next()).contains(new PageKey("1001"));
        assertThat(page(second, "\"bulktransferItemKey\":501,", 499).next()).isEmpty();
        assertThatThrownBy(() -> page(second, "\"bulktransferItemKey\":\"1\",", 500))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("bulktransferItemKey");
    }

    /** Number and account stand in the transfer itself (G1: BulkTransferDetail): the envelope names neither. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "{\"applyNo\":\"2025043000000001\"} ; 101011234567 ; none",
                "{\"applyNo\":\"2025043000000001\"},{\"applyNo\":\"2025043000000009\"} ; 101011234567 ; none",
                "{\"applyNo\":\"2025043000000009\"} ; 101011234567 ; applyNo",
                "{\"applyNo\":\"2025043000000001\"} ; 101019999999 ; accountId",
                "{} ; 101019999999 ; accountId",
                "{} ; 101011234567 ; none"
            })
    void paymentsOfAnotherTransferOrAccountAreNotTakenForThisOnes(
            String applies, String account, @Nullable String refused) {
        String json = "{\"bulkTransferDetails\":[{\"transferApplies\":[" + applies
                + "],\"bulktransferResponses\":[{\"accountId\":\"" + account + "\","
                + infos("{\"transferAmount\":\"1\"}") + "}]}]}";
        if (refused == null) {
            assertThat(GmoRecords.items(FIRST, Samples.answer(json)).elements()).hasSize(1);
        } else {
            assertThatThrownBy(() -> GmoRecords.items(FIRST, Samples.answer(json)))
                    .isInstanceOf(MalformedJsonException.class)
                    .hasMessageContaining(refused);
        }
    }

    @Test
    void aPageWithFewerPaymentsThanTheBankCountsIsNotTheEnd() {
        assertThat(page(FIRST, "", 2, 2).elements())
                .extracting(TransferItem::amount)
                .containsExactly(Money.yen(1), Money.yen(1));
        assertThat(page(FIRST.at(new PageKey("501")), "", 3, 503).next()).isEmpty();
        assertThat(page(FIRST, "\"detailInfoResult\":false,", 0, 2).elements())
                .as("not shown yet")
                .isEmpty();
        for (String result : new String[] {"", "\"detailInfoResult\":true,"}) {
            assertThatThrownBy(() -> page(FIRST, result, 1, 2)).isInstanceOf(MalformedJsonException.class);
        }
        BulkItemsQuery second = FIRST.at(new PageKey("501"));
        assertThatThrownBy(() -> page(second, "\"detailInfoResult\":false,", 0, 503))
                .isInstanceOf(MalformedJsonException.class);
    }

    /**
     * Swagger 1.1.12: 2 failed; 1 done, then refundStatus 1 to 3 or isRepayment. Who pays again must know which one.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "{\"transferDetailStatus\":\"2\"} ; FAILED",
                "{\"transferDetailStatus\":\"1\"} ; DONE",
                "{\"transferDetailStatus\":\"1\",\"isRepayment\":false} ; DONE",
                "{\"transferDetailStatus\":\"1\",\"isRepayment\":true,\"repaymentDate\":\"2025-04-16\"} ; RETURNED",
                "{\"transferDetailStatus\":\"1\",\"refundStatus\":\"1\"} ; RECALLING",
                "{\"transferDetailStatus\":\"1\",\"refundStatus\":\"2\",\"isRepayment\":true} ; RECALLED",
                "{\"transferDetailStatus\":\"1\",\"refundStatus\":\"3\"} ; RECALL_FAILED",
                "{\"transferDetailStatus\":\"2\",\"isRepayment\":true} ; FAILED",
                "{\"transferDetailStatus\":\"9\"} ; UNKNOWN",
                "{\"transferDetailStatus\":\"1\"},{\"transferDetailStatus\":\"2\"} ; UNKNOWN",
                "{\"isRepayment\":\"odd\"} ; none",
                "{} ; none"
            })
    void eachPaymentSaysWhatBecameOfIt(String unable, PaymentState.@Nullable Kind kind) {
        String item = "{\"transferAmount\":\"1\",\"unableDetailInfos\":[" + unable + "]}";
        assertThat(only(item).state().map(PaymentState::kind)).isEqualTo(Optional.ofNullable(kind));
    }

    /** Swagger 1.1.12: itemId is the number that the request gave; repaymentDate is only there in bulk transfers. */
    @Test
    void aPaymentHasItsNumberAndTheDayOnWhichItsMoneyCameBack() {
        TransferItem returned = only("""
                {"itemId":"17","transferAmount":"1","unableDetailInfos":[
                  {"transferDetailStatus":"1","isRepayment":true,"repaymentDate":"2025-04-16"}]}""");
        assertThat(returned.position()).contains(17);
        assertThat(returned.returnedOn()).contains(LocalDate.of(2025, 4, 16));

        TransferItem odd = only("""
                {"itemId":"A","transferAmount":"1","unableDetailInfos":[{"repaymentDate":"2025/04/16"}]}""");
        assertThat(odd.position()).isEmpty();
        assertThat(odd.returnedOn()).isEmpty();
        assertThat(odd.unfit()).containsOnlyKeys("itemId", "repaymentDate");
        assertThat(only("{\"itemId\":\"0\",\"transferAmount\":\"1\"}").position())
                .isEmpty();
    }

    private static TransferItem only(String item) {
        return GmoRecords.items(
                        FIRST,
                        Samples.answer(
                                "{\"bulkTransferDetails\":[{\"bulktransferResponses\":[{" + infos(item) + "}]}]}"))
                .elements()
                .get(0);
    }

    private static TransferRecord listed(String members) {
        return GmoRecords.pages(GmoKind.BULK)
                .decode(Samples.answer(
                        ("{\"count\":\"1\",\"bulkTransferDetails\":[{\"transferStatus\":\"20\",\"bulktransferResponses\":[{"
                                + members + "}]}]}")))
                .elements()
                .get(0);
    }

    private static Page<TransferItem, PageKey> page(BulkItemsQuery asked, String envelope, int items) {
        return page(asked, envelope, "", items);
    }

    private static Page<TransferItem, PageKey> page(BulkItemsQuery asked, String envelope, int items, int total) {
        return page(asked, envelope, "\"totalCount\":\"" + total + "\",", items);
    }

    private static Page<TransferItem, PageKey> page(BulkItemsQuery asked, String envelope, String sums, int items) {
        String infos = String.join(",", Collections.nCopies(items, "{\"transferAmount\":\"1\"}"));
        return GmoRecords.items(
                asked,
                Samples.answer("{" + envelope + "\"bulkTransferDetails\":[{\"bulktransferResponses\":[{" + sums
                        + "\"bulkTransferInfos\":[" + infos + "]}]}]}"));
    }
}
