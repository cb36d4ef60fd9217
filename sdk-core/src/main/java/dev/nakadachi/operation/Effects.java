package dev.nakadachi.operation;

import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.Standing;
import java.util.Map;

/**
 * The three pure functions that an UNSAFE operation brings: what is intended, what a recorded state means, and what the
 * caller gets when nobody knows. None does I/O; each gives the same answer for the same input on every node and after
 * every restart.
 *
 * @param <I> the input
 * @param <O> the result
 */
public interface Effects<I, O> {

    /**
     * What the caller wants done.
     *
     * @param input the command
     * @return key and canonical bytes
     */
    Intent intent(I input);

    /**
     * What a recorded state means. Every known outcome of an UNSAFE call is made here, from what the ledger holds, so
     * that the first caller and a caller with the same key a day later read the same. Where the ledger could not be
     * written, the first caller still gets the outcome; the ledger keeps SENT, and the later caller gets
     * {@link #unknown}.
     *
     * @param recorded any state but INTENDED, SENT, NOT_SENT and UNKNOWN, with the institution's answer or the problem
     * @param decoder reads the institution's answer
     * @return the typed result
     */
    O recall(Recorded recorded, AnswerDecoder<O> decoder);

    /**
     * Whether somebody still has to find out what becomes of a command that the institution took: most wait for an
     * approval or a booking day.
     *
     * @param accepted the typed result
     * @return open unless the operation knows better
     */
    default Standing standingOf(O accepted) {
        return Standing.OPEN;
    }

    /**
     * What somebody who follows the command up has to know of the acceptance without reading the answer again, such as
     * the institution's number.
     *
     * @param accepted the typed result
     * @return texts by name, sealed in the ledger; none unless the operation has some
     */
    default Map<String, String> notesOf(O accepted) {
        return Map.of();
    }

    /**
     * What the acceptance bears that no other command's can, such as the institution's number: an answer that bears
     * another command's is not the answer to this one.
     *
     * @param accepted the typed result
     * @return names by their kind; none unless the operation has some
     */
    default Map<String, String> namesOf(O accepted) {
        return Map.of();
    }

    /**
     * What the caller gets when the command may or may not have been carried out.
     *
     * @param evidence what is known
     * @return the typed result
     */
    O unknown(UnknownOutcome evidence);
}
