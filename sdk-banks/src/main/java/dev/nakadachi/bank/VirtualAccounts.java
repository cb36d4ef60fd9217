package dev.nakadachi.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Can manage virtual accounts (振込入金口座). All but the list needs a ledger and an execution log. Thread-safe; blocks; safe
 * on virtual threads.
 */
public interface VirtualAccounts {

    /**
     * The virtual accounts, over all pages. Lazy, as {@link Transactions#transactions}.
     *
     * @param query which ones, from the first page on
     * @return the virtual accounts in the bank's order; close it when it is not consumed to its end
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Stream<VirtualAccount> list(VirtualAccountsQuery query);

    /**
     * Asks for new virtual accounts, at most once, as {@link Transfers#submit}. What an unknown end has issued is in
     * {@link #list}, by the time of issue.
     *
     * @param command what to issue, under the caller's own key
     * @return the new ones, rejected or unknown; once the command may have left, every failure is an outcome
     * @throws dev.nakadachi.error.NakadachiException as {@link Transfers#submit}
     */
    CommandOutcome<List<VirtualAccount>> issue(VirtualAccountIssue command);

    /**
     * Stops, resumes or deletes virtual accounts, at most once, as {@link Transfers#submit}.
     *
     * @param command what to do, under the caller's own key
     * @return how they stand now, rejected or unknown
     * @throws dev.nakadachi.error.NakadachiException as {@link Transfers#submit}
     */
    CommandOutcome<List<VirtualAccount>> change(VirtualAccountChange command);

    /**
     * Applies to end the contract, at most once, as {@link Transfers#submit}. When it ends is the bank's rule.
     *
     * @param command the application, under the caller's own key
     * @return the day in Asia/Tokyo on which the bank took it, rejected or unknown
     * @throws dev.nakadachi.error.NakadachiException as {@link Transfers#submit}
     */
    CommandOutcome<LocalDate> close(VirtualAccountClosing command);
}
