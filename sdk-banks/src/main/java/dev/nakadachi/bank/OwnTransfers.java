package dev.nakadachi.bank;

/**
 * Can move money between accounts of the same holder (振替): an account that pays and one that receives, both of the
 * grant. Needs a ledger and an execution log. Thread-safe; blocks; safe on virtual threads.
 */
public interface OwnTransfers {

    /**
     * Asks the bank to move money between own accounts, at most once, as {@link Transfers#submit}.
     *
     * @param command what to do, under the caller's own key
     * @return accepted, rejected or unknown; once the command may have left, every failure is an outcome
     * @throws dev.nakadachi.error.NakadachiException as {@link Transfers#submit}
     */
    TransferOutcome submit(OwnTransferCommand command);
}
