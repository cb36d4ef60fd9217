package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import java.time.Instant;
import java.util.Set;

/**
 * Where a grant stands, as it is stored. Closed by nature, hence a record.
 *
 * @param state where
 * @param cause why
 * @param since from when on
 */
record GrantLife(GrantState state, GrantCause cause, Instant since) {

    private static final Set<GrantState> OVER =
            Set.of(GrantState.EXPIRED, GrantState.REVOKED, GrantState.SUPERSEDED, GrantState.LOST);

    static GrantLife began(Instant at) {
        return new GrantLife(GrantState.ACTIVE, GrantCause.CONSENTED, at);
    }

    /** Its refresh token is used no more. A state that a later release wrote is for the institution to judge. */
    boolean isOver() {
        return OVER.contains(state);
    }

    /** New tokens came: what was believed lost was not. */
    GrantLife withTokens(Instant at) {
        return state.equals(GrantState.LOST) ? began(at) : this;
    }
}
