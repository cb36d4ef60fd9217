package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Page;
import dev.nakadachi.provider.Pages;
import dev.nakadachi.provider.Rehearsal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Bulk transfers over the pipeline. */
final class BulkTransferCalls implements BulkTransfers {

    private final Calls calls;

    BulkTransferCalls(Calls calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    @Override
    public TransferOutcome submit(BulkTransferCommand command) {
        return calls.call(BulkOperations.BULK_TRANSFER, command);
    }

    @Override
    public TransferOutcome confirm(ConfirmCommand command) {
        return calls.call(BulkOperations.CONFIRM, command);
    }

    @Override
    public RequestResult requestResult(AccountId account, RequestNumber number) {
        return new AskedFor(account)
                .result(number, calls.call(BulkOperations.REQUEST_RESULT, new RequestQuery(account, number)));
    }

    @Override
    public Optional<TransferRecord> status(AccountId account, RequestNumber number) {
        return TransferRecord.numbered(
                number, page(TransfersQuery.of(account, number)).elements());
    }

    @Override
    public Optional<TransferRecord> status(AccountId account, RequestNumber number, DateRange applied) {
        TransfersQuery query = TransfersQuery.of(account, number).within(applied);
        return TransferRecord.numbered(number, page(query).elements());
    }

    @Override
    public Stream<TransferRecord> list(AccountId account, DateRange applied) {
        TransfersQuery first = TransfersQuery.first(account, applied);
        return Pages.stream(first, TransfersQuery::at, this::page);
    }

    private Page<TransferRecord, PageKey> page(TransfersQuery query) {
        return new AskedFor(query.account()).records(calls.call(BulkOperations.STATUS, query));
    }

    @Override
    public Stream<TransferItem> items(AccountId account, RequestNumber number) {
        BulkItemsQuery first = BulkItemsQuery.first(account, number);
        return Pages.stream(first, BulkItemsQuery::at, this::items);
    }

    @Override
    public Page<TransferItem, PageKey> items(BulkItemsQuery query) {
        return calls.call(BulkOperations.ITEMS, query);
    }

    @Override
    public boolean tellsItems() {
        return calls.offers(BulkOperations.ITEMS);
    }

    @Override
    public boolean inTwoSteps() {
        return calls.offers(BulkOperations.CONFIRM) || calls.leavesOpen(BulkOperations.CONFIRM);
    }

    @Override
    public TransferOutcome cancel(CancelCommand command) {
        return calls.call(BulkOperations.CANCEL, command);
    }

    @Override
    public TransferFee fee(BulkTransferCommand command) {
        TransferCommand transfer = command.transfer();
        return new AskedFor(transfer.from()).fee(transfer.payments().size(), calls.call(BulkOperations.FEE, command));
    }

    @Override
    public Rehearsal rehearse(BulkTransferCommand command) {
        return calls.rehearse(BulkOperations.BULK_TRANSFER, command);
    }

    @Override
    public String toString() {
        return "BulkTransfers";
    }
}
