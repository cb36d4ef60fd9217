package dev.nakadachi.safeguard;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stop switch of this process: its orders end with it. Thread-safe. */
public final class LocalStopSwitch implements StopSwitch {

    private final CopyOnWriteArrayList<StopOrder> orders = new CopyOnWriteArrayList<>();

    /** A switch without orders. */
    public LocalStopSwitch() {}

    /**
     * Gives an order; it holds for the next stage of every call under way.
     *
     * @param order what to stop
     */
    public void stop(StopOrder order) {
        orders.addIfAbsent(order);
    }

    /**
     * Takes an order back.
     *
     * @param order an order that stops the same calls
     */
    public void release(StopOrder order) {
        orders.remove(order);
    }

    /**
     * The orders in force.
     *
     * @return a copy
     */
    public List<StopOrder> orders() {
        return List.copyOf(orders);
    }

    @Override
    public Optional<StopOrder> stopping(CallScope scope) {
        return orders.stream().filter(order -> order.covers(scope)).findFirst();
    }
}
