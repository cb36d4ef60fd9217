package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantCause;
import java.time.Instant;

/**
 * The mark that a refresh token is about to be used, durable before it is: who finds it knows that an answer may have
 * been lost. Closed by nature, hence a record.
 *
 * @param generation the generation of tokens that is used up
 * @param at when the token was first used
 * @param cause what a refusal of that token would come from: {@link GrantCause#CRASHED} until a process has seen that
 *     the answer did not come, then {@link GrantCause#REPLY_LOST}
 */
record RefreshIntent(long generation, Instant at, GrantCause cause) {

    static RefreshIntent open(long generation, Instant at) {
        return new RefreshIntent(generation, at, GrantCause.CRASHED);
    }

    /** The process that wrote it is there and has seen that no answer came. */
    RefreshIntent lost() {
        return new RefreshIntent(generation, at, GrantCause.REPLY_LOST);
    }

    /** Nobody saw the end: the process that wrote it has died, or it works on and has lost the exclusive section. */
    boolean isOpen() {
        return !cause.equals(GrantCause.REPLY_LOST);
    }
}
