package dev.nakadachi.internal.oauth;

import org.jspecify.annotations.Nullable;

/** One refresh under way and what came of it; guarded by its cell's monitor. */
final class Flight {

    private final long newerThan;
    private @Nullable Held result;
    private @Nullable Throwable failure;
    private boolean landed;

    Flight(long newerThan) {
        this.newerThan = newerThan;
    }

    long newerThan() {
        return newerThan;
    }

    boolean landed() {
        return landed;
    }

    @Nullable
    Held result() {
        return result;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    void land(@Nullable Held value, @Nullable Throwable problem) {
        result = value;
        failure = problem;
        landed = true;
    }
}
