package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.operation.UnknownOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What became of a command that may move money. There is no fourth end: an exception from the same call means that
 * nothing was carried out, unless its {@code problem().execution()} says otherwise.
 */
public sealed interface TransferOutcome {

    /**
     * Handles all three ends.
     *
     * @param accepted the bank took it
     * @param rejected the bank refused it, and provably did nothing
     * @param unknown nobody knows yet
     * @param <T> what comes of it
     * @return what the function returned
     */
    default <T> T fold(
            Function<? super Accepted, ? extends T> accepted,
            Function<? super Rejected, ? extends T> rejected,
            Function<? super Unknown, ? extends T> unknown) {
        if (this instanceof Accepted taken) {
            return accepted.apply(taken);
        }
        return this instanceof Rejected refused ? rejected.apply(refused) : unknown.apply((Unknown) this);
    }

    /**
     * The bank took the command (受付). Money has not moved yet: most transfers wait for the customer's approval and for
     * their date.
     */
    final class Accepted implements TransferOutcome {

        private final RequestResult result;

        /**
         * An acceptance, for providers.
         *
         * @param result what the bank said
         */
        public Accepted(RequestResult result) {
            this.result = Objects.requireNonNull(result, "result");
        }

        /**
         * The bank's number, the key for every later enquiry.
         *
         * @return the number
         */
        public RequestNumber number() {
            return result.number();
        }

        /**
         * What the bank said when it took the command. A later enquiry says more.
         *
         * @return waiting for approval, or done
         */
        public RequestResult result() {
            return result;
        }

        @Override
        public String toString() {
            return "Accepted[" + result.number() + " " + result.state() + "]";
        }
    }

    /** The bank refused the command and provably did not carry it out. Another command needs another key. */
    final class Rejected implements TransferOutcome {

        private final Problem problem;

        /**
         * A rejection, for the domain.
         *
         * @param problem why
         */
        public Rejected(Problem problem) {
            this.problem = Objects.requireNonNull(problem, "problem");
        }

        /**
         * Why, in the one vocabulary.
         *
         * @return the canonical code
         */
        public ErrorCode reason() {
            return problem.code();
        }

        /**
         * The bank's single reasons, each with the item that it is about.
         *
         * @return the reasons in the bank's order, empty where it names none
         */
        public List<ErrorDetail> details() {
            return problem.answer().map(ProviderAnswer::details).orElse(List.of());
        }

        /**
         * All that is known.
         *
         * @return the problem
         */
        public Problem problem() {
            return problem;
        }

        @Override
        public String toString() {
            return "Rejected[" + problem.code() + "]";
        }
    }

    /**
     * The command may or may not have been carried out, and the SDK never sends it again by itself. Look for it with
     * {@link Transfers#list}; submit the same command under the same key as often as you like, and never under another
     * key before a person has made sure that it was not carried out.
     */
    final class Unknown implements TransferOutcome {

        private final UnknownOutcome evidence;

        /**
         * An unknown end, for the domain.
         *
         * @param evidence what is known
         */
        public Unknown(UnknownOutcome evidence) {
            this.evidence = Objects.requireNonNull(evidence, "evidence");
        }

        /**
         * The caller's key.
         *
         * @return the key
         */
        public IdempotencyKey key() {
            return evidence.key();
        }

        /**
         * When the command may have left.
         *
         * @return the time of the ledger's SENT record
         */
        public Instant sentAt() {
            return evidence.sentAt();
        }

        /**
         * What went wrong.
         *
         * @return the problem
         */
        public Problem problem() {
            return evidence.problem();
        }

        @Override
        public String toString() {
            return "Unknown[" + evidence.key() + " " + evidence.problem().code() + "]";
        }
    }
}
