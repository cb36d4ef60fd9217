package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.dialect.gmo.GmoAnswers;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers by hand from the member lists of Swagger 1.1.12 (G1), facts 2.9, 2.12 and 2.14. */
class AnswerTest {

    @Test
    void aRequestThatWaitsForApprovalIsAccepted() {
        TransferOutcome outcome = GmoAnswers.outcome(Samples.answer(
                "{\"accountId\":\"101011234567\",\"resultCode\":\"2\",\"applyNo\":\"2025043000000001\"}"));
        assertThat(outcome).isInstanceOfSatisfying(TransferOutcome.Accepted.class, accepted -> {
            assertThat(accepted.number()).isEqualTo(new RequestNumber("2025043000000001"));
            assertThat(accepted.result().state()).isEqualTo(new RequestState(RequestState.Kind.WAITING, "2"));
            assertThat(accepted.result().completedAt()).isEmpty();
        });
    }

    @Test
    void aCompletedRequestHasItsTime() {
        RequestResult result = GmoAnswers.result(
                Samples.answer("{\"accountId\":\"101011234567\",\"resultCode\":\"1\",\"applyNo\":\"2025043000000001\","
                        + "\"applyEndDatetime\":\"2025-04-30T10:15:00+09:00\"}"));
        assertThat(result.state().kind()).isEqualTo(RequestState.Kind.DONE);
        assertThat(result.completedAt()).contains(OffsetDateTime.parse("2025-04-30T10:15:00+09:00"));
    }

    @ParameterizedTest
    @CsvSource({"1,DONE", "2,WAITING", "8,EXPIRED", "3,UNKNOWN", "01,UNKNOWN"})
    void everyResultCodeHasItsMeaning(String code, RequestState.Kind kind) {
        for (String value : List.of("\"" + code + "\"", code.startsWith("0") ? "\"" + code + "\"" : code)) {
            RequestResult result =
                    GmoAnswers.result(Samples.answer("{\"resultCode\":" + value + ",\"applyNo\":\"1\"}"));
            assertThat(result.state()).isEqualTo(new RequestState(kind, code));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"resultCode\":\"2\"}",
                "{\"applyNo\":\"1\"}",
                "{\"resultCode\":\"\",\"applyNo\":\"1\"}",
                "{\"resultCode\":\"2\",\"applyNo\":null}",
                "{\"resultCode\":\"1\",\"applyNo\":\"1\",\"applyEndDatetime\":\"soon\"}",
            })
    void anAnswerWithoutNumberOrStateIsMalformed(String json) {
        assertThatThrownBy(() -> GmoAnswers.outcome(Samples.answer(json))).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void feesComeInTheOrderOfTheItems() {
        TransferFee fee = GmoAnswers.fee(Samples.answer("""
                {"accountId":"101011234567","baseDate":"2025-05-01","baseTime":"09:30:00+09:00","totalFee":"290",
                 "transferFeeDetails":[{"itemId":"2","transferFee":"145"},{"itemId":"10","transferFee":"0"},
                  {"itemId":"1","transferFee":"100"},{"itemId":3,"transferFee":45},{"itemId":"4","transferFee":"0"},
                  {"itemId":"5","transferFee":"0"},{"itemId":"6","transferFee":"0"},{"itemId":"7","transferFee":"0"},
                  {"itemId":"8","transferFee":"0"},{"itemId":"9","transferFee":"0"}]}"""));
        assertThat(fee.total()).isEqualTo(Money.yen(290));
        assertThat(fee.items()).hasSize(10).startsWith(Money.yen(100), Money.yen(145), Money.yen(45));
        assertThat(GmoAnswers.fee(Samples.answer("{\"totalFee\":\"0\",\"transferFeeDetails\":null}"))
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"transferFeeDetails\":[]}",
                "{\"totalFee\":\"1\",\"transferFeeDetails\":[{\"itemId\":\"2\",\"transferFee\":\"1\"}]}",
                "{\"totalFee\":\"1\",\"transferFeeDetails\":[{\"transferFee\":\"1\"}]}",
                "{\"totalFee\":\"1\",\"transferFeeDetails\":[{\"itemId\":\"1\"}]}",
                "{\"totalFee\":\"1\",\"transferFeeDetails\":[{\"itemId\":\"x\",\"transferFee\":\"1\"}]}",
                "{\"totalFee\":\"1\",\"transferFeeDetails\":[{\"itemId\":\"1\",\"transferFee\":\"1\"},"
                        + "{\"itemId\":\"1\",\"transferFee\":\"2\"}]}",
            })
    void aFeeThatCannotBePutBesideItsPaymentIsMalformed(String json) {
        assertThatThrownBy(() -> GmoAnswers.fee(Samples.answer(json))).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void reasonsOfTheRequestComeBeforeThoseOfItsItems() {
        List<ErrorDetail> reasons = GmoAnswers.reasons(Samples.answer("""
                {"errorCode":"E0","errorMessage":"wrong",
                 "transferErrorDetails":[{"itemId":"2","errorDetails":[
                    {"errorDetailsCode":"E2","errorDetailsMessage":"no such branch"},{"errorDetailsCode":"E3"}]}],
                 "errorDetails":[{"errorDetailsCode":"E1","errorDetailsMessage":"no money"}]}"""));
        assertThat(reasons).extracting(ErrorDetail::code).containsExactly("E1", "E2", "E3");
        assertThat(reasons).extracting(reason -> reason.item().orElse("-")).containsExactly("-", "2", "2");
        assertThat(reasons)
                .extracting(reason -> reason.message().orElse("-"))
                .containsExactly("no money", "no such branch", "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":\"E0\",\"errorMessage\":\"wrong\"}",
                "{\"errorCode\":\"E0\",\"errorDetails\":[],\"transferErrorDetails\":[]}",
                "{\"errorCode\":\"E0\",\"errorDetails\":null,\"transferErrorDetails\":null}",
                "{\"errorCode\":\"E0\",\"transferErrorDetails\":[{\"itemId\":\"1\",\"errorDetails\":[]}]}",
            })
    void anErrorWithoutReasonsHasNone(String json) {
        assertThat(GmoAnswers.reasons(Samples.answer(json))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"errorDetails\":[{}]}", "{\"errorDetails\":[null]}", "{\"errorDetails\":{}}", "<html>"})
    void aReasonWithoutACodeIsNoReason(String json) {
        assertThatThrownBy(() -> GmoAnswers.reasons(Samples.answer(json))).isInstanceOf(MalformedJsonException.class);
    }
}
