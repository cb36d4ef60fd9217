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
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.operation.Operation;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A way to pay: single or bulk transfers, which promise the same. */
final class PaymentRoute {

    private final Words words;
    private final Function<BankClient, FollowUp> followUps;
    private final BiFunction<BankClient, TransferCommand.Builder, Sent> preparation;
    private final Supplier<dev.nakadachi.sandbox.bank.transfer.Transfers> book;

    private PaymentRoute(
            Words words,
            Function<BankClient, FollowUp> followUps,
            BiFunction<BankClient, TransferCommand.Builder, Sent> preparation,
            Supplier<dev.nakadachi.sandbox.bank.transfer.Transfers> book) {
        this.words = words;
        this.followUps = followUps;
        this.preparation = preparation;
        this.book = book;
    }

    /** Single transfers (振込). */
    static PaymentRoute single(BankContract contract) {
        return new PaymentRoute(
                new Words(
                        TransferOperations.TRANSFER,
                        TransferOperations.STATUS,
                        TransferOperations.CANCEL,
                        TransferOperations.REQUEST_RESULT,
                        TransferOperations.FEE),
                client -> {
                    Transfers of = transfers(client);
                    return new FollowUp(of::requestResult, of::status, of::list, of::cancel);
                },
                (client, transfer) -> {
                    TransferCommand command = transfer.build();
                    return new Sent(
                            command,
                            () -> transfers(client).submit(command),
                            () -> transfers(client).fee(command));
                },
                () -> contract.bank().bank().transfers());
    }

    /** Bulk transfers (総合振込). */
    static PaymentRoute bulk(BankContract contract) {
        return new PaymentRoute(
                new Words(
                        BulkOperations.BULK_TRANSFER,
                        BulkOperations.STATUS,
                        BulkOperations.CANCEL,
                        BulkOperations.REQUEST_RESULT,
                        BulkOperations.FEE),
                client -> {
                    BulkTransfers of = bulkTransfers(client);
                    return new FollowUp(of::requestResult, of::status, of::list, of::cancel);
                },
                (client, transfer) -> {
                    BulkTransferCommand command = contract.bulkTransfer(client, transfer);
                    return new Sent(
                            command.transfer(),
                            () -> bulkTransfers(client).submit(command),
                            () -> bulkTransfers(client).fee(command));
                },
                () -> contract.bank().bank().bulkTransfers());
    }

    static BulkTransfers bulkTransfers(BankClient client) {
        return client.find(BulkTransfers.class).orElseThrow();
    }

    /** Asks for the transfer. */
    Operation<?, ?> submission() {
        return words.submission();
    }

    /** Asks what became of transfers. */
    Operation<?, ?> enquiry() {
        return words.enquiry();
    }

    /** Takes a transfer back. */
    Operation<?, ?> cancellation() {
        return words.cancellation();
    }

    /** Asks whether the customer has approved. */
    Operation<?, ?> requestResult() {
        return words.requestResult();
    }

    /** Asks what a transfer would cost. */
    Operation<?, ?> fee() {
        return words.fee();
    }

    Sent prepare(BankClient client, TransferCommand.Builder transfer) {
        return preparation.apply(client, transfer);
    }

    RequestResult result(BankClient client, AccountId account, RequestNumber number) {
        return followUps.apply(client).result().apply(account, number);
    }

    Optional<TransferRecord> status(BankClient client, AccountId account, RequestNumber number) {
        return followUps.apply(client).status().apply(account, number);
    }

    Stream<TransferRecord> list(BankClient client, AccountId account, DateRange days) {
        return followUps.apply(client).list().apply(account, days);
    }

    TransferOutcome cancel(BankClient client, CancelCommand command) {
        return followUps.apply(client).cancel().apply(command);
    }

    /** Where the bank keeps what was sent. */
    dev.nakadachi.sandbox.bank.transfer.Transfers atTheBank() {
        return book.get();
    }

    private static Transfers transfers(BankClient client) {
        return client.find(Transfers.class).orElseThrow();
    }

    private record Words(
            Operation<?, ?> submission,
            Operation<?, ?> enquiry,
            Operation<?, ?> cancellation,
            Operation<?, ?> requestResult,
            Operation<?, ?> fee) {}

    /** What a typed client offers after a transfer was sent. */
    private record FollowUp(
            BiFunction<AccountId, RequestNumber, RequestResult> result,
            BiFunction<AccountId, RequestNumber, Optional<TransferRecord>> status,
            BiFunction<AccountId, DateRange, Stream<TransferRecord>> list,
            Function<CancelCommand, TransferOutcome> cancel) {}

    /** A command that can be sent again and again. */
    static final class Sent {

        private final TransferCommand transfer;
        private final Supplier<TransferOutcome> submission;
        private final Supplier<TransferFee> price;

        private Sent(TransferCommand transfer, Supplier<TransferOutcome> submission, Supplier<TransferFee> price) {
            this.transfer = transfer;
            this.submission = submission;
            this.price = price;
        }

        TransferCommand transfer() {
            return transfer;
        }

        TransferOutcome submit() {
            return submission.get();
        }

        TransferFee fee() {
            return price.get();
        }
    }
}
