package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.dialect.gmo.GmoKind;
import dev.nakadachi.bank.dialect.gmo.GmoRecords;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.provider.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of {@code GET /transfer/status} by hand from the member lists of Swagger 1.1.12 (G1), facts 2.11. */
class StatusTest {

    private static final AnswerDecoder<Page<TransferRecord, PageKey>> RECORDS = GmoRecords.pages(GmoKind.SINGLE);

    private static final String TYPICAL = """
            {"acceptanceKeyClass":"2","baseDate":"2025-05-01","baseTime":"09:30:00+09:00","count":"1",
             "transferQueryBulkResponses":[{"dateFrom":"2025-04-01","dateTo":"2025-04-30","requestNextItemKey":"1",
               "requestTransferStatuses":[{"requestTransferStatus":"20"}],"requestTransferClass":"1",
               "requestTransferTerm":"1","hasNext":true,"nextItemKey":"20250430101500123456"}],
             "transferDetails":[{"transferStatus":"20","transferStatusName":"手続済","transferTypeName":"振込振替",
               "isFeeFreeUse":false,"isFeePointUse":false,"pointName":"ポイント","feeLaterPaymentFlg":true,
               "transferDetailFee":"145","totalDebitAmount":"110475",
               "transferApplies":[{"applyNo":"2025043000000001","transferApplyDetails":[
                   {"applyDatetime":"2025-04-30T10:15:00+09:00","applyStatus":"5","applyUser":"u",
                    "applyComment":"c","approvalUser":"a","approvalComment":"d"}]},
                 {"applyNo":"2025043000000009","transferApplyDetails":[
                   {"applyDatetime":"2025-04-30T11:00:00+09:00","applyStatus":"1"}]}],
               "transferAccepts":[{"acceptNo":"2025043000000002","acceptDatetime":"2025-04-30T10:20:00+09:00"}],
               "transferResponses":[{"accountId":"101011234567","remitterName":"ｶ)ﾃｽﾄ",
                 "transferDesignatedDate":"2025-05-01","transferInfos":[
                   {"transferAmount":"110000","ediInfo":"INV-0042","beneficiaryBankCode":"0001",
                    "beneficiaryBankName":"ﾃｽﾄ","beneficiaryBranchCode":"002","beneficiaryBranchName":"ﾎﾝﾃﾝ",
                    "accountTypeCode":"1","accountNumber":"0012345","beneficiaryName":"ﾔﾏﾀﾞ ﾊﾅｺ",
                    "transferDetailResponses":[{"beneficiaryBankNameKanji":"試験","beneficiaryBranchNameKanji":"本店",
                      "usedPoint":"0","isFeeFreeUsed":false,"transferFee":"145"}],
                    "unableDetailInfos":[{"transferDetailStatus":"1","refundStatus":"1","isRepayment":true,
                      "repaymentDate":"2025-05-02"}]},
                   {"transferAmount":"330"}]}]}]}""";

    @Test
    void aTransferArrives() {
        TransferRecord transfer = one(TYPICAL);
        assertThat(transfer.state()).isEqualTo(new TransferState(TransferState.Kind.COMPLETED, "20"));
        assertThat(transfer.numbers())
                .containsExactly(new RequestNumber("2025043000000001"), new RequestNumber("2025043000000009"));
        assertThat(transfer.account()).contains(new AccountId("101011234567"));
        assertThat(transfer.unfit()).isEmpty();
        assertThat(transfer.designatedDate()).contains(LocalDate.of(2025, 5, 1));
        assertThat(transfer.appliedAt()).contains(OffsetDateTime.parse("2025-04-30T10:15:00+09:00"));
        assertThat(transfer.acceptedAt()).contains(OffsetDateTime.parse("2025-04-30T10:20:00+09:00"));
        assertThat(transfer.fee()).contains(Money.yen(145));
        assertThat(transfer.totalDebit()).contains(Money.yen(110_475));
        assertThat(transfer.items()).hasSize(2);
        TransferItem item = transfer.items().get(0);
        assertThat(item.amount()).isEqualTo(Money.yen(110_000));
        assertThat(item.bank()).contains(new BankCode("0001"));
        assertThat(item.branch()).contains(new BranchCode("002"));
        assertThat(item.number()).contains(new AccountNumber("0012345"));
        assertThat(item.name()).contains(new KanaName("ﾔﾏﾀﾞ ﾊﾅｺ"));
        assertThat(item.edi()).contains(new EdiInfo("INV-0042"));
        assertThat(item.fee()).contains(Money.yen(145));
        assertThat(transfer + " " + transfer.items()).doesNotContain("ﾔﾏﾀﾞ", "0012345", "110000");
    }

    @Test
    void everyMemberOfTheSpecificationIsKnown() {
        List<String> unknown = new ArrayList<>();
        RECORDS.decode(Samples.answer(TYPICAL).watchedBy(notice -> unknown.add(notice.path())));
        assertThat(unknown).isEmpty();
    }

    @Test
    void omittedAndNullAreEmpty() {
        for (String detail : List.of(
                "{}",
                "{\"transferStatus\":null,\"transferDetailFee\":null,\"transferApplies\":null,\"transferAccepts\":null,"
                        + "\"transferResponses\":null}",
                "{\"transferStatus\":\"\",\"transferDetailFee\":\"\",\"transferApplies\":[],\"transferAccepts\":[],"
                        + "\"transferResponses\":[]}",
                "{\"transferApplies\":[{}],\"transferAccepts\":[{}],\"transferResponses\":[{}]}",
                "{\"transferApplies\":[{\"transferApplyDetails\":[{\"applyStatus\":\"0\"}]}],"
                        + "\"transferResponses\":[{\"transferInfos\":null}]}")) {
            TransferRecord transfer = one("{\"count\":1,\"transferDetails\":[" + detail + "]}");
            assertThat(transfer.state()).isEqualTo(new TransferState(TransferState.Kind.UNKNOWN, ""));
            assertThat(transfer.numbers()).isEmpty();
            assertThat(transfer.items()).isEmpty();
            assertThat(transfer.designatedDate()).isEmpty();
            assertThat(transfer.appliedAt()).isEmpty();
            assertThat(transfer.acceptedAt()).isEmpty();
            assertThat(transfer.fee()).isEmpty();
            assertThat(transfer.totalDebit()).isEmpty();
        }
    }

    @Test
    void anItemOfWhichOnlyTheAmountIsSaidArrives() {
        TransferItem item = one("{\"count\":\"1\",\"transferDetails\":[{\"transferResponses\":[{\"transferInfos\":["
                        + "{\"transferAmount\":330,\"ediInfo\":null,\"accountNumber\":\"\","
                        + "\"transferDetailResponses\":[{\"isFeeFreeUsed\":\"true\"}]}]}]}]}")
                .items()
                .get(0);
        assertThat(item.amount()).isEqualTo(Money.yen(330));
        assertThat(item.bank()).isEmpty();
        assertThat(item.branch()).isEmpty();
        assertThat(item.number()).isEmpty();
        assertThat(item.name()).isEmpty();
        assertThat(item.edi()).isEmpty();
        assertThat(item.fee()).isEmpty();
    }

    /**
     * Facts 2.11: transfers made outside the API are in the list. One that was made on the bank's pages, by other rules
     * than ours, must not hide all others.
     */
    @Test
    void whatOnlyInformsMayBeOddAndIsKeptAsItWasSent() {
        List<TransferRecord> both = page("""
                {"count":"2","transferDetails":[
                 {"transferStatus":"20","transferApplies":[
                    {"applyNo":"2025043000000001","transferApplyDetails":[{"applyDatetime":"2025-04-30 10:15"}]}],
                  "transferAccepts":[{"acceptDatetime":"today"}],
                  "transferResponses":[{"transferDesignatedDate":"0000-00-00","transferInfos":[
                    {"transferAmount":"330","beneficiaryBankCode":"1","beneficiaryBranchCode":"12345",
                     "accountNumber":"1234567890","beneficiaryName":"ﾔﾏﾀﾞ\\nﾊﾅｺ",
                     "ediInfo":"123456789012345678901"}]}]},
                 {"transferStatus":"40"}]}""").elements();
        assertThat(both).hasSize(2);
        TransferRecord odd = both.get(0);
        assertThat(odd.state().kind()).isEqualTo(TransferState.Kind.COMPLETED);
        assertThat(odd.designatedDate()).isEmpty();
        assertThat(odd.unfit())
                .containsOnly(
                        Map.entry("applyDatetime", "2025-04-30 10:15"),
                        Map.entry("acceptDatetime", "today"),
                        Map.entry("transferDesignatedDate", "0000-00-00"));
        TransferItem item = odd.items().get(0);
        assertThat(item.number()).isEmpty();
        assertThat(item.unfit())
                .containsOnly(
                        Map.entry("beneficiaryBankCode", "1"),
                        Map.entry("beneficiaryBranchCode", "12345"),
                        Map.entry("accountNumber", "1234567890"),
                        Map.entry("beneficiaryName", "ﾔﾏﾀﾞ\nﾊﾅｺ"),
                        Map.entry("ediInfo", "123456789012345678901"));
        assertThat(odd + " " + item).doesNotContain("1234567890", "ﾔﾏﾀﾞ", "today");
    }

    /** What cannot be read contradicts nothing: a false no makes somebody pay twice. */
    @Test
    void anAccountThatNoTypeTakesMayBeThatOfACommand() {
        TransferRecord odd = one("{\"count\":\"1\",\"transferDetails\":[{\"transferResponses\":[{\"transferInfos\":["
                + "{\"transferAmount\":\"1\",\"accountNumber\":\"12345\"}]}]}]}");
        assertThat(odd.couldBe(Samples.command().pay(Samples.payment(1)).build()))
                .isTrue();
        assertThat(odd.couldBe(Samples.command().pay(Samples.payment(2)).build()))
                .isFalse();
    }

    /** Facts 2.16: the Java SDK reads {@code totalFee} where Swagger 1.1.12 has {@code transferDetailFee}. */
    @Test
    void theFeeHasTwoSpellings() {
        assertThat(one("{\"count\":\"1\",\"transferDetails\":[{\"totalFee\":\"145\"}]}")
                        .fee())
                .contains(Money.yen(145));
        assertThat(one("{\"count\":\"1\",\"transferDetails\":[{\"transferDetailFee\":\"0\",\"totalFee\":\"9\"}]}")
                        .fee())
                .contains(Money.yen(0));
    }

    @ParameterizedTest
    @CsvSource({
        "2,AWAITING_APPROVAL",
        "3,SENT_BACK",
        "4,WITHDRAWN",
        "5,EXPIRED",
        "8,CANCELLED",
        "11,SCHEDULED",
        "12,IN_PROCESS",
        "13,RETRYING",
        "20,COMPLETED",
        "22,RETURNED",
        "24,RECALLING",
        "25,RECALLED",
        "26,RECALL_FAILED",
        "30,PARTLY_COMPLETED",
        "40,FAILED",
        "0,UNKNOWN",
        "1,UNKNOWN",
        "02,UNKNOWN",
        "21,UNKNOWN"
    })
    void everyStateHasItsMeaning(String code, TransferState.Kind kind) {
        String asText = "{\"count\":\"1\",\"transferDetails\":[{\"transferStatus\":\"" + code + "\"}]}";
        assertThat(one(asText).state()).isEqualTo(new TransferState(kind, code));
    }

    @Test
    void theNextPageIsNamedInsideTheListOfBulkResponses() {
        assertThat(page(TYPICAL).next()).contains(new PageKey("20250430101500123456"));
        assertThat(next("\"hasNext\":\"true\",\"nextItemKey\":20250430")).isEqualTo("20250430");
        assertThat(next("\"nextItemKey\":\"7\"")).isEqualTo("7");
        assertThat(next("\"hasNext\":false,\"nextItemKey\":\"7\"")).isEqualTo("none");
        assertThat(next("\"hasNext\":\"FALSE\"")).isEqualTo("none");
        assertThat(next("\"hasNext\":null")).isEqualTo("none");
        assertThat(page("{\"count\":\"0\",\"hasNext\":true,\"nextItemKey\":\"7\",\"transferDetails\":[]}")
                        .next())
                .as("at the top level these members mean nothing")
                .isEmpty();
        assertThat(next("\"nextItemKey\":\"7\"},{\"hasNext\":false},{\"nextItemKey\":\"7\""))
                .isEqualTo("7");
        assertThatThrownBy(() -> next("\"nextItemKey\":\"7\"},{\"nextItemKey\":\"8\""))
                .as("of two next pages one would be lost")
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("several next pages");
        assertThatThrownBy(() -> next("\"hasNext\":true")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> next("\"hasNext\":\"perhaps\"")).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void noTransferIsAnEmptyList() {
        assertThat(page("{\"count\":\"0\",\"transferDetails\":[]}").elements()).isEmpty();
        assertThat(page("{\"count\":0}").elements()).isEmpty();
        assertThat(page("{\"count\":\"0\",\"transferDetails\":null}").elements())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"count\":\"1\"}",
                "{\"count\":\"1\",\"transferDetails\":{}}",
                "{\"count\":\"1\",\"transferDetails\":[]}",
                "{\"count\":\"1\",\"transferDetails\":[{\"transferResponses\":[{\"transferInfos\":[{}]}]}]}",
                "{\"count\":\"1\",\"transferDetails\":[{\"totalDebitAmount\":\"1,000\"}]}",
                "{\"count\":\"1\",\"transferDetails\":[{\"transferApplies\":[{\"applyNo\":\"no number\"}]}]}",
            })
    void whatIsMissingOrDoesNotFitIsMalformed(String json) {
        assertThatThrownBy(() -> page(json)).isInstanceOf(MalformedJsonException.class);
    }

    private static String next(String members) {
        String json = "{\"count\":\"0\",\"transferDetails\":[],\"transferQueryBulkResponses\":[{" + members + "}]}";
        return page(json).next().map(PageKey::value).orElse("none");
    }

    private static TransferRecord one(String json) {
        assertThat(page(json).elements()).hasSize(1);
        return page(json).elements().get(0);
    }

    private static Page<TransferRecord, PageKey> page(String json) {
        return RECORDS.decode(Samples.answer(json));
    }
}
