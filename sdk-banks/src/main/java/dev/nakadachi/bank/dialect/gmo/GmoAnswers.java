package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestQuery;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers that single and bulk transfers give in the same shape (Swagger 1.1.12), for providers: pure functions. */
public final class GmoAnswers {

    private static final JsonShape RESULT =
            JsonShape.of("$", "accountId cancelTargetKeyClass resultCode applyNo applyEndDatetime");
    private static final JsonShape FEE = JsonShape.of("$", "accountId baseDate baseTime totalFee")
            .withList("transferFeeDetails", JsonShape.of("transferFeeDetails[]", "itemId transferFee"));
    private static final JsonShape REASON = JsonShape.of("errorDetails[]", "errorDetailsCode errorDetailsMessage");
    private static final JsonShape REFUSAL = JsonShape.of("$", "errorCode errorMessage")
            .withList("errorDetails", REASON)
            .withList(
                    "transferErrorDetails",
                    JsonShape.of("transferErrorDetails[]", "itemId").withList("errorDetails", REASON));
    private static final Map<String, RequestState.Kind> RESULTS = Map.of(
            "1", RequestState.Kind.DONE,
            "2", RequestState.Kind.WAITING,
            "8", RequestState.Kind.EXPIRED);

    private GmoAnswers() {}

    /**
     * Reads how a request stands.
     *
     * @param answer of a request, a cancellation or an enquiry
     * @return the number and the state; the account where it is named; the time only when it is done
     * @throws dev.nakadachi.json.MalformedJsonException when number or state are missing
     */
    public static RequestResult result(ApiAnswer answer) {
        JsonFields from = answer.json(RESULT::read);
        RequestResult result = RequestResult.of(
                from.require("applyNo", RequestNumber::new),
                from.require("resultCode", code -> RequestState.of(code, RESULTS)));
        RequestResult about =
                from.find("accountId", AccountId::new).map(result::ofAccount).orElse(result);
        return from.find("applyEndDatetime", OffsetDateTime::parse)
                .map(about::completedAt)
                .orElse(about);
    }

    /**
     * Reads that a request or a cancellation was taken.
     *
     * @param answer with status 201
     * @return the acceptance
     * @throws dev.nakadachi.json.MalformedJsonException as {@link #result}
     */
    public static TransferOutcome outcome(ApiAnswer answer) {
        return new TransferOutcome.Accepted(result(answer));
    }

    /**
     * Reads that a transfer was taken from the account that was to pay: the answer to a request of another account
     * would give this one the number of a stranger's transfer.
     *
     * @param asked the command
     * @param answer with status 201
     * @return the acceptance
     * @throws dev.nakadachi.json.MalformedJsonException as {@link #result}, and when it names another account
     */
    public static TransferOutcome taken(TransferCommand asked, ApiAnswer answer) {
        return new TransferOutcome.Accepted(ofAccount(asked.from(), answer));
    }

    /**
     * Reads that a bulk transfer was taken, as {@link #taken(TransferCommand, ApiAnswer)}.
     *
     * @param asked the command
     * @param answer with status 201
     * @return the acceptance
     * @throws dev.nakadachi.json.MalformedJsonException as {@link #result}, and when it names another account
     */
    public static TransferOutcome takenInBulk(BulkTransferCommand asked, ApiAnswer answer) {
        return taken(asked.transfer(), answer);
    }

    /**
     * Reads that a cancellation of the transfer that was named was taken.
     *
     * @param asked the command
     * @param answer with status 201
     * @return the acceptance
     * @throws dev.nakadachi.json.MalformedJsonException as {@link #result}, and when it is about another account or
     *     transfer
     */
    public static TransferOutcome cancelled(CancelCommand asked, ApiAnswer answer) {
        return new TransferOutcome.Accepted(numbered(asked.account(), asked.request(), answer));
    }

    /**
     * Reads how the request stands that was asked for.
     *
     * @param asked which request
     * @param answer of the enquiry
     * @return as {@link #result}
     * @throws dev.nakadachi.json.MalformedJsonException as {@link #result}, and when it is about another account or
     *     request
     */
    public static RequestResult resultOf(RequestQuery asked, ApiAnswer answer) {
        return numbered(asked.account(), asked.number(), answer);
    }

    private static RequestResult numbered(AccountId account, RequestNumber number, ApiAnswer answer) {
        RequestResult result = ofAccount(account, answer);
        if (!result.number().equals(number)) {
            throw new MalformedJsonException("applyNo is another request than the one that was named");
        }
        return result;
    }

    private static RequestResult ofAccount(AccountId account, ApiAnswer answer) {
        RequestResult result = result(answer);
        if (result.account().filter(named -> !named.equals(account)).isPresent()) {
            throw new MalformedJsonException("accountId is another account than the one that was named");
        }
        return result;
    }

    /**
     * Reads why a request was refused.
     *
     * @param answer an error
     * @return the reasons about the whole request, then those about its items; none where it names none
     * @throws dev.nakadachi.json.MalformedJsonException when a reason has no code
     */
    public static List<ErrorDetail> reasons(ApiAnswer answer) {
        JsonFields from = answer.json(REFUSAL::read);
        Stream<ErrorDetail> ofItems = from.list("transferErrorDetails").stream()
                .flatMap(item -> reasons(item)
                        .map(reason -> item.text("itemId").map(reason::about).orElse(reason)));
        return Stream.concat(reasons(from), ofItems).toList();
    }

    /**
     * Reads a fee. Fees belong to payments by their item numbers, so a gap or a double would put one beside the wrong
     * payment.
     *
     * @param answer of a fee check
     * @return the fee, each payment's own in the order of the command
     * @throws dev.nakadachi.json.MalformedJsonException when the total is missing or items are not consecutive from 1
     */
    public static TransferFee fee(ApiAnswer answer) {
        JsonFields from = answer.json(FEE::read);
        List<JsonFields> details = from.list("transferFeeDetails");
        Map<BigDecimal, Money> fees = new HashMap<>();
        for (JsonFields detail : details) {
            detail.number("itemId").ifPresent(id -> fees.put(id, detail.require("transferFee", GmoAnswers::yen)));
        }
        List<Money> inOrder = IntStream.rangeClosed(1, details.size())
                .mapToObj(id -> Optional.ofNullable(fees.get(BigDecimal.valueOf(id)))
                        .orElseThrow(() -> from.malformed("transferFeeDetails[].itemId", "is not consecutive from 1")))
                .toList();
        return new TransferFee(from.require("totalFee", GmoAnswers::yen), inOrder);
    }

    private static Money yen(String digits) {
        return Money.parse(digits, CurrencyCode.JPY);
    }

    private static Stream<ErrorDetail> reasons(JsonFields from) {
        return from.list("errorDetails").stream().map(one -> {
            ErrorDetail reason = one.require("errorDetailsCode", ErrorDetail::of);
            return one.text("errorDetailsMessage").map(reason::withMessage).orElse(reason);
        });
    }
}
