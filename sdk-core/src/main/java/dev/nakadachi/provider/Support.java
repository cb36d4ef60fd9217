package dev.nakadachi.provider;

/** Whether an institution is known to do something. */
public enum Support {
    /** It insists. */
    REQUIRED,
    /** It does when asked. */
    SUPPORTED,
    /** It does not. */
    ABSENT,
    /** Nothing public says so. */
    UNKNOWN;

    /**
     * Whether it is known to do it.
     *
     * @return true for {@link #REQUIRED} and {@link #SUPPORTED}
     */
    public boolean isOffered() {
        return this == REQUIRED || this == SUPPORTED;
    }
}
