package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
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

/** A way to pay: single or bulk transfers, which promise the same. */
interface PaymentRoute {

    /** Asks for the transfer. */
    Operation<?, ?> submission();

    /** Asks what became of transfers. */
    Operation<?, ?> enquiry();

    /** Takes a transfer back. */
    Operation<?, ?> cancellation();

    /** Asks whether the customer has approved. */
    Operation<?, ?> requestResult();

    /** Asks what a transfer would cost. */
    Operation<?, ?> fee();

    Sent prepare(BankClient client, TransferCommand.Builder transfer);

    RequestResult result(BankClient client, AccountId account, RequestNumber number);

    Optional<TransferRecord> status(BankClient client, AccountId account, RequestNumber number);

    Stream<TransferRecord> list(BankClient client, AccountId account, DateRange days);

    TransferOutcome cancel(BankClient client, CancelCommand command);

    /** Where the bank keeps what was sent. */
    Transfers atTheBank();

    /** A command that can be sent again and again. */
    interface Sent {

        TransferCommand transfer();

        TransferOutcome submit();

        TransferFee fee();
    }
}
