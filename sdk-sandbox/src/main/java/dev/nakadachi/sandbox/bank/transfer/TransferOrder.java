package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.id.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for, checked. Closed by nature, hence a record.
 *
 * @param account where the money leaves
 * @param remitter the name that the payee reads
 * @param date the day of the transfer, after moving off a holiday
 * @param items one or more payments
 * @param comment for the one who approves
 */
public record TransferOrder(
        AccountId account, String remitter, LocalDate date, List<TransferItem> items, Optional<String> comment) {

    /**
     * Copies the list.
     *
     * @param account as above
     * @param remitter as above
     * @param date as above
     * @param items as above
     * @param comment as above
     */
    public TransferOrder {
        items = List.copyOf(items);
    }

    /**
     * The sum of the items.
     *
     * @return yen, without fee
     */
    public long amount() {
        return items.stream().mapToLong(TransferItem::amount).sum();
    }

    @Override
    public String toString() {
        return "TransferOrder[" + items.size() + " items]";
    }
}
