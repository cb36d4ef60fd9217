package dev.nakadachi.sandbox.resolve;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Rehearsal;
import java.util.Optional;
import java.util.stream.Stream;

/** A client whose commands go through the pipeline, and whose enquiries read the book. */
record BookBank(Calls calls, Book book) implements BankClient, Transfers {

    @Override
    public <F> Optional<F> find(Class<F> facet) {
        return facet.isInstance(this) ? Optional.of(facet.cast(this)) : Optional.empty();
    }

    @Override
    public TransferOutcome submit(TransferCommand command) {
        return calls.call(TransferOperations.TRANSFER, command);
    }

    @Override
    public RequestResult requestResult(AccountId account, RequestNumber number) {
        RequestState.Kind kind =
                book.numbered(number).isPresent() ? RequestState.Kind.WAITING : RequestState.Kind.UNKNOWN;
        return RequestResult.of(number, new RequestState(kind, ""));
    }

    @Override
    public Optional<TransferRecord> status(AccountId account, RequestNumber number) {
        return book.status(number);
    }

    @Override
    public Stream<TransferRecord> list(AccountId account, DateRange applied) {
        return book.list(applied.from().orElseThrow(), applied.to().orElseThrow()).stream();
    }

    @Override
    public TransferOutcome cancel(CancelCommand command) {
        return calls.call(TransferOperations.CANCEL, command);
    }

    @Override
    public TransferFee fee(TransferCommand command) {
        throw new UnsupportedOperationException("the made-up bank names no fee");
    }

    @Override
    public Rehearsal rehearse(TransferCommand command) {
        throw new UnsupportedOperationException("the made-up bank rehearses nothing");
    }
}
