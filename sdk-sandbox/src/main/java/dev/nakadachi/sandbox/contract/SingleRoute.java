package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.operation.Operation;
import java.util.Optional;
import java.util.stream.Stream;

/** Single transfers (振込). */
record SingleRoute(BankContract contract) implements PaymentRoute {

    @Override
    public Operation<?, ?> submission() {
        return TransferOperations.TRANSFER;
    }

    @Override
    public Operation<?, ?> enquiry() {
        return TransferOperations.STATUS;
    }

    @Override
    public Operation<?, ?> cancellation() {
        return TransferOperations.CANCEL;
    }

    @Override
    public Operation<?, ?> requestResult() {
        return TransferOperations.REQUEST_RESULT;
    }

    @Override
    public Operation<?, ?> fee() {
        return TransferOperations.FEE;
    }

    @Override
    public Sent prepare(BankClient client, TransferCommand.Builder transfer) {
        TransferCommand command = transfer.build();
        return new Sent() {
            @Override
            public TransferCommand transfer() {
                return command;
            }

            @Override
            public TransferOutcome submit() {
                return of(client).submit(command);
            }

            @Override
            public TransferFee fee() {
                return of(client).fee(command);
            }
        };
    }

    @Override
    public RequestResult result(BankClient client, AccountId account, RequestNumber number) {
        return of(client).requestResult(account, number);
    }

    @Override
    public Optional<TransferRecord> status(BankClient client, AccountId account, RequestNumber number) {
        return of(client).status(account, number);
    }

    @Override
    public Stream<TransferRecord> list(BankClient client, AccountId account, DateRange days) {
        return of(client).list(account, days);
    }

    @Override
    public TransferOutcome cancel(BankClient client, CancelCommand command) {
        return of(client).cancel(command);
    }

    @Override
    public dev.nakadachi.sandbox.bank.transfer.Transfers atTheBank() {
        return contract.bank().bank().transfers();
    }

    private static Transfers of(BankClient client) {
        return client.find(Transfers.class).orElseThrow();
    }
}
