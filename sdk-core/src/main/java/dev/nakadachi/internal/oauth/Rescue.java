package dev.nakadachi.internal.oauth;

import dev.nakadachi.internal.oauth.GrantVault.Stored;
import org.jspecify.annotations.Nullable;

/**
 * New tokens of one grant that the institution has issued and the store has not taken yet: the old refresh token may be
 * worthless already, so these are never dropped while the stored record is still the one they follow. Used by one
 * refresh at a time.
 */
final class Rescue {

    private @Nullable Stored before;
    private @Nullable GrantRecord next;

    void hold(Stored follows, GrantRecord tokens) {
        before = follows;
        next = tokens;
    }

    void clear() {
        before = null;
        next = null;
    }

    boolean isEmpty() {
        return next == null;
    }

    boolean holdsNextOf(Stored stored) {
        return before != null && before.version() == stored.version();
    }

    GrantRecord held() {
        if (next == null) {
            throw new IllegalStateException("nothing is held");
        }
        return next;
    }
}
