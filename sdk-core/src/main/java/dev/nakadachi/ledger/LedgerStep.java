package dev.nakadachi.ledger;

import java.time.Instant;
import java.util.Objects;

/**
 * One recorded step of an entry: a state, when, and what is sealed with it. Prints no content. Immutable and
 * thread-safe.
 */
public final class LedgerStep {

    private final LedgerState state;
    private final Standing standing;
    private final Instant at;
    private final byte[] sealed;

    /**
     * A step.
     *
     * @param state the state reached
     * @param standing whether the entry is open after it
     * @param at when
     * @param sealed what belongs to it, sealed by the ledger's cipher; copied
     */
    public LedgerStep(LedgerState state, Standing standing, Instant at, byte[] sealed) {
        this.state = Objects.requireNonNull(state, "state");
        this.standing = Objects.requireNonNull(standing, "standing");
        this.at = Objects.requireNonNull(at, "at");
        this.sealed = Objects.requireNonNull(sealed, "sealed").clone();
    }

    /**
     * The state reached.
     *
     * @return the state
     */
    public LedgerState state() {
        return state;
    }

    /**
     * Whether the entry is open after this step.
     *
     * @return the standing
     */
    public Standing standing() {
        return standing;
    }

    /**
     * When.
     *
     * @return the time
     */
    public Instant at() {
        return at;
    }

    /**
     * What belongs to it.
     *
     * @return a copy of the sealed bytes
     */
    public byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public String toString() {
        return state + " at " + at;
    }
}
