package dev.nakadachi.internal.oauth;

import dev.nakadachi.internal.oauth.GrantVault.Stored;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New tokens of one grant that the institution has issued and the store has not taken yet: the old refresh token may be
 * worthless already, so these are never dropped while the stored record is still the one they follow. Changed by one
 * refresh at a time, read by any thread.
 */
final class Rescue {

    private volatile @Nullable Kept kept;

    private record Kept(long follows, GrantRecord next) {}

    void hold(Stored follows, GrantRecord tokens) {
        kept = new Kept(follows.version(), tokens);
    }

    void clear() {
        kept = null;
    }

    boolean isEmpty() {
        return kept == null;
    }

    /** What follows a stored record, empty when another node has replaced that since. */
    Optional<GrantRecord> nextOf(Stored stored) {
        Kept now = kept;
        return now != null && now.follows() == stored.version() ? Optional.of(now.next()) : Optional.empty();
    }
}
