package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.AccountId;
import java.util.Optional;

/** What is asked of a bank about what waits: the same of single and of bulk transfers. */
interface Enquiry {

    Optional<TransferRecord> status(AccountId account, RequestNumber number, DateRange days);

    RequestResult result(AccountId account, RequestNumber number);

    TransferOutcome cancel(CancelCommand command);

    static Optional<Enquiry> of(BankClient client, RecordedCommand.Kind kind) {
        return kind == RecordedCommand.Kind.BULK_TRANSFER
                ? client.find(BulkTransfers.class).map(InBulk::new)
                : client.find(Transfers.class).map(OneByOne::new);
    }

    /** Single transfers. */
    record OneByOne(Transfers transfers) implements Enquiry {

        @Override
        public Optional<TransferRecord> status(AccountId account, RequestNumber number, DateRange days) {
            return transfers.status(account, number);
        }

        @Override
        public RequestResult result(AccountId account, RequestNumber number) {
            return transfers.requestResult(account, number);
        }

        @Override
        public TransferOutcome cancel(CancelCommand command) {
            return transfers.cancel(command);
        }
    }

    /** Bulk transfers. */
    record InBulk(BulkTransfers transfers) implements Enquiry {

        @Override
        public Optional<TransferRecord> status(AccountId account, RequestNumber number, DateRange days) {
            return transfers.status(account, number, days);
        }

        @Override
        public RequestResult result(AccountId account, RequestNumber number) {
            return transfers.requestResult(account, number);
        }

        @Override
        public TransferOutcome cancel(CancelCommand command) {
            return transfers.cancel(command);
        }
    }
}
