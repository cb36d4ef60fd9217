package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.BulkSummary;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers about bulk transfers to the domain: pure functions. What is thrown here makes an outcome Unknown. */
final class BulkAnswers {

    private final BizSolCodes codes;

    BulkAnswers(BizSolCodes codes) {
        this.codes = codes;
    }

    /** The bank holds the transfer when it gives it a number; what its other codes mean is for the tables to say. */
    TransferOutcome taken(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.TAKEN::read);
        refuseRefused(from);
        RequestResult result = result(from.require("transaction_id", RequestNumber::new), from);
        // It only informs: a day that cannot be read must not make an accepted transfer look unknown.
        return new TransferOutcome.Accepted(
                from.findFitting("approval_expiration_date", PlainDate::inFull, (member, sent) -> {})
                        .map(result::approvableUntil)
                        .orElse(result));
    }

    /** The answer to a submission repeats no number. Errors inside a success leave open what was done. */
    TransferOutcome confirmed(ConfirmCommand asked, ApiAnswer answer) {
        JsonFields from = answer.json(Wire.CONFIRMED::read);
        refuseRefused(from);
        if (!from.list("transaction_error_data").isEmpty()) {
            throw from.malformed("transaction_error_data", "names errors although the status is a success");
        }
        return new TransferOutcome.Accepted(result(asked.request(), from));
    }

    Page<TransferRecord, PageKey> records(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.LIST::read);
        List<JsonFields> listed = from.requireList("transaction_list_info");
        // What is missing here may be paid a second time.
        Wire.mustHoldItsCount(from, listed);
        return Page.last(listed.stream().map(this::record).toList());
    }

    private TransferRecord record(JsonFields from) {
        TransferRecord.Builder record = TransferRecord.builder(
                        codes.transferState(from.text("transaction_status").orElse("")))
                .number(from.require("transaction_id", RequestNumber::new));
        from.text("transaction_status_name").ifPresent(record::stateName);
        designated(from).ifPresent(record::designatedDate);
        summary(from).ifPresent(record::summary);
        return record.build();
    }

    /** Without a year it is the first such day from the day of the operation on; without that, nobody knows. */
    private static Optional<LocalDate> designated(JsonFields from) {
        if (from.text("transfer_designated_date").filter(PlainDate::hasNoYear).isEmpty()) {
            return from.find("transfer_designated_date", PlainDate::inFull);
        }
        return from.find("operation_date", text -> PlainDate.inFull(text.substring(0, Math.min(10, text.length()))))
                .flatMap(operated -> from.find("transfer_designated_date", PlainDate::monthAndDay)
                        .flatMap(day -> PlainDate.following(operated, day)));
    }

    /** The approvers of the list may be names: only codes are taken over. */
    private static Optional<BulkSummary> summary(JsonFields from) {
        Optional<Long> payments =
                from.number("total_count").flatMap(count -> from.find("total_count", digits -> count.longValueExact()));
        Optional<Money> total = from.find("total_payment_amount", digits -> Money.parse(digits, CurrencyCode.JPY));
        List<UserCode> approvers = Stream.of("first_approver", "second_approver")
                .flatMap(member -> from.text(member).stream())
                .filter(text -> text.matches("[A-Za-z0-9]{1,20}"))
                .map(UserCode::new)
                .toList();
        return payments.flatMap(number -> total.map(sum -> BulkSummary.of(number, sum)))
                .map(summary -> summary.withApprovers(approvers))
                .map(summary -> from.text("transaction_notes")
                        .map(summary::withDataName)
                        .orElse(summary));
    }

    private RequestResult result(RequestNumber number, JsonFields from) {
        RequestResult result = RequestResult.of(
                number, codes.requestState(from.text("transaction_status").orElse("")));
        return from.text("transaction_status_name").map(result::named).orElse(result);
    }

    private void refuseRefused(JsonFields from) {
        if (from.text("result_type").filter(codes::saysRefused).isPresent()) {
            throw from.malformed("result_type", "says that the bank did not do it");
        }
    }
}
