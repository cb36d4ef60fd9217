package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.provider.ListedBy;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Bulk transfers in three calls [I: N2]: created, listed by days, and submitted. That a submission hands the transfer
 * on to its approvers is the sandbox's reading, and so are all codes. Thread-safe.
 */
final class BulkApi {

    private final Bank bank;
    private final BulkCheck check;
    private final Optional<String> submission;
    private final ListedBy listedBy;
    private final Map<String, BulkData> data = new ConcurrentSkipListMap<>();

    BulkApi(Bank bank, Optional<String> submission, ListedBy listedBy) {
        this.bank = bank;
        this.check = new BulkCheck(new CompanyAccounts(bank));
        this.submission = submission;
        this.listedBy = listedBy;
    }

    Reply create(String user, Sent body, Request request) {
        BulkData read = check.read(user, bank.today(), body);
        String number = bank.bulkTransfers().hold(read.order());
        data.put(number, read);
        return Reply.json(200, JsonWriter.write(to -> {
            BulkStatus.of(Optional.empty()).write(to);
            to.text("transaction_id", number)
                    .text("transaction_notes", read.notes())
                    .text("result_type", "SBX_TAKEN")
                    .text(
                            "approval_expiration_date",
                            Days.SLASHES.format(read.order().date()));
        }));
    }

    Reply list(String user, Request request) {
        Days days = Days.of(request.query());
        List<String> numbers = data.entrySet().stream()
                .filter(entry -> entry.getValue().user().equals(user))
                .filter(entry -> days.hold(dayOf(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        return Reply.json(200, JsonWriter.write(body -> body.objects("transaction_list_info", numbers, this::listed)));
    }

    private LocalDate dayOf(BulkData kept) {
        return switch (listedBy) {
            case APPLICATION_DATE -> kept.created();
            case DESIGNATED_DATE -> kept.order().date();
        };
    }

    private void listed(String number, JsonWriter to) {
        BulkData kept = own(number);
        TransferOrder order = kept.order();
        BulkStatus.of(bank.bulkTransfers().find(number)).write(to);
        to.text("operation_date", Days.SLASHES.format(kept.created()))
                .text("transaction_id", number)
                .text("transfer_designated_date", Days.SLASHES.format(order.date()))
                .text("test_data_type", "0")
                .text("transaction_notes", kept.notes())
                .text("operator", "Z009")
                .text("approval_pattern_type", Company.PATTERN)
                .text("first_approver", kept.approvers().get(0));
        if (kept.approvers().size() > 1) {
            to.text("second_approver", kept.approvers().get(1));
        }
        to.integer("total_count", order.items().size()).integer("total_payment_amount", order.amount());
    }

    Reply submit(String user, Sent body, Request request) {
        String word = body.text("approval_cancel_type", 40);
        body.text("use_media", 1);
        body.text("warning_check_type", 10);
        body.flag("warning_data_aprroval_flag");
        body.optional("comment", 400);
        body.end();
        if (submission.filter(word::equals).isEmpty()) {
            throw body.refused("approval_cancel_type", "is not the word that the test configured for a submission");
        }
        String number = request.variable(0);
        if (Optional.ofNullable(data.get(number))
                .filter(kept -> kept.user().equals(user))
                .isEmpty()) {
            throw new BizSolRefusal(404, "SBX_NUMBER", "the contractor has no such transfer");
        }
        if (bank.bulkTransfers().held().containsKey(number)
                && own(number).order().date().isBefore(bank.today())) {
            // An error inside a success: the public answer has a place for one.
            return submitted(number, "SBX_ERRORS", List.of("SBX_DAY"));
        }
        if (bank.bulkTransfers().handOn(number).isEmpty()) {
            throw again(number);
        }
        return submitted(number, "SBX_TAKEN", List.of());
    }

    private BizSolRefusal again(String number) {
        return bank.bulkTransfers().find(number).flatMap(Transfer::waiting).isPresent()
                ? new BizSolRefusal(409, "SBX_APPROVAL", "the transfer waits for its approver")
                : new BizSolRefusal(409, "SBX_STATE", "the transfer was submitted before");
    }

    private Reply submitted(String number, String result, List<String> errors) {
        return Reply.json(200, JsonWriter.write(to -> {
            to.text("result_type", result);
            BulkStatus.of(bank.bulkTransfers().find(number)).write(to);
            to.objects(
                            "transaction_error_data",
                            errors,
                            (code, error) -> error.text("transaction_error_id", code)
                                    .text("transaction_error_message", "the day of the transfer has passed"))
                    .objects("beneficiary_info", own(number).order().items(), BulkApi::beneficiary)
                    .text("remitter_code", own(number).remitterCode());
        }));
    }

    private static void beneficiary(TransferItem item, JsonWriter to) {
        to.text("item_id", Integer.toString(item.itemId()))
                .text("bank_code", item.payee().bankCode())
                .text("account_number", item.payee().accountNumber())
                .text("beneficiary_name_kana", item.payee().name())
                .integer("transfer_amount", item.amount());
    }

    private BulkData own(String number) {
        return Optional.ofNullable(data.get(number)).orElseThrow();
    }
}
