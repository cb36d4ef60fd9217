package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Rehearsal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Can move money (振込). Needs a ledger and an execution log: without them every command is refused before a byte leaves.
 * Thread-safe; blocks; safe on virtual threads.
 */
public interface Transfers {

    /**
     * Asks the bank for a transfer, at most once. A key that the ledger knows gets the recorded outcome, and nothing is
     * sent.
     *
     * <p>Every exception means that the bank got nothing by this call: nothing was sent, or it was provably turned away
     * unread. It says nothing of an earlier call, or of another one under way: with {@code local.reconcile-first} or
     * {@code local.key-in-use} that may have sent the same command, with {@code local.key-reused} another one under the
     * key, and with any code where the ledger could not be asked. Read {@code problem().execution()}: money has not
     * moved when it is {@code NOT_EXECUTED}.
     *
     * @param command what to do, under the caller's own key
     * @return accepted, rejected, undone or unknown; once the command may have left, every failure is an outcome
     * @throws dev.nakadachi.error.InvalidInputException when the bank's rules forbid the command
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.stopped} by a stop order; with
     *     {@code local.limit-exceeded}, {@code local.payee-not-listed} or {@code local.second-person-missing} by the
     *     payment safeguards, where the command pays; with {@code local.reconcile-first} while the ledger may have lost
     *     commands and nobody has released the account; with {@code local.key-reused} when the key is bound to another
     *     command, {@code local.key-in-use} while another call carries out the same one; with
     *     {@code local.not-offered}, {@code local.not-configured} or {@code local.spec-unsupported} by the profile;
     *     with {@code local.ledger-missing}, {@code local.audit-missing} or {@code local.closed} by the set-up
     * @throws dev.nakadachi.error.ConsentRequiredException with {@code consent.step-up} when the payment safeguards ask
     *     for a fresh consent, with its other codes when the consent has ended or does not cover transfers
     * @throws dev.nakadachi.error.StoreException when ledger, execution log or token vault do not work
     * @throws dev.nakadachi.error.TryLaterException when the call budget, the time or the connection did not allow it
     *     to leave
     * @throws dev.nakadachi.error.InstitutionException when proxy, TLS or the token endpoint kept it from leaving
     */
    TransferOutcome submit(TransferCommand command);

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
     * Asks what became of a transfer.
     *
     * @param account the account that pays
     * @param number the bank's number
     * @return the transfer, empty when the bank lists none, which need not mean that there is none
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Optional<TransferRecord> status(AccountId account, RequestNumber number);

    /**
     * Lists the transfers of some days, those made elsewhere included, over all pages. Lazy, as
     * {@link Transactions#transactions}. What is missing need not have failed: a bank may not list what it is still
     * preparing.
     *
     * @param account the account that pays
     * @param applied the days on which they were applied for
     * @return the transfers in the bank's order; close it when it is not consumed to its end
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Stream<TransferRecord> list(AccountId account, DateRange applied);

    /**
     * Asks the bank to take a transfer back, at most once; mostly this too waits for approval.
     *
     * @param command which one, under a key of its own
     * @return accepted, rejected, undone or unknown, about the cancellation and not about the transfer
     * @throws dev.nakadachi.error.NakadachiException as {@link #submit}
     */
    TransferOutcome cancel(CancelCommand command);

    /**
     * Asks what a transfer would cost. Moves nothing and records nothing in the ledger.
     *
     * @param command the transfer; its key plays no part
     * @return the fee
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    TransferFee fee(TransferCommand command);

    /**
     * Looks at a command as {@link #submit} would and sends nothing: all that the bank's rules forbid in it, each with
     * its rule. {@link dev.nakadachi.bank.preflight.Preflight} adds the calendar, the fee and the balance.
     *
     * @param command the command; its key plays no part
     * @return what was found, nothing where the command would be sent
     * @throws dev.nakadachi.error.NakadachiException where no such command could be submitted: the bank does not offer
     *     it, or the consent does not cover it
     */
    Rehearsal rehearse(TransferCommand command);
}
