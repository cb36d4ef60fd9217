package dev.nakadachi.sandbox.bank;

import dev.nakadachi.id.AccountId;
import java.time.Instant;

/**
 * Money that was moved between accounts of one holder. Closed by nature, hence a record.
 *
 * @param from the account or sub-account that paid
 * @param to the one that received
 * @param yen how much
 * @param at when
 */
public record OwnTransfer(AccountId from, AccountId to, long yen, Instant at) {

    @Override
    public String toString() {
        return "OwnTransfer";
    }
}
