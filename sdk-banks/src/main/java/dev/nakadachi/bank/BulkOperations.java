package dev.nakadachi.bank;

import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.Page;
import java.util.List;
import java.util.Set;

/** What can be asked of a bank that moves money in bulk, for providers: each binds those that its bank offers. */
public final class BulkOperations {

    /** Asks for a bulk transfer (総合振込依頼). */
    public static final Operation<BulkTransferCommand, TransferOutcome> BULK_TRANSFER = Operation.unsafe(
            new OperationName("bulk-transfers.submit"),
            Capability.BULK_TRANSFERS,
            new OutcomeEffects<>(CommandIntents::of, Set.of(RecordedCommand.NUMBER)));

    /** Hands a bulk transfer on to its approvers (送信), at banks that take it in two steps. */
    public static final Operation<ConfirmCommand, TransferOutcome> CONFIRM = Operation.unsafe(
            new OperationName("bulk-transfers.confirm"),
            Capability.BULK_TRANSFERS,
            new OutcomeEffects<>(CommandIntents::of, Set.of()));

    /** Reads how the company approves its bulk transfers (承認パターン、承認者). */
    public static final Operation<MasterQuery, ApprovalTerms> APPROVAL_TERMS =
            Operation.read(new OperationName("bulk-transfers.approval-terms"), Capability.BULK_TRANSFERS);

    /** Reads the accounts that may pay bulk transfers, with their remitters (出金口座、委託者コード). */
    public static final Operation<MasterQuery, List<RemittingAccount>> REMITTING_ACCOUNTS =
            Operation.read(new OperationName("bulk-transfers.remitting-accounts"), Capability.BULK_TRANSFERS);

    /** Takes a bulk transfer back (総合振込取消依頼). */
    public static final Operation<CancelCommand, TransferOutcome> CANCEL = Operation.unsafe(
            new OperationName("bulk-transfers.cancel"),
            Capability.BULK_TRANSFERS,
            new OutcomeEffects<>(CommandIntents::of, Set.of()));

    /** Asks what a bulk transfer would cost (総合振込手数料照会). */
    public static final Operation<BulkTransferCommand, TransferFee> FEE =
            Operation.read(new OperationName("bulk-transfers.fee"), Capability.BULK_TRANSFERS);

    /** Asks what became of bulk transfers (総合振込状況照会). */
    public static final Operation<TransfersQuery, Page<TransferRecord, PageKey>> STATUS =
            Operation.read(new OperationName("bulk-transfers.status"), Capability.BULK_TRANSFERS);

    /** Asks what became of the payments of a bulk transfer (明細照会). */
    public static final Operation<BulkItemsQuery, Page<TransferItem, PageKey>> ITEMS =
            Operation.read(new OperationName("bulk-transfers.items"), Capability.BULK_TRANSFERS);

    /** Asks whether a request was completed (依頼結果照会). */
    public static final Operation<RequestQuery, RequestResult> REQUEST_RESULT =
            Operation.read(new OperationName("bulk-transfers.request-result"), Capability.BULK_TRANSFERS);

    private BulkOperations() {}
}
