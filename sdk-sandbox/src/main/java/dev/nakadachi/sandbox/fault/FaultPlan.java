package dev.nakadachi.sandbox.fault;

import dev.nakadachi.error.Rule;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The faults that a test has ordered. Of several that match, the one ordered first strikes. Thread-safe. */
public final class FaultPlan {

    private static final Rule<Integer> TIMES =
            Rule.of("FaultPlan.next", "is for at least one request", "pass 1 or more", times -> times >= 1);

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Order> orders = new ArrayList<>();

    /** A plan without faults. */
    public FaultPlan() {}

    /**
     * Orders a fault for the next requests that match.
     *
     * @param times for how many requests, 1 or more
     * @param match which requests
     * @param fault what goes wrong
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is for no request
     */
    public FaultPlan next(int times, RequestMatch match, Fault fault) {
        TIMES.check(times);
        lock.lock();
        try {
            orders.add(new Order(match, fault, times));
            return this;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Orders a fault for the next request that matches.
     *
     * @param match which requests
     * @param fault what goes wrong
     * @return this
     */
    public FaultPlan next(RequestMatch match, Fault fault) {
        return next(1, match, fault);
    }

    /** Cancels all that has not struck. */
    public void clear() {
        lock.lock();
        try {
            orders.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * How many strikes are still to come; zero proves that a test met all its faults.
     *
     * @return zero or more
     */
    public int outstanding() {
        lock.lock();
        try {
            return orders.stream().mapToInt(order -> order.left).sum();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts the plan before a server.
     *
     * @param bank the server
     * @return the server with faults
     */
    public Handler before(Handler bank) {
        return request -> answer(request, bank);
    }

    private Reply answer(Request request, Handler bank) {
        return strike(request).map(fault -> fault.apply(request, bank)).orElseGet(() -> bank.handle(request));
    }

    private Optional<Fault> strike(Request request) {
        lock.lock();
        try {
            for (Iterator<Order> all = orders.iterator(); all.hasNext(); ) {
                Order order = all.next();
                if (order.match.matches(request)) {
                    order.left--;
                    if (order.left == 0) {
                        all.remove();
                    }
                    return Optional.of(order.fault);
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private static final class Order {
        private final RequestMatch match;
        private final Fault fault;
        private int left;

        private Order(RequestMatch match, Fault fault, int left) {
            this.match = match;
            this.fault = fault;
            this.left = left;
        }
    }
}
