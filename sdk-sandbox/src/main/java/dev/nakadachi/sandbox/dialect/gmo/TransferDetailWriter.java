package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.transfer.Acceptance;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import java.util.List;
import java.util.Optional;

/** Writes a transfer as the status enquiry shows it (振込照会明細情報). */
final class TransferDetailWriter {

    private final GmoMembers members;

    TransferDetailWriter(GmoMembers members) {
        this.members = members;
    }

    void write(Transfer transfer, JsonWriter to) {
        to.text("transferStatus", transfer.status().code())
                .text("transferStatusName", transfer.status().statusName())
                .text("transferTypeName", "振込振替")
                .flag("isFeeFreeUse", false)
                .flag("isFeePointUse", false);
        members.optional(to, "pointName", Optional.empty());
        to.text("transferDetailFee", Long.toString(transfer.fee()))
                .text("totalDebitAmount", Long.toString(transfer.amount() + transfer.fee()));
        to.objects(
                "transferApplies",
                List.of(transfer),
                (applied, apply) -> apply.text("applyNo", applied.applyNo())
                        .objects("transferApplyDetails", List.of(applied), this::application));
        to.objects("transferAccepts", transfer.acceptance().stream().toList(), this::acceptance);
        to.objects("transferResponses", List.of(transfer), this::response);
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

    private void response(Transfer transfer, JsonWriter to) {
        to.text("accountId", transfer.order().account().value())
                .text("remitterName", transfer.order().remitter())
                .text("transferDesignatedDate", transfer.order().date().toString())
                .objects("transferInfos", transfer.order().items(), (item, info) -> {
                    payment(item, info);
                    outcome(transfer, item, info);
                });
    }

    private void payment(TransferItem item, JsonWriter to) {
        to.text("transferAmount", Long.toString(item.amount()));
        members.optional(to, "ediInfo", item.ediInfo());
        to.text("beneficiaryBankCode", item.payee().bankCode())
                .text("beneficiaryBranchCode", item.payee().branchCode())
                .text("accountTypeCode", item.payee().accountType())
                .text("accountNumber", item.payee().accountNumber())
                .text("beneficiaryName", item.payee().name());
    }

    private void outcome(Transfer transfer, TransferItem item, JsonWriter to) {
        List<TransferItem> paid = moneyHasLeft(transfer.status()) ? List.of(item) : List.of();
        to.objects(
                "transferDetailResponses",
                paid,
                (only, detail) ->
                        detail.flag("isFeeFreeUsed", false).text("transferFee", Long.toString(transfer.feeOf(only))));
        if (moneyHasLeft(transfer.status()) ? transfer.status() != TransferStatus.DONE : failed(transfer)) {
            to.objects("unableDetailInfos", List.of(transfer.status()), this::unable);
        }
    }

    private void unable(TransferStatus status, JsonWriter to) {
        to.text("transferDetailStatus", status == TransferStatus.FAILED ? "2" : "1");
        switch (status) {
            case RECALLING -> to.text("refundStatus", "1");
            case RECALLED -> to.text("refundStatus", "2");
            case RECALL_FAILED -> to.text("refundStatus", "3");
            case FUNDS_RETURNED -> to.flag("isRepayment", true);
            default -> members.optional(to, "refundStatus", Optional.empty());
        }
    }

    private static boolean failed(Transfer transfer) {
        return transfer.status() == TransferStatus.FAILED;
    }

    private static boolean moneyHasLeft(TransferStatus status) {
        return switch (status) {
            case DONE, FUNDS_RETURNED, RECALLING, RECALLED, RECALL_FAILED -> true;
            default -> false;
        };
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
