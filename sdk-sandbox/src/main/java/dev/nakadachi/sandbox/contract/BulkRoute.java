package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import java.util.Optional;
import java.util.stream.Stream;

/** Bulk transfers (総合振込). */
record BulkRoute(BankContract contract) implements PaymentRoute {

    @Override
    public Operation<?, ?> submission() {
        return BulkOperations.BULK_TRANSFER;
    }

    @Override
    public Operation<?, ?> enquiry() {
        return BulkOperations.STATUS;
    }

    @Override
    public Operation<?, ?> cancellation() {
        return BulkOperations.CANCEL;
    }

    @Override
    public Operation<?, ?> requestResult() {
        return BulkOperations.REQUEST_RESULT;
    }

    @Override
    public Operation<?, ?> fee() {
        return BulkOperations.FEE;
    }

    @Override
    public Sent prepare(BankClient client, TransferCommand.Builder transfer) {
        BulkTransferCommand command = contract.bulkTransfer(client, transfer);
        return new Sent() {
            @Override
            public TransferCommand transfer() {
                return command.transfer();
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
    public Transfers atTheBank() {
        return contract.bank().bank().bulkTransfers();
    }

    static BulkTransfers of(BankClient client) {
        return client.find(BulkTransfers.class).orElseThrow();
    }
}
