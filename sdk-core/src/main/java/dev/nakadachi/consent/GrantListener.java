package dev.nakadachi.consent;

/**
 * Is told when a grant begins, changes its state or ends. Told after the change is durable, once on the node that wrote
 * it; a process that dies in between has told nothing, so the calendar and {@link Consent#status} stay the truth. A
 * listener cannot break a call: what it throws is logged and dropped. Called on the thread that made the change, which
 * may hold the grant: must be quick, thread-safe, and must not call the SDK.
 */
@FunctionalInterface
public interface GrantListener {

    /**
     * Is told nothing.
     *
     * @return a listener without effect
     */
    static GrantListener none() {
        return change -> {};
    }

    /**
     * A change is durable.
     *
     * @param change what has changed; a renewal is told as a change to {@link GrantState#ACTIVE}
     */
    void changed(GrantChange change);
}
