package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.ItemMatching;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked about transfers, single or in bulk. */
interface Enquiry {

    Optional<TransferRecord> status(AccountId account, RequestNumber number, DateRange days);

    /** All pages. */
    List<TransferRecord> list(AccountId account, DateRange days);

    RequestResult result(AccountId account, RequestNumber number);

    /**
     * Whether the payments behind a number are those of the command; empty while the bank does not show them, true
     * where it never does, or shows them with the transfer.
     */
    Optional<Boolean> pays(AccountId account, RequestNumber number, TransferCommand command);

    static Optional<Enquiry> of(BankClient client, RecordedCommand.Kind kind) {
        return switch (kind) {
            case TRANSFER, CANCELLATION -> client.find(Transfers.class).map(Single::new);
            case BULK_TRANSFER, BULK_CANCELLATION, CONFIRMATION ->
                client.find(BulkTransfers.class).map(Bulk::new);
            default -> Optional.empty();
        };
    }

    /** Single transfers. */
    record Single(Transfers transfers) implements Enquiry {

        @Override
        public Optional<TransferRecord> status(AccountId account, RequestNumber number, DateRange days) {
            return transfers.status(account, number);
        }

        @Override
        public List<TransferRecord> list(AccountId account, DateRange days) {
            try (Stream<TransferRecord> all = transfers.list(account, days)) {
                return all.toList();
            }
        }

        @Override
        public RequestResult result(AccountId account, RequestNumber number) {
            return transfers.requestResult(account, number);
        }

        @Override
        public Optional<Boolean> pays(AccountId account, RequestNumber number, TransferCommand command) {
            return Optional.of(true);
        }
    }

    /** Bulk transfers. */
    record Bulk(BulkTransfers transfers) implements Enquiry {

        @Override
        public Optional<TransferRecord> status(AccountId account, RequestNumber number, DateRange days) {
            return transfers.status(account, number, days);
        }

        @Override
        public List<TransferRecord> list(AccountId account, DateRange days) {
            try (Stream<TransferRecord> all = transfers.list(account, days)) {
                return all.toList();
            }
        }

        @Override
        public RequestResult result(AccountId account, RequestNumber number) {
            return transfers.requestResult(account, number);
        }

        @Override
        public Optional<Boolean> pays(AccountId account, RequestNumber number, TransferCommand command) {
            if (!transfers.tellsItems()) {
                return Optional.of(true);
            }
            try (Stream<TransferItem> all = transfers.items(account, number)) {
                List<TransferItem> shown = all.toList();
                return shown.size() < command.payments().size()
                        ? Optional.empty()
                        : Optional.of(ItemMatching.pairsAll(shown, command.payments()));
            }
        }
    }
}
