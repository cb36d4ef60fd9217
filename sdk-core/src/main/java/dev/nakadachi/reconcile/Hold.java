package dev.nakadachi.reconcile;

import java.time.Duration;
import java.time.Instant;

/** One hold over all accounts: why, and from when on the institutions' lists have to be read. Immutable. */
public final class Hold {

    /** Room for the clocks of nodes that differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final String id;
    private final HoldReason reason;
    private final Instant since;
    private final Instant begunAt;

    Hold(String id, HoldReason reason, Instant since, Instant begunAt) {
        this.id = id;
        this.reason = reason;
        this.since = since;
        this.begunAt = begunAt;
    }

    /**
     * Tells this hold from every other; what was released in another is not released in this one.
     *
     * @return an opaque text
     */
    public String id() {
        return id;
    }

    /**
     * Why it began.
     *
     * @return the reason
     */
    public HoldReason reason() {
        return reason;
    }

    /**
     * From when on commands may be missing in the ledger: a day before the newest step that it is known to have kept.
     *
     * @return the time; {@link Instant#EPOCH} when it kept none, which means everything that an institution still shows
     */
    public Instant since() {
        return since;
    }

    /**
     * When it began.
     *
     * @return the time
     */
    public Instant begunAt() {
        return begunAt;
    }

    /**
     * Whether the ledger may have lost what a command did last: it was intended before this hold began, or in the 5
     * minutes after, because clocks differ. No release gives a lost step back, so it counts when the hold is over, too.
     *
     * @param intendedAt the time of the command's first step
     * @return true when its newest step may not be the last one
     */
    public boolean mayHaveLostStepsSince(Instant intendedAt) {
        return !intendedAt.isAfter(begunAt.plus(TOLERANCE));
    }

    @Override
    public String toString() {
        return "Hold[" + reason + " since " + since + "]";
    }
}
