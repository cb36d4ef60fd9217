package dev.nakadachi.bank;

import dev.nakadachi.provider.Rehearsal;

/**
 * Can move money between accounts of the same holder (振替): an account that pays and one that receives, both of the
 * grant. Needs a ledger and an execution log. Thread-safe; blocks; safe on virtual threads.
 */
public interface OwnTransfers {

    /**
     * Asks the bank to move money between own accounts, at most once, as {@link Transfers#submit}.
     *
     * @param command what to do, under the caller's own key
     * @return accepted, rejected, undone or unknown; once the command may have left, every failure is an outcome
     * @throws dev.nakadachi.error.NakadachiException as {@link Transfers#submit}
     */
    TransferOutcome submit(OwnTransferCommand command);

    /**
     * Looks at a command as {@link #submit} would and sends nothing: all that the bank's rules forbid in it, each with
     * its rule. {@link dev.nakadachi.bank.preflight.Preflight} adds the calendar, the fee and the balance.
     *
     * @param command the command; its key plays no part
     * @return what was found, nothing where the command would be sent
     * @throws dev.nakadachi.error.NakadachiException where no such command could be submitted: the bank does not offer
     *     it, or the consent does not cover it
     */
    Rehearsal rehearse(OwnTransferCommand command);
}
