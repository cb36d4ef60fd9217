package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.error.Rule;
import java.util.List;

/**
 * What a payment costs. The figures are the sandbox's own. Closed by nature, hence a record.
 *
 * @param within yen for a payee at this bank, 0 to 100,000
 * @param toOthers yen for a payee elsewhere, 0 to 100,000
 */
public record TransferFees(long within, long toOthers) {

    private static final Rule<Long> FEE =
            Rule.of("TransferFees", "are 0 to 100,000 yen", "pass a fee in that range", n -> n >= 0 && n <= 100_000);

    /** The code of the bank whose dialect the sandbox speaks. */
    public static final String THIS_BANK = "0310";

    /**
     * Checks the figures.
     *
     * @param within as above
     * @param toOthers as above
     * @throws dev.nakadachi.error.InvalidInputException when one is out of range
     */
    public TransferFees {
        FEE.check(within);
        FEE.check(toOthers);
    }

    /**
     * The fee of one item.
     *
     * @param item a payment
     * @return yen
     */
    public long of(TransferItem item) {
        return item.payee().bankCode().equals(THIS_BANK) ? within : toOthers;
    }

    /**
     * The fee of all items.
     *
     * @param items payments
     * @return yen
     */
    public long of(List<TransferItem> items) {
        return items.stream().mapToLong(this::of).sum();
    }
}
