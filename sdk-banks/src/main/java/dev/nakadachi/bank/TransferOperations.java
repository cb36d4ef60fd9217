package dev.nakadachi.bank;

import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.Page;
import java.util.Set;

/** What can be asked of a bank that moves money, for providers: each binds those that its bank offers. */
public final class TransferOperations {

    /** Asks for a transfer (振込依頼). */
    public static final Operation<TransferCommand, TransferOutcome> TRANSFER = Operation.unsafe(
            new OperationName("transfers.submit"),
            Capability.TRANSFERS,
            new OutcomeEffects<>(CommandIntents::of, Set.of(RecordedCommand.NUMBER)));

    /** Takes a transfer back (振込取消依頼). */
    public static final Operation<CancelCommand, TransferOutcome> CANCEL = Operation.unsafe(
            new OperationName("transfers.cancel"),
            Capability.TRANSFERS,
            new OutcomeEffects<>(CommandIntents::of, Set.of()));

    /** Asks what a transfer would cost (振込手数料照会). */
    public static final Operation<TransferCommand, TransferFee> FEE =
            Operation.read(new OperationName("transfers.fee"), Capability.TRANSFERS);

    /** Asks what became of transfers (振込状況照会). */
    public static final Operation<TransfersQuery, Page<TransferRecord, PageKey>> STATUS =
            Operation.read(new OperationName("transfers.status"), Capability.TRANSFERS);

    /** Asks whether a request was completed (依頼結果照会). */
    public static final Operation<RequestQuery, RequestResult> REQUEST_RESULT =
            Operation.read(new OperationName("transfers.request-result"), Capability.TRANSFERS);

    /** Moves money between accounts of the same holder (振替依頼). */
    public static final Operation<OwnTransferCommand, TransferOutcome> OWN_TRANSFER = Operation.unsafe(
            new OperationName("own-transfers.submit"),
            Capability.OWN_TRANSFERS,
            new OutcomeEffects<>(CommandIntents::of, Set.of()));

    private TransferOperations() {}
}
