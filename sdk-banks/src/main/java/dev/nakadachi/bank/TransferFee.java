package dev.nakadachi.bank;

import dev.nakadachi.money.Money;
import java.util.List;
import java.util.Objects;

/** What a transfer would cost (振込手数料照会). Prints no amount. Immutable and thread-safe. */
public final class TransferFee {

    private final Money total;
    private final List<Money> items;

    /**
     * A fee.
     *
     * @param total the fee of all payments
     * @param items the fee of each payment, in the order of the command
     */
    public TransferFee(Money total, List<Money> items) {
        this.total = Objects.requireNonNull(total, "total");
        this.items = List.copyOf(items);
    }

    /**
     * The fee of all payments.
     *
     * @return the fee
     */
    public Money total() {
        return total;
    }

    /**
     * The fee of each payment.
     *
     * @return the fees in the order of the command, empty where the bank names only the total
     */
    public List<Money> items() {
        return items;
    }

    @Override
    public String toString() {
        return "TransferFee[" + items.size() + " items]";
    }
}
