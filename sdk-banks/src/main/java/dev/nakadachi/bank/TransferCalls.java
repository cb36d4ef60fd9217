package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Page;
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
        RequestResult result = calls.call(TransferOperations.REQUEST_RESULT, new RequestQuery(account, number));
        if (!result.number().equals(number)) {
            throw malformed("the answer is about another request than the one asked for");
        }
        checkAccount(account, result.account());
        return result;
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
        Page<TransferRecord, PageKey> page = calls.call(TransferOperations.STATUS, query);
        page.elements().forEach(record -> checkAccount(query.account(), record.account()));
        return page;
    }

    /** A transfer of another account would be taken for what became of a command, or for its absence. */
    private static void checkAccount(AccountId asked, Optional<AccountId> answered) {
        if (answered.filter(other -> !other.equals(asked)).isPresent()) {
            throw malformed("the answer is about another account than the one asked for");
        }
    }

    private static NakadachiException malformed(String detail) {
        return Problem.of(ErrorCode.ANSWER_MALFORMED, detail).toException();
    }

    @Override
    public TransferOutcome cancel(CancelCommand command) {
        return calls.call(TransferOperations.CANCEL, command);
    }

    @Override
    public TransferFee fee(TransferCommand command) {
        TransferFee fee = calls.call(TransferOperations.FEE, command);
        if (!fee.items().isEmpty() && fee.items().size() != command.payments().size()) {
            throw malformed("the answer holds the fees of another number of payments");
        }
        return fee;
    }

    @Override
    public String toString() {
        return "Transfers";
    }
}
