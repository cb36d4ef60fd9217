package dev.nakadachi.bank;

import java.util.List;

/**
 * Can read what is in the parts of an account that its holder keeps apart (つかいわけ口座). A bank may give no number to ask
 * for money between them by: after an {@link OwnTransfers own transfer} that ended Unknown, compare with what was read
 * before it. Its holder may have moved money too, and a transfer that is still under way may come later.
 */
public interface SubAccountBalances {

    /**
     * The balances of all sub-accounts of the grant.
     *
     * @return the balances in the bank's order, unmodifiable; none where the holder keeps nothing apart
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    List<SubAccountBalance> subAccountBalances();
}
