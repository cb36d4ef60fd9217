package dev.nakadachi.token;

import dev.nakadachi.host.Monitor;
import java.util.Optional;
import java.util.function.Supplier;

/** The fence of one section. Ending it waits for a write under way, so that none is made by a section that is over. */
final class SectionFence implements TokenStore.Fence {

    private final TokenStore store;
    private final RecordKey key;
    private final long number;
    private final Monitor monitor;
    private boolean ended;

    SectionFence(TokenStore store, RecordKey key, long number, Monitor monitor) {
        this.store = store;
        this.key = key;
        this.number = number;
        this.monitor = monitor;
    }

    @Override
    public long number() {
        return number;
    }

    RecordKey key() {
        return key;
    }

    boolean isOf(TokenStore candidate) {
        return store == candidate;
    }

    <T> Optional<T> whileHeld(Supplier<Optional<T>> write) {
        monitor.lock();
        try {
            return ended ? Optional.empty() : write.get();
        } finally {
            monitor.unlock();
        }
    }

    void end() {
        monitor.lock();
        ended = true;
        monitor.unlock();
    }

    @Override
    public String toString() {
        return "Fence[" + number + "]";
    }
}
