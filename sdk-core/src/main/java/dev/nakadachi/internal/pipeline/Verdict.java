package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.Problem;
import dev.nakadachi.transport.WireResponse;

/** What CLASSIFY makes of an attempt. */
sealed interface Verdict {

    /** The institution did what was asked. */
    record Success(WireResponse response) implements Verdict {}

    /** Anything else; {@link Problem#execution()} says whether it may have been carried out. */
    record Failure(Problem problem, Reached reached) implements Verdict {}

    /** How far an attempt got. */
    enum Reached {
        /** Proven: nothing left, or the institution's server processed nothing of it. */
        NOTHING_LEFT,
        /** Something may have left, and there is no whole answer. */
        PERHAPS,
        /** There is a whole answer. */
        ANSWERED
    }
}
