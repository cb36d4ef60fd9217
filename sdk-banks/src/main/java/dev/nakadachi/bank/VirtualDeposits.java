package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.stream.Stream;

/** Can read the money that came into the virtual accounts of an account (振込入金口座入金明細). */
public interface VirtualDeposits {

    /**
     * The deposits of some days, over all pages. Lazy, as {@link Transactions#transactions}.
     *
     * @param account the account behind the virtual ones
     * @param range which days; how far back they may reach is the bank's rule
     * @return the deposits in the bank's order; close it when it is not consumed to its end
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Stream<VirtualDeposit> virtualDeposits(AccountId account, DateRange range);
}
