package dev.nakadachi.sandbox.bank.transfer;

import java.util.Optional;

/**
 * One payment of a transfer. Closed by nature, hence a record.
 *
 * @param itemId its number within the transfer, from 1
 * @param amount yen
 * @param payee where it goes
 * @param ediInfo what the payee gets to read, half-width
 */
public record TransferItem(int itemId, long amount, Payee payee, Optional<String> ediInfo) {

    @Override
    public String toString() {
        return "TransferItem[" + itemId + "]";
    }
}
