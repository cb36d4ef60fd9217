package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.transfer.Acceptance;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import java.util.List;

/** Writes what the status enquiry says alike of both products: application, acceptance, payee and amount. */
final class ApplicationWriter {

    private final GmoMembers members;

    ApplicationWriter(GmoMembers members) {
        this.members = members;
    }

    /** Application (振込申請情報) and acceptance (振込受付情報). */
    void write(Transfer transfer, JsonWriter to) {
        to.objects(
                "transferApplies",
                List.of(transfer),
                (applied, apply) -> apply.text("applyNo", applied.applyNo())
                        .objects("transferApplyDetails", List.of(applied), this::application));
        to.objects("transferAccepts", transfer.acceptance().stream().toList(), this::acceptance);
    }

    void payment(TransferItem item, JsonWriter to) {
        to.text("transferAmount", Long.toString(item.amount()));
        members.optional(to, "ediInfo", item.ediInfo());
        to.text("beneficiaryBankCode", item.payee().bankCode())
                .text("beneficiaryBranchCode", item.payee().branchCode())
                .text("accountTypeCode", item.payee().accountType())
                .text("accountNumber", item.payee().accountNumber())
                .text("beneficiaryName", item.payee().name());
    }

    private void application(Transfer transfer, JsonWriter to) {
        members.dateTime(to, "applyDatetime", transfer.appliedAt());
        to.text("applyStatus", applyStatus(transfer));
        members.optional(to, "applyComment", transfer.order().comment());
    }

    private void acceptance(Acceptance acceptance, JsonWriter to) {
        to.text("acceptNo", acceptance.acceptNo());
        members.dateTime(to, "acceptDatetime", acceptance.at());
    }

    /** 1 applying, 2 sent back, 3 withdrawn, 4 expired, 5 approved, 6 approval cancelled. */
    private static String applyStatus(Transfer transfer) {
        return switch (transfer.status()) {
            case APPLYING -> "1";
            case SENT_BACK -> "2";
            case WITHDRAWN -> "3";
            case EXPIRED -> "4";
            case CANCELLED -> "6";
            default -> "5";
        };
    }
}
