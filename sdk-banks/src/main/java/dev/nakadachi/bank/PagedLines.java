package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.Calls;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of all pages, one page in memory. Never split: pages come one after the other. */
final class PagedLines implements Spliterator<Transaction> {

    private final Calls calls;
    private final Set<PageKey> seen = new HashSet<>();
    private Iterator<Transaction> page = List.<Transaction>of().iterator();
    private @Nullable TransactionsQuery next;

    PagedLines(Calls calls, TransactionsQuery first) {
        this.calls = calls;
        this.next = first;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Transaction> action) {
        while (!page.hasNext()) {
            TransactionsQuery query = next;
            if (query == null) {
                return false;
            }
            fetch(query);
        }
        action.accept(page.next());
        return true;
    }

    private void fetch(TransactionsQuery query) {
        TransactionsPage fetched = calls.call(BankOperations.TRANSACTIONS, query);
        if (!fetched.account().equals(query.account())) {
            throw malformed("the page belongs to another account than the one asked for");
        }
        if (fetched.next().filter(key -> !seen.add(key)).isPresent()) {
            throw malformed("a page names a page as its next that was read already, so the list would never end");
        }
        next = fetched.next().map(query::at).orElse(null);
        page = fetched.lines().iterator();
    }

    void stop() {
        next = null;
        page = List.<Transaction>of().iterator();
    }

    private RuntimeException malformed(String detail) {
        stop();
        return Problem.of(ErrorCode.ANSWER_MALFORMED, detail).toException();
    }

    @Override
    public @Nullable Spliterator<Transaction> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE;
    }
}
