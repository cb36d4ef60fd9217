package dev.nakadachi.bank.resolve;

import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.reconcile.Hold;
import java.time.Instant;
import java.util.Optional;

/**
 * The time from which a ledger that was put back to an older copy may lack commands and steps. No release gives them
 * back, so it counts when the hold is over, too.
 *
 * @param until the end of that time, with room for clocks that differ and for calls that were under way
 */
record Loss(Instant until) {

    static Loss of(Optional<Hold> newest, ResolverOptions options) {
        return new Loss(newest.map(hold -> hold.begunAt()
                        .plus(options.firstLook())
                        .plus(options.tolerance().multipliedBy(2)))
                .orElse(Instant.MIN));
    }

    /** Whether a lost command may explain what looks like it, and whether a step of its own may be lost. */
    boolean covers(TrackedCommand command) {
        return command.sentAt().orElse(command.intendedAt()).isBefore(until);
    }
}
