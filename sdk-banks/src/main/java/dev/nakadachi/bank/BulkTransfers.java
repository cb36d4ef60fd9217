package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Page;
import dev.nakadachi.provider.Rehearsal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Can move money in bulk (総合振込): up to thousands of payments under one number. Needs a ledger and an execution log.
 * Thread-safe; blocks; safe on virtual threads.
 */
public interface BulkTransfers {

    /**
     * Asks the bank for a bulk transfer, at most once, as {@link Transfers#submit} does for a single one.
     *
     * @param command what to do, under the caller's own key
     * @return accepted, rejected, undone or unknown; once the command may have left, every failure is an outcome
     * @throws dev.nakadachi.error.NakadachiException as {@link Transfers#submit}: the bank got nothing by this call;
     *     read {@code problem().execution()} for an earlier one
     */
    TransferOutcome submit(BulkTransferCommand command);

    /**
     * Hands a bulk transfer on to its approvers, at most once, at banks that take it in two steps. At others this is
     * refused before a byte leaves.
     *
     * @param command which one, under a key of its own
     * @return accepted, rejected, undone or unknown, about this step
     * @throws dev.nakadachi.error.NakadachiException as {@link #submit}
     */
    TransferOutcome confirm(ConfirmCommand command);

    /**
     * Asks whether the customer has approved the last request of this number: the transfer, or its cancellation.
     *
     * @param account the account that pays
     * @param number the bank's number
     * @return how far the request is
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    RequestResult requestResult(AccountId account, RequestNumber number);

    /**
     * Asks what became of a bulk transfer as a whole.
     *
     * @param account the account that pays
     * @param number the bank's number
     * @return the transfer, empty when the bank lists none, which need not mean that there is none
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Optional<TransferRecord> status(AccountId account, RequestNumber number);

    /**
     * The same at any bank: where there is no enquiry by number, the transfer is looked for among those of some days.
     *
     * @param account the account that pays
     * @param number the bank's number
     * @param applied the days on which it may have been applied for, with both ends; of no meaning at banks with an
     *     enquiry by number
     * @return the transfer, empty when the bank lists none, which need not mean that there is none
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Optional<TransferRecord> status(AccountId account, RequestNumber number, DateRange applied);

    /**
     * Lists the bulk transfers of some days over all pages. Lazy, as {@link Transactions#transactions}. A bank may list
     * those of all accounts of its contract with the customer and say of none from which account it is paid: their
     * {@link TransferRecord#account} is empty then, and the account passed here selects nothing.
     *
     * @param account the account that pays
     * @param applied the days on which they were applied for
     * @return the transfers in the bank's order; close it when it is not consumed to its end
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Stream<TransferRecord> list(AccountId account, DateRange applied);

    /**
     * Asks what became of each payment, over all pages. A bank may need minutes after it took the command.
     *
     * @param account the account that pays
     * @param number the bank's number
     * @return the payments in the bank's order, none while the bank does not show them yet
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Stream<TransferItem> items(AccountId account, RequestNumber number);

    /**
     * Asks for one page of that, for those who keep their place: the next page of an answer is
     * {@link BulkItemsQuery#at} with its mark.
     *
     * @param query from where on
     * @return the payments of the page, none while the bank does not show them yet
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Page<TransferItem, PageKey> items(BulkItemsQuery query);

    /**
     * Whether this bank says what became of each payment. Where it does not, {@link #items} is refused before a byte
     * leaves, and all that is known is the state of the whole.
     *
     * @return true when {@link #items} can be called
     */
    boolean tellsItems();

    /**
     * Whether this bank takes a bulk transfer in two steps: what it took waits for {@link #confirm}, and nobody is
     * asked to approve it before.
     *
     * @return true when {@link #confirm} has to follow {@link #submit}
     */
    boolean inTwoSteps();

    /**
     * Asks the bank to take a bulk transfer back, at most once; mostly this too waits for approval.
     *
     * @param command which one, under a key of its own
     * @return accepted, rejected, undone or unknown, about the cancellation and not about the transfer
     * @throws dev.nakadachi.error.NakadachiException as {@link #submit}
     */
    TransferOutcome cancel(CancelCommand command);

    /**
     * Asks what a bulk transfer would cost. Moves nothing and records nothing in the ledger.
     *
     * @param command the transfer; its key plays no part
     * @return the fee
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    TransferFee fee(BulkTransferCommand command);

    /**
     * Looks at a command as {@link #submit} would and sends nothing: all that the bank's rules forbid in it, each with
     * its rule. {@link dev.nakadachi.bank.preflight.Preflight} adds the calendar, the fee and the balance.
     *
     * @param command the command; its key plays no part
     * @return what was found, nothing where the command would be sent
     * @throws dev.nakadachi.error.NakadachiException where no such command could be submitted: the bank does not offer
     *     it, or the consent does not cover it
     */
    Rehearsal rehearse(BulkTransferCommand command);
}
