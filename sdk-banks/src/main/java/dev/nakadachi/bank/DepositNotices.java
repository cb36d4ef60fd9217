package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.stream.Stream;

/** Can read the transfers that came into an account, with what their senders wrote (振込入金明細). */
public interface DepositNotices {

    /**
     * The transfers that came in on some days, over all pages. Lazy, as {@link Transactions#transactions}.
     *
     * @param account as {@link Account#id()} returned it
     * @param range which days
     * @return the notices in the bank's order; close it when it is not consumed to its end
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Stream<DepositNotice> depositNotices(AccountId account, DateRange range);
}
