package dev.nakadachi.bank.notice;

import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.provider.Calls;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Starts and stops the notices of a bank, and fetches those that it could not deliver. To the bank, fetched means
 * delivered, so every answer is durable in the sink before the next fetch, no fetch is repeated, and where an answer is
 * lost the bank's list of deposits is read instead. Thread-safe; blocks.
 */
public final class NoticeFeed {

    private static final int BATCH = 500;

    private final Calls calls;

    private NoticeFeed(Calls calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    /**
     * A feed, for providers.
     *
     * @param calls the way into the pipeline
     * @return the feed
     */
    public static NoticeFeed over(Calls calls) {
        return new NoticeFeed(calls);
    }

    /**
     * Starts or stops the delivery, at most once, as {@link dev.nakadachi.bank.Transfers#submit}. Needs a ledger and an
     * execution log. After an unknown end, ask for what is wanted again under another key.
     *
     * @param command what is wanted, under the caller's own key
     * @return what the bank took, rejected or unknown; once the command may have left, every failure is an outcome
     * @throws NakadachiException as {@link dev.nakadachi.bank.Transfers#submit}
     */
    public CommandOutcome<NoticeDelivery.Wanted> deliver(NoticeDelivery command) {
        return calls.call(NoticeOperations.DELIVERY, command);
    }

    /**
     * Fetches until the bank has no more. Where an earlier fetch never ended, in whatever process, what it may have
     * held is read from the list, and kept, before the next.
     *
     * @param sink where deposits are kept
     * @param listed the deposits of the days in question from the bank's list, over all accounts; read only when needed
     * @return how many messages and listed deposits were new
     * @throws NakadachiException with {@code store.conflict} while another collection runs for this sink; when a fetch
     *     fails, and what its answer may have held was read from the list and is kept by then. Where the list cannot be
     *     read either, the fetch stays open, and the next call reads the list first
     */
    public int collect(DepositSink sink, Supplier<Stream<VirtualDeposit>> listed) {
        return sink.exclusively(() -> collectAlone(sink, listed));
    }

    private int collectAlone(DepositSink sink, Supplier<Stream<VirtualDeposit>> listed) {
        int kept = sink.fetchIsOpen() ? reconcile(sink, listed) : 0;
        while (true) {
            sink.fetchBegins();
            List<DepositNews> news;
            try {
                news = calls.call(NoticeOperations.UNSENT, new UnsentQuery());
            } catch (NakadachiException e) {
                if (e.problem().code().equals(ErrorCode.NOT_FOUND)) {
                    sink.fetchEnds();
                    return kept;
                }
                // Only what provably never reached the bank has lost nothing.
                if (e.problem().execution() == Execution.NOT_EXECUTED) {
                    sink.fetchEnds();
                } else {
                    reconcile(sink, listed);
                }
                throw e;
            }
            kept += sink.keep(news);
            sink.fetchEnds();
        }
    }

    @Override
    public String toString() {
        return "NoticeFeed";
    }

    private static int reconcile(DepositSink sink, Supplier<Stream<VirtualDeposit>> listed) {
        int kept = 0;
        try (Stream<VirtualDeposit> all = listed.get()) {
            Iterator<VirtualDeposit> left = all.iterator();
            while (left.hasNext()) {
                List<VirtualDeposit> batch = new ArrayList<>();
                while (left.hasNext() && batch.size() < BATCH) {
                    batch.add(left.next());
                }
                kept += sink.keepListed(batch);
            }
        }
        sink.fetchEnds();
        return kept;
    }
}
