package dev.nakadachi.card;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.Calls;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of all pages, one page in memory. Never split: pages come one after the other. */
final class PagedCardLines implements Spliterator<CardLine> {

    private final Calls calls;
    private final Set<LineCursor> seen = new HashSet<>();
    private final Deque<CardLine> page = new ArrayDeque<>();
    private @Nullable LinesQuery next;

    PagedCardLines(Calls calls, LinesQuery first) {
        this.calls = calls;
        this.next = first;
    }

    @Override
    public boolean tryAdvance(Consumer<? super CardLine> action) {
        while (page.isEmpty() && next != null) {
            turn(next);
        }
        CardLine line = page.poll();
        if (line != null) {
            action.accept(line);
        }
        return line != null;
    }

    private void turn(LinesQuery query) {
        LinesPage fetched = calls.call(CardOperations.LINES, query);
        if (!fetched.answers(query)) {
            throw malformed("the page belongs to another statement than the one asked for");
        }
        if (fetched.next().filter(cursor -> !seen.add(cursor)).isPresent()) {
            throw malformed("a page names one as its next that was read already, so the list would never end");
        }
        page.addAll(fetched.lines());
        next = fetched.next().map(query::at).orElse(null);
    }

    void stop() {
        next = null;
        page.clear();
    }

    private RuntimeException malformed(String detail) {
        stop();
        return Problem.of(ErrorCode.ANSWER_MALFORMED, detail).toException();
    }

    @Override
    public @Nullable Spliterator<CardLine> trySplit() {
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
