package dev.nakadachi.internal.oauth;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * New tokens that the institution has issued and the store has not taken yet: the old refresh token may be worthless
 * already, so these are never dropped while the stored tokens are still those they follow, whatever else is forgotten
 * of their grant. Changed inside the exclusive section of a grant, read by any thread.
 */
final class Rescues {

    private final ConcurrentHashMap<GrantId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(GrantRecord follows, UnaryOperator<GrantRecord> step) {}

    /**
     * Keeps a step.
     *
     * @param follows the record whose tokens were used
     * @param step adds the new tokens to it, and to what else may have been written to the record since
     */
    void hold(GrantRecord follows, UnaryOperator<GrantRecord> step) {
        kept.put(follows.grant().id(), new Kept(follows, step));
    }

    void clear(GrantId grant) {
        kept.remove(grant);
    }

    boolean has(GrantId grant) {
        return kept.containsKey(grant);
    }

    /** The grants that have such tokens now. */
    Set<GrantId> grants() {
        return Set.copyOf(kept.keySet());
    }

    /** What follows a stored record, empty when another node has brought other tokens since. */
    Optional<GrantRecord> nextOf(Stored stored) {
        Kept now = kept.get(stored.record().grant().id());
        return now != null && stored.record().hasTokensOf(now.follows())
                ? Optional.of(now.step().apply(stored.record()))
                : Optional.empty();
    }
}
