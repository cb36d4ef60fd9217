package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.operation.UnknownOutcome;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/**
 * What became of a command that moves no money and must not be sent twice. There is no fourth end: an exception from
 * the same call means that nothing was carried out, unless its {@code problem().execution()} says otherwise.
 *
 * @param <T> what the bank says when it took the command
 */
public sealed interface CommandOutcome<T> {

    /**
     * Handles all three ends.
     *
     * @param accepted the bank took it
     * @param rejected the bank refused it, and provably did nothing
     * @param unknown nobody knows yet
     * @param <R> what comes of it
     * @return what the function returned
     */
    default <R> R fold(
            Function<? super Accepted<T>, ? extends R> accepted,
            Function<? super Rejected<T>, ? extends R> rejected,
            Function<? super Unknown<T>, ? extends R> unknown) {
        if (this instanceof Accepted<T> taken) {
            return accepted.apply(taken);
        }
        return this instanceof Rejected<T> refused ? rejected.apply(refused) : unknown.apply((Unknown<T>) this);
    }

    /**
     * The bank took the command.
     *
     * @param <T> what the bank said
     */
    final class Accepted<T> implements CommandOutcome<T> {

        private final T answer;

        /**
         * An acceptance, for providers.
         *
         * @param answer what the bank said
         */
        public Accepted(T answer) {
            this.answer = Objects.requireNonNull(answer, "answer");
        }

        /**
         * What the bank said when it took the command.
         *
         * @return the answer
         */
        public T answer() {
            return answer;
        }

        @Override
        public String toString() {
            return "Accepted";
        }
    }

    /**
     * The bank refused the command and provably did not carry it out. Another command needs another key.
     *
     * @param <T> what an acceptance would say
     */
    final class Rejected<T> implements CommandOutcome<T> {

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
         * All that is known.
         *
         * @return the problem
         */
        public Problem problem() {
            return problem;
        }

        @Override
        public String toString() {
            ErrorCode code = problem.code();
            return "Rejected[" + code + "]";
        }
    }

    /**
     * The command may or may not have been carried out, and the SDK never sends it again by itself. List what it was
     * about, and use no other key before a person has made sure that it was not carried out.
     *
     * @param <T> what an acceptance would say
     */
    final class Unknown<T> implements CommandOutcome<T> {

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
