package dev.nakadachi;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** What connections leave to be closed with the instance; a connection that nobody uses any more is not kept alive. */
final class Closers implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<AutoCloseable> open = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean closed;

    void add(AutoCloseable closing) {
        lock.lock();
        try {
            if (closed) {
                throw Problem.of(ErrorCode.CLOSED, "this instance was closed").toException();
            }
            open.add(closing);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        Closing.all(new ArrayDeque<>(taken()));
    }

    private List<AutoCloseable> taken() {
        lock.lock();
        try {
            closed = true;
            List<AutoCloseable> all = new ArrayList<>(open);
            open.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }
}
