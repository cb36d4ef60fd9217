package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;

/**
 * Where a grant stands in its life. Open: later versions may know more. Closed in shape, hence a record.
 *
 * @param value is 1 to 64 lower-case letters or dashes
 */
public record GrantState(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "GrantState", "[a-z][a-z-]{0,63}", "is 1 to 64 lower-case letters or dashes", "use a constant");

    /** Calls can be made on it. */
    public static final GrantState ACTIVE = new GrantState("active");

    /** Calls can be made on it, and it ends soon. */
    public static final GrantState EXPIRING = new GrantState("expiring");

    /** Its time is over, by the institution's word or by its known period. */
    public static final GrantState EXPIRED = new GrantState("expired");

    /** The user or the institution ended it, or it was revoked here. */
    public static final GrantState REVOKED = new GrantState("revoked");

    /** Another consent of the same user took its place. */
    public static final GrantState SUPERSEDED = new GrantState("superseded");

    /** The institution may still hold it good, but its tokens are lost here: the user has to consent again. */
    public static final GrantState LOST = new GrantState("lost");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public GrantState {
        SHAPE.check(value);
    }

    /**
     * Whether calls can be made in this state. One that a later release wrote is for the institution to judge.
     *
     * @return false for {@link #EXPIRED}, {@link #REVOKED}, {@link #SUPERSEDED} and {@link #LOST}
     */
    public boolean isUsable() {
        return !equals(EXPIRED) && !equals(REVOKED) && !equals(SUPERSEDED) && !equals(LOST);
    }

    @Override
    public String toString() {
        return value;
    }
}
