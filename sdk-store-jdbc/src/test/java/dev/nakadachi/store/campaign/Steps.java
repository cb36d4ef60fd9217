package dev.nakadachi.store.campaign;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Names the steps of a process as they come, and tells somebody before and after each. */
final class Steps {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final BiConsumer<String, String> boundary;
    private volatile boolean armed;

    /** Told the name of the step, and which boundary this is: before or after which step. */
    Steps(BiConsumer<String, String> boundary) {
        this.boundary = boundary;
    }

    /** From now on. */
    void arm() {
        armed = true;
    }

    List<String> seen() {
        return seen;
    }

    <T> T around(String step, Supplier<T> work) {
        Runnable after = begin(step);
        T result = work.get();
        after.run();
        return result;
    }

    /** The boundary before a step; running what is returned is the one after it. */
    Runnable begin(String step) {
        if (!armed) {
            return () -> {};
        }
        seen.add(step);
        int number = seen.size() - 1;
        boundary.accept(step, "before " + number);
        return () -> boundary.accept(step, "after " + number);
    }

    /** Reads of the API do not count. */
    Transport over(Transport wire) {
        return new Transport() {
            @Override
            public Delivery send(WireRequest request, SendTerms terms) {
                return request.uri().getPath().equals("/ping")
                        ? wire.send(request, terms)
                        : around("send", () -> wire.send(request, terms));
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }
}
