package dev.nakadachi.bank;

import java.util.List;

/**
 * Can list the parts of an account that its holder keeps apart (つかいわけ口座). Money moves between them by
 * {@link OwnTransfers}.
 */
public interface SubAccounts {

    /**
     * Lists the sub-accounts.
     *
     * @return the sub-accounts in the bank's order, none where the holder keeps nothing apart
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    List<SubAccount> subAccounts();
}
