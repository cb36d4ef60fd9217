package dev.nakadachi.store.jdbc;

import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the connections of a DataSource that are lent at the same time. */
final class CountedSource {

    private final AtomicInteger lent = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final DataSource counted;

    CountedSource(DataSource source) {
        this.counted = Sources.of(() -> lend(source.getConnection()));
    }

    DataSource source() {
        return counted;
    }

    int lent() {
        return lent.get();
    }

    int most() {
        return most.get();
    }

    /** Forgets what the opening of a store needed. */
    void forget() {
        most.set(lent.get());
    }

    private Connection lend(Connection real) {
        most.accumulateAndGet(lent.incrementAndGet(), Math::max);
        AtomicInteger open = new AtomicInteger(1);
        return Sources.with(real, "close", call -> {
            lent.addAndGet(-open.getAndSet(0));
            return closed(call);
        });
    }

    private static @Nullable Object closed(Callable<@Nullable Object> close) {
        try {
            return close.call();
        } catch (Exception failed) {
            throw new IllegalStateException("not closed", failed);
        }
    }
}
