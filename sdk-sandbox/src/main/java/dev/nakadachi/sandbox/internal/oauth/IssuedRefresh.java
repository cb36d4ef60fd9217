package dev.nakadachi.sandbox.internal.oauth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refresh token that was given. Guarded by the lock of {@link TokenBook}. */
final class IssuedRefresh {

    private final Family family;
    private final @Nullable IssuedRefresh parent;
    private final List<IssuedRefresh> children = new ArrayList<>();
    private @Nullable Instant usedAt;
    private boolean retired;

    private IssuedRefresh(Family family, @Nullable IssuedRefresh parent) {
        this.family = family;
        this.parent = parent;
    }

    static IssuedRefresh first(Family family) {
        return new IssuedRefresh(family, null);
    }

    IssuedRefresh next() {
        IssuedRefresh child = new IssuedRefresh(family, this);
        children.add(child);
        return child;
    }

    Family family() {
        return family;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }

    void use(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }

    boolean retired() {
        return retired;
    }

    /** The one it came from ends, and all others that came from there. */
    void retireElders() {
        if (parent != null) {
            parent.retired = true;
            parent.children.stream().filter(other -> other != this).forEach(other -> other.retired = true);
        }
    }
}
