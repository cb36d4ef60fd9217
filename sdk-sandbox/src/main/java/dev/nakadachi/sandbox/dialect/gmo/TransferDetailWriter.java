package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import java.util.List;
import java.util.Optional;

/** Writes a transfer as the status enquiry shows it (振込照会明細情報). */
final class TransferDetailWriter {

    private final GmoMembers members;
    private final ApplicationWriter applications;

    TransferDetailWriter(GmoMembers members) {
        this.members = members;
        this.applications = new ApplicationWriter(members);
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
        applications.write(transfer, to);
        to.objects("transferResponses", List.of(transfer), this::response);
    }

    private void response(Transfer transfer, JsonWriter to) {
        to.text("accountId", transfer.order().account().value())
                .text("remitterName", transfer.order().remitter())
                .text("transferDesignatedDate", transfer.order().date().toString())
                .objects("transferInfos", transfer.order().items(), (item, info) -> {
                    applications.payment(item, info);
                    outcome(transfer, item, info);
                });
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
}
