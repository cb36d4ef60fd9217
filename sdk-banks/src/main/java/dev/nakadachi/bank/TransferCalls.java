package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Page;
import dev.nakadachi.provider.Pages;
import dev.nakadachi.provider.Rehearsal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Transfers over the pipeline. */
final class TransferCalls implements Transfers {

    private final Calls calls;

    TransferCalls(Calls calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    @Override
    public TransferOutcome submit(TransferCommand command) {
        return calls.call(TransferOperations.TRANSFER, command);
    }

    @Override
    public RequestResult requestResult(AccountId account, RequestNumber number) {
        return new AskedFor(account)
                .result(number, calls.call(TransferOperations.REQUEST_RESULT, new RequestQuery(account, number)));
    }

    @Override
    public Optional<TransferRecord> status(AccountId account, RequestNumber number) {
        return TransferRecord.numbered(
                number, page(TransfersQuery.of(account, number)).elements());
    }

    @Override
    public Stream<TransferRecord> list(AccountId account, DateRange applied) {
        TransfersQuery first = TransfersQuery.first(account, applied);
        return Pages.stream(first, TransfersQuery::at, this::page);
    }

    private Page<TransferRecord, PageKey> page(TransfersQuery query) {
        return new AskedFor(query.account()).records(calls.call(TransferOperations.STATUS, query));
    }

    @Override
    public TransferOutcome cancel(CancelCommand command) {
        return calls.call(TransferOperations.CANCEL, command);
    }

    @Override
    public TransferFee fee(TransferCommand command) {
        return new AskedFor(command.from()).fee(command.payments().size(), calls.call(TransferOperations.FEE, command));
    }

    @Override
    public Rehearsal rehearse(TransferCommand command) {
        return calls.rehearse(TransferOperations.TRANSFER, command);
    }

    @Override
    public String toString() {
        return "Transfers";
    }
}
