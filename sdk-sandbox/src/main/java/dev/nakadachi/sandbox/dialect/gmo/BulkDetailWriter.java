package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.transfer.ItemEnd;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import java.util.List;
import java.util.Optional;

/** Writes a bulk transfer as the status enquiry shows it (総合振込照会明細情報), with payments where they are asked for. */
final class BulkDetailWriter {

    private final GmoMembers members;
    private final ApplicationWriter applications;

    BulkDetailWriter(GmoMembers members) {
        this.members = members;
        this.applications = new ApplicationWriter(members);
    }

    /** The whole without its payments. */
    void header(Transfer transfer, JsonWriter to) {
        write(transfer, to, Optional.empty());
    }

    /** The whole with some payments. */
    void withItems(Transfer transfer, List<TransferItem> items, JsonWriter to) {
        write(transfer, to, Optional.of(items));
    }

    private void write(Transfer transfer, JsonWriter to, Optional<List<TransferItem>> items) {
        to.text("transferStatus", transfer.status().code())
                .text("transferStatusName", transfer.status().statusName())
                .text("transferTypeName", "総合振込")
                .flag("isFeeFreeUse", false)
                .flag("isFeePointUse", false);
        members.optional(to, "pointName", Optional.empty());
        long payments = transfer.order().items().stream()
                .filter(item -> !failed(transfer, item))
                .mapToLong(TransferItem::amount)
                .sum();
        to.text("totalFee", Long.toString(transfer.debit() - payments))
                .text("totalDebitAmount", Long.toString(transfer.debit()));
        applications.write(transfer, to);
        to.objects("bulktransferResponses", List.of(transfer), (only, response) -> response(only, items, response));
    }

    private void response(Transfer transfer, Optional<List<TransferItem>> items, JsonWriter to) {
        to.text("accountId", transfer.order().account().value())
                .text("remitterName", transfer.order().remitter())
                .text("transferDesignatedDate", transfer.order().date().toString())
                .text("totalCount", Integer.toString(transfer.order().items().size()))
                .text("totalAmount", Long.toString(transfer.amount()));
        items.ifPresent(some -> to.objects("bulkTransferInfos", some, (item, info) -> {
            info.text("itemId", Integer.toString(item.itemId()));
            applications.payment(item, info);
            item.ediInfo().ifPresent(edi -> info.text("identification", "Y"));
            outcome(transfer, item, info);
        }));
    }

    private static void outcome(Transfer transfer, TransferItem item, JsonWriter to) {
        boolean left = transfer.status() == TransferStatus.DONE || transfer.status() == TransferStatus.PARTLY_DONE;
        Optional<ItemEnd> end = transfer.endOf(item);
        boolean failed = transfer.status() == TransferStatus.FAILED || (left && failed(transfer, item));
        to.objects(
                "transferDetailResponses",
                left && !failed ? List.of(item) : List.of(),
                (only, detail) ->
                        detail.flag("isFeeFreeUsed", false).text("transferFee", Long.toString(transfer.feeOf(only))));
        if (failed || left) {
            // "Before 手続中 the member is not set": from there on each payment has a state of its own.
            to.objects("unableDetailInfos", List.of(item), (only, unable) -> {
                unable.text("transferDetailStatus", failed ? "2" : "1");
                end.ifPresent(how -> ended(how, unable));
            });
        }
    }

    private static void ended(ItemEnd end, JsonWriter to) {
        switch (end.kind()) {
            case RECALLING -> to.text("refundStatus", "1");
            case RECALLED -> to.text("refundStatus", "2");
            case RECALL_FAILED -> to.text("refundStatus", "3");
            case RETURNED ->
                to.flag("isRepayment", true).text("repaymentDate", end.on().toString());
            case FAILED -> {}
        }
    }

    private static boolean failed(Transfer transfer, TransferItem item) {
        return transfer.endOf(item)
                .filter(end -> end.kind() == ItemEnd.Kind.FAILED)
                .isPresent();
    }
}
