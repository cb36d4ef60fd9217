package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a grant stands, as it is stored. Closed by nature, hence a record.
 *
 * @param state where
 * @param cause why
 * @param since from when on
 */
record GrantLife(GrantState state, GrantCause cause, Instant since) {

    /** What a listener is told is what is stored later: to the millisecond. */
    GrantLife {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    static GrantLife began(Instant at) {
        return new GrantLife(GrantState.ACTIVE, GrantCause.CONSENTED, at);
    }

    /** New tokens came: what was believed lost was not. */
    GrantLife withTokens(Instant at) {
        return state.equals(GrantState.LOST) ? began(at) : this;
    }
}
