package dev.nakadachi.bank.notice;

import dev.nakadachi.bank.VirtualDeposit;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Where deposits are kept, durably: what a method was given has survived a crash when it returns, and what it throws
 * reaches the caller. It holds each deposit once, by {@link VirtualDeposit#account()} and {@link VirtualDeposit#key()},
 * however it came, and remembers the ids of messages at least as long as the receiver takes old ones. Implemented by
 * {@link DepositInbox}, or by the user in the transaction of their own books: {@code DepositSinkContract} in the
 * sandbox says what it must keep. Thread-safe.
 */
public interface DepositSink {

    /**
     * Keeps deposits that the bank told of.
     *
     * @param news in the bank's order; may hold what is kept already
     * @return how many messages were new by their id
     */
    int keep(List<DepositNews> news);

    /**
     * Keeps deposits that were read from the bank's list because a notice may be lost.
     *
     * @param deposits may be kept already
     * @return how many deposits were new
     */
    int keepListed(List<VirtualDeposit> deposits);

    /** Notes that a fetch is under way: to the bank, what it answers is delivered, whoever hears it. */
    void fetchBegins();

    /** Notes that the answer of the fetch is kept, or that what it may have held was read from the bank's list. */
    void fetchEnds();

    /**
     * Whether a fetch began and never ended, here or in a process that has died.
     *
     * @return true when an answer may be lost
     */
    boolean fetchIsOpen();

    /**
     * Runs a collection while no other runs for the same books, in whatever process: of two at once, one would take the
     * open fetch of the other for a lost one, and end it.
     *
     * @param collection fetches and keeps; what it throws passes
     * @return what it returned
     * @throws dev.nakadachi.error.StoreException with {@code store.conflict} while another runs
     */
    int exclusively(IntSupplier collection);
}
