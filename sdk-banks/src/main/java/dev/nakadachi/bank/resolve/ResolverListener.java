package dev.nakadachi.bank.resolve;

import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerState;

/**
 * Hears what the resolver finds out. Called by the node that recorded it, on the thread of its pass, after the ledger
 * holds it: at most once for each change over all nodes, and not at all when that process ends in between. What must
 * not be missed is read from the ledger or from {@link ResolverReport#needHuman}, which names every open case in every
 * pass. What a listener throws, an {@link Error} too, is logged by its type and harms nothing. Thread-safe.
 */
public interface ResolverListener {

    /**
     * Nobody listens.
     *
     * @return a listener that does nothing
     */
    static ResolverListener none() {
        return new ResolverListener() {};
    }

    /**
     * A command came to another state.
     *
     * @param command the command as it is now
     * @param from the state before
     * @param to the state now
     */
    default void changed(TrackedCommand command, LedgerState from, LedgerState to) {}

    /**
     * A command came to {@code NEEDS_HUMAN}. Called after {@link #changed}.
     *
     * @param needed all that a person needs
     */
    default void needsHuman(HumanCase needed) {}
}
