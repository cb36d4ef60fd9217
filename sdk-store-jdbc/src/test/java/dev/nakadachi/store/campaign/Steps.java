package dev.nakadachi.store.campaign;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Names the steps of a process as they come, and tells somebody before and after each. */
public final class Steps {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final BiConsumer<String, String> boundary;
    private volatile boolean armed;

    /** Told the name of the step, and which boundary this is: before or after which step. */
    public Steps(BiConsumer<String, String> boundary) {
        this.boundary = boundary;
    }

    /** From now on. */
    public void arm() {
        armed = true;
    }

    public List<String> seen() {
        return seen;
    }

    public <T> T around(String step, Supplier<T> work) {
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
        return over(wire, request -> !request.uri().getPath().equals("/ping"));
    }

    /** Only requests that change something count. */
    public Transport over(Transport wire, Predicate<WireRequest> changing) {
        return new Transport() {
            @Override
            public Delivery send(WireRequest request, SendTerms terms) {
                return changing.test(request)
                        ? around("send", () -> wire.send(request, terms))
                        : wire.send(request, terms);
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }
}
