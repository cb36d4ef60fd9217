package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.id.AccountId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a test orders and counts about transfers. Every method throws an
 * {@link dev.nakadachi.error.InvalidInputException} when the transfer is unknown or in another state than it needs.
 * Thread-safe.
 */
public final class Transfers {

    private final TransferBook book;

    /**
     * No transfer yet.
     *
     * @param clock the bank's time
     * @param funds the accounts
     */
    public Transfers(InstantSource clock, Funds funds) {
        this(new TransferBook(clock, funds));
    }

    private Transfers(TransferBook book) {
        this.book = book;
    }

    /**
     * Transfers of another product of the same bank: money of the same accounts, numbers from the same row, and
     * settings and counts of its own.
     *
     * @return no transfer yet
     */
    public Transfers besides() {
        return new Transfers(book.besides());
    }

    /**
     * Takes an order, which then waits for the customer unless the settings say otherwise.
     *
     * @param order what to pay
     * @param key the caller's key, empty without one
     * @return the transfer as it stands
     */
    public Transfer take(TransferOrder order, String key) {
        return book.take(order, key);
    }

    /**
     * Takes an order at a bank that takes it in two steps: it is held, and nobody is asked before {@link #handOn}.
     *
     * @param order what to pay
     * @return its number, which the transfer will have too
     */
    public String hold(TransferOrder order) {
        return book.hold(order);
    }

    /**
     * The second step: what is held becomes a transfer, which then waits for the customer.
     *
     * @param number of the order
     * @return the transfer as it stands, empty when nothing is held under the number
     */
    public Optional<Transfer> handOn(String number) {
        return book.handOn(number);
    }

    /**
     * What is held and not handed on.
     *
     * @return the orders by their numbers
     */
    public Map<String, TransferOrder> held() {
        return book.drafts(Drafts::held);
    }

    /**
     * How many orders were ever held, also those that were handed on since.
     *
     * @return a count since the start; two for one command means carried out twice
     */
    public int created() {
        return book.drafts(Drafts::created);
    }

    /**
     * Takes the wish to end a transfer.
     *
     * @param applyNo its number
     * @param kind what is wished
     * @return the transfer as it stands, empty when it cannot be ended any more
     */
    public Optional<Transfer> end(String applyNo, Confirmation.Kind kind) {
        return book.end(applyNo, kind);
    }

    /**
     * The transfers from one account.
     *
     * @param account the payer's
     * @return in the order of their numbers
     */
    public List<Transfer> from(AccountId account) {
        return book.from(account);
    }

    /** Carries out what is due by the virtual clock; every look at accounts and transfers does so first. */
    public void tick() {
        book.tick();
    }

    /**
     * How the bank treats transfers.
     *
     * @return settings that may be changed at any time
     */
    public TransferSettings settings() {
        return book.settings();
    }

    /**
     * All transfers.
     *
     * @return in the order of their coming
     */
    public List<Transfer> all() {
        return book.all();
    }

    /**
     * One transfer.
     *
     * @param applyNo the bank's number
     * @return empty when the bank does not know it
     */
    public Optional<Transfer> find(String applyNo) {
        return book.find(applyNo);
    }

    /**
     * Those for which the customer has to answer something.
     *
     * @return in the order of their coming
     */
    public List<Transfer> waiting() {
        return all().stream().filter(transfer -> transfer.waiting().isPresent()).toList();
    }

    /**
     * The customer approves what waits: the cancel when there is one, else the transfer.
     *
     * @param applyNo the bank's number
     * @return the transfer afterwards
     */
    public Transfer approve(String applyNo) {
        return book.change(applyNo, book::approved);
    }

    /**
     * The customer refuses what waits. A refused transfer is sent back (差戻); a refused cancel changes nothing.
     *
     * @param applyNo the bank's number
     * @return the transfer afterwards
     */
    public Transfer refuse(String applyNo) {
        return book.change(applyNo, Lifecycle::refuse);
    }

    /**
     * What waits expires now.
     *
     * @param applyNo the bank's number
     * @return the transfer afterwards
     */
    public Transfer letExpire(String applyNo) {
        return book.change(applyNo, Lifecycle::expire);
    }

    /**
     * The applicant takes the transfer back on the bank's own site (取下げ).
     *
     * @param applyNo of a transfer that nobody has approved
     * @return the transfer afterwards
     */
    public Transfer withdraw(String applyNo) {
        return book.change(applyNo, Lifecycle::withdraw);
    }

    /**
     * The bank could not carry it out and tries again (リトライ中), until {@link #endRetry}.
     *
     * @param applyNo of a transfer that is in process
     * @return the transfer afterwards
     */
    public Transfer startRetry(String applyNo) {
        return book.change(
                applyNo,
                (transfer, now) -> Lifecycle.move(transfer, TransferStatus.IN_PROCESS, TransferStatus.RETRYING));
    }

    /**
     * The bank carries it out: the money leaves when it was due, or now when that is over.
     *
     * @param applyNo of a transfer that the bank tries again
     * @return the transfer afterwards
     */
    public Transfer endRetry(String applyNo) {
        return book.change(applyNo, Lifecycle::endRetry);
    }

    /**
     * The payee's bank could not credit it: the payments come back, the fee does not (資金返却).
     *
     * @param applyNo of a transfer that is done
     * @return the transfer afterwards
     */
    public Transfer returnFunds(String applyNo) {
        return book.change(applyNo, (transfer, now) -> {
            Transfer returned = Lifecycle.move(transfer, TransferStatus.DONE, TransferStatus.FUNDS_RETURNED);
            book.settlement().giveBack(transfer, now, "振込資金返却");
            return returned;
        });
    }

    /**
     * The customer asks for the money back (組戻手続中).
     *
     * @param applyNo of a transfer that is done
     * @return the transfer afterwards
     */
    public Transfer startRecall(String applyNo) {
        return book.change(
                applyNo, (transfer, now) -> Lifecycle.move(transfer, TransferStatus.DONE, TransferStatus.RECALLING));
    }

    /**
     * The payee agrees: the payments come back, the fee does not (組戻済).
     *
     * @param applyNo of a transfer with a recall on its way
     * @return the transfer afterwards
     */
    public Transfer finishRecall(String applyNo) {
        return book.change(applyNo, (transfer, now) -> {
            Transfer recalled = Lifecycle.move(transfer, TransferStatus.RECALLING, TransferStatus.RECALLED);
            book.settlement().giveBack(transfer, now, "組戻");
            return recalled;
        });
    }

    /**
     * The payee does not agree (組戻不成立).
     *
     * @param applyNo of a transfer with a recall on its way
     * @return the transfer afterwards
     */
    public Transfer failRecall(String applyNo) {
        return book.change(
                applyNo,
                (transfer, now) -> Lifecycle.move(transfer, TransferStatus.RECALLING, TransferStatus.RECALL_FAILED));
    }

    /**
     * How many transfer requests the bank has taken; a repeated request that it answered from memory is none.
     *
     * @return a count since the start
     */
    public int executions() {
        return book.tally().executions();
    }

    /**
     * How many transfer requests with this key the bank has taken.
     *
     * @param key the value of the key header
     * @return a count since the start; more than one means executed twice
     */
    public int executions(String key) {
        return book.tally().executions(key);
    }

    /**
     * How often money has left an account.
     *
     * @return a count of transfers since the start
     */
    public int moved() {
        book.tick();
        return book.tally().movements();
    }

    /**
     * How often money has left an account by requests with this key.
     *
     * @param key the value of the key header
     * @return a count of transfers since the start; more than one means paid twice
     */
    public int moved(String key) {
        book.tick();
        return book.tally().movements(key);
    }

    TransferBook book() {
        return book;
    }
}
