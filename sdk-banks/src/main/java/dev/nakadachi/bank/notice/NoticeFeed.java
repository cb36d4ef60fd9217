package dev.nakadachi.bank.notice;

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
 * Fetches the notices that a bank could not deliver. To the bank, fetched means delivered, so every answer is durable
 * in the sink before the next fetch, no fetch is repeated, and where an answer is lost the bank's list of deposits is
 * read instead. Thread-safe; blocks; one collection at a time for one sink.
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
     * Fetches until the bank has no more. Where an earlier fetch never ended, in whatever process, what it may have
     * held is read from the list, and kept, before the next.
     *
     * @param sink where deposits are kept
     * @param listed the deposits of the days in question from the bank's list, over all accounts; read only when needed
     * @return how many messages and listed deposits were new
     * @throws NakadachiException when a fetch fails; what its answer may have held was read from the list and is kept
     *     by then. Where the list cannot be read either, the fetch stays open, and the next call reads the list first
     */
    public int collect(DepositSink sink, Supplier<Stream<VirtualDeposit>> listed) {
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
