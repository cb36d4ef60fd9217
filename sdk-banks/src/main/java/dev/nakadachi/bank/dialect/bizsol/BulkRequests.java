package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.MasterQuery;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransfersQuery;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.error.Rule;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Bulk transfers and their master to the platform's spelling: pure functions. */
final class BulkRequests {

    private static final Rule<TransfersQuery> LISTED = Rule.of(
            "BulkTransfers",
            "lists transfers by their days at this bank: there is no enquiry of one, and both days are needed",
            "name the days with DateRange.between, in list or in status",
            query -> query.applied().from().isPresent() && query.applied().to().isPresent());

    private final BankCode bank;
    private final BizSolCodes codes;
    private final BulkWords words;
    private final BulkRules rules;

    BulkRequests(BankCode bank, BizSolCodes codes, BulkWords words) {
        this.bank = bank;
        this.codes = codes;
        this.words = words;
        this.rules = new BulkRules(codes);
    }

    /** 20 is bulk transfers [I: N2]. */
    static ApiRequest corporation(MasterQuery query, EncodeContext context) {
        return CallIdentity.get("/corporations", context).query("target_service", "20");
    }

    static ApiRequest users(MasterQuery query, EncodeContext context) {
        return CallIdentity.get("/users", context).query("target_service", "20");
    }

    ApiRequest list(TransfersQuery query, EncodeContext context) {
        LISTED.check(query);
        return CallIdentity.get("/bulk_transfers/list", context)
                .query(
                        "date_from",
                        query.applied().from().map(words.listDates()::write).orElseThrow())
                .query(
                        "date_to",
                        query.applied().to().map(words.listDates()::write).orElseThrow());
    }

    ApiRequest confirm(String submission, ConfirmCommand command, EncodeContext context) {
        return CallIdentity.post("/bulk_transfers/" + command.request() + "/submissions", context, out -> {
            out.text("use_media", words.useMedia());
            out.text("approval_cancel_type", submission);
            out.text("warning_check_type", words.warningCheckType());
            // The sample has this spelling [I: N2].
            out.flag("warning_data_aprroval_flag", words.takesWarnedData());
            command.comment().ifPresent(text -> out.text("comment", text.value()));
        });
    }

    ApiRequest create(BulkTransferCommand command, EncodeContext context) {
        LocalDate today = context.today().orElseThrow(() -> new IllegalStateException("a call always has a day"));
        rules.check(command, today);
        return CallIdentity.post("/bulk_transfers", context, out -> {
            out.flag("warning_data_fixed_flag", words.takesWarnedData());
            out.text("warning_check_type", words.warningCheckType());
            out.flag("extension_edi_utilization_flag", false);
            out.object("fixed_request_data", data -> data(command, data));
        });
    }

    /** What {@link BulkRules} wants is there. */
    private void data(BulkTransferCommand command, JsonWriter out) {
        TransferCommand transfer = command.transfer();
        command.dataName().ifPresent(name -> out.text("transaction_notes", name.value()));
        out.text("category_code", "21");
        out.text("remitter_code", command.remitterCode().orElseThrow().value());
        out.text("remitter_name", transfer.remitter().orElseThrow().value());
        out.text("effort_date", PlainDate.withoutYear(transfer.designatedDate()));
        payer(command.payingAccount().orElseThrow(), out);
        Iterator<Integer> ids =
                IntStream.rangeClosed(1, transfer.payments().size()).iterator();
        out.objects("transactions", transfer.payments(), (payment, to) -> item(ids.next(), payment, to));
        out.integer("total_count", transfer.payments().size());
        out.amountAsNumber("total_amount", transfer.total());
        approval(command, out);
        transfer.comment().ifPresent(text -> out.text("comment", text.value()));
    }

    private void payer(PayingAccount account, JsonWriter out) {
        out.text("remitting_bank_code", bank.value());
        out.text("remitting_branch_code", account.branch().value());
        out.text("remitting_account_type_code", codes.payeeType(account.type()));
        out.text("remitting_account_number", account.number().value());
    }

    /** Names of banks and branches are left out, as nothing says that they are needed. 7 is a telegraphic transfer. */
    private void item(int id, Payment payment, JsonWriter out) {
        out.text("item_id", Integer.toString(id));
        out.text("beneficiary_bank_code", payment.payee().bank().value());
        out.text("beneficiary_branch_code", payment.payee().branch().value());
        out.text("account_type_code", codes.payeeType(payment.payee().type()));
        out.text("account_number", payment.payee().number().value());
        out.text("beneficiary_name", payment.payee().name().value());
        out.amountAsNumber("transfer_amount", payment.amount());
        payment.edi().ifPresent(words -> {
            out.text("edi_info", words.value());
            out.text("identification", "Y");
        });
        out.text("transfer_designated_type", "7");
    }

    private static void approval(BulkTransferCommand command, JsonWriter out) {
        ApprovalPattern pattern = command.approvalPattern().orElseThrow();
        List<UserCode> approvers = command.approvers();
        out.text("approval_pattern_type", pattern.value());
        if (!approvers.isEmpty()) {
            out.text("first_approver_code", approvers.get(0).value());
        }
        if (approvers.size() > 1) {
            out.text("second_approver_code", approvers.get(1).value());
        }
    }
}
