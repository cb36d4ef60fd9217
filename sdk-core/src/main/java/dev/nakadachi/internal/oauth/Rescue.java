package dev.nakadachi.internal.oauth;

import dev.nakadachi.internal.oauth.GrantVault.Stored;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * New tokens of one grant that the institution has issued and the store has not taken yet: the old refresh token may be
 * worthless already, so these are never dropped while the stored tokens are still those they follow. Changed by one
 * refresh at a time, read by any thread.
 */
final class Rescue {

    private volatile @Nullable Kept kept;

    private record Kept(GrantRecord follows, UnaryOperator<GrantRecord> step) {}

    /**
     * Keeps a step.
     *
     * @param follows the record whose tokens were used
     * @param step adds the new tokens to it, and to what else may have been written to the record since
     */
    void hold(GrantRecord follows, UnaryOperator<GrantRecord> step) {
        kept = new Kept(follows, step);
    }

    void clear() {
        kept = null;
    }

    boolean isEmpty() {
        return kept == null;
    }

    /** What follows a stored record, empty when another node has brought other tokens since. */
    Optional<GrantRecord> nextOf(Stored stored) {
        Kept now = kept;
        return now != null && stored.record().hasTokensOf(now.follows())
                ? Optional.of(now.step().apply(stored.record()))
                : Optional.empty();
    }
}
