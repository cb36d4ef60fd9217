package dev.nakadachi.reconcile;

import dev.nakadachi.ledger.LedgerMark;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says about holds.
 *
 * @param sequence how many steps say it
 * @param begun at which step the newest hold began, 0 for none
 * @param newest the hold that began last, if any
 * @param over whether somebody finished it
 * @param knownLosses steps that were lost and led to a hold
 * @param logExpectedUntil until when a log that is new may join
 * @param last when something was said last
 */
record HoldState(
        long sequence,
        long begun,
        @Nullable Hold newest,
        boolean over,
        Set<LedgerMark> knownLosses,
        @Nullable Instant logExpectedUntil,
        Instant last) {

    static final HoldState NONE = new HoldState(0, 0, null, false, Set.of(), null, Instant.EPOCH);

    Optional<Hold> inForce() {
        return Optional.ofNullable(newest).filter(hold -> !over);
    }

    /** A ledger that one log began, and nothing befell, says one thing: that this log joined. */
    boolean mayHaveSeveralLogs() {
        return sequence > 1;
    }

    boolean expectsLog(Instant now) {
        return logExpectedUntil != null && now.isBefore(logExpectedUntil);
    }
}
