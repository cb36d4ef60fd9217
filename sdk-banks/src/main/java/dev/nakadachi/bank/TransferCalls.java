package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Pages;
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
        return calls.call(TransferOperations.REQUEST_RESULT, new RequestQuery(account, number));
    }

    @Override
    public Optional<TransferRecord> status(AccountId account, RequestNumber number) {
        return TransferRecord.numbered(
                number,
                calls.call(TransferOperations.STATUS, TransfersQuery.of(account, number))
                        .elements());
    }

    @Override
    public Stream<TransferRecord> list(AccountId account, DateRange applied) {
        TransfersQuery first = TransfersQuery.first(account, applied);
        return Pages.stream(first, TransfersQuery::at, query -> calls.call(TransferOperations.STATUS, query));
    }

    @Override
    public TransferOutcome cancel(CancelCommand command) {
        return calls.call(TransferOperations.CANCEL, command);
    }

    @Override
    public TransferFee fee(TransferCommand command) {
        TransferFee fee = calls.call(TransferOperations.FEE, command);
        if (!fee.items().isEmpty() && fee.items().size() != command.payments().size()) {
            throw Problem.of(ErrorCode.ANSWER_MALFORMED, "the answer holds the fees of another number of payments")
                    .toException();
        }
        return fee;
    }

    @Override
    public String toString() {
        return "Transfers";
    }
}
