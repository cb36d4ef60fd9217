package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What became of a command that may move money. There is no fifth end: an exception from the same call means that
 * nothing was carried out, unless its {@code problem().execution()} says otherwise. A key that is submitted again is
 * told what the ledger holds by then, so that it may be told {@link Undone} of what was Accepted before.
 */
public sealed interface TransferOutcome {

    /**
     * Handles all four ends.
     *
     * @param accepted the bank took it
     * @param rejected the bank refused it, and provably did nothing
     * @param undone the bank took it, and it has come to nothing since
     * @param unknown nobody knows yet
     * @param <T> what comes of it
     * @return what the function returned
     */
    default <T> T fold(
            Function<? super Accepted, ? extends T> accepted,
            Function<? super Rejected, ? extends T> rejected,
            Function<? super Undone, ? extends T> undone,
            Function<? super Unknown, ? extends T> unknown) {
        if (this instanceof Accepted taken) {
            return accepted.apply(taken);
        }
        if (this instanceof Undone ended) {
            return undone.apply(ended);
        }
        return this instanceof Rejected refused ? rejected.apply(refused) : unknown.apply((Unknown) this);
    }

    /**
     * The bank took the command (受付), and nobody has heard since that it came to nothing. Money need not have moved
     * yet: most transfers wait for the customer's approval and for their date; see {@link #state}. One that was sent
     * back (差戻) is here too: it may be handed in again at the bank and be paid, so pay it under no other key before it
     * is withdrawn there.
     */
    final class Accepted implements TransferOutcome {

        private static final Set<LedgerState> TAKEN = Set.of(
                LedgerState.ACCEPTED,
                LedgerState.AWAITING_APPROVAL,
                LedgerState.SENT_BACK,
                LedgerState.SCHEDULED,
                LedgerState.IN_PROCESS,
                LedgerState.COMPLETED,
                LedgerState.PARTLY_COMPLETED,
                LedgerState.RECALLING,
                LedgerState.RECALL_FAILED,
                LedgerState.NEEDS_HUMAN);
        private static final Rule<LedgerState> SHAPE = Rule.of(
                "TransferOutcome.Accepted.in",
                "is a state of a command that the bank has",
                "an end without money is TransferOutcome.Undone; of a state that you do not know, nobody knows",
                TAKEN::contains);

        private final RequestResult result;
        private final LedgerState state;
        private final boolean byContent;

        /**
         * An acceptance, for providers.
         *
         * @param result what the bank said
         */
        public Accepted(RequestResult result) {
            this(result, LedgerState.ACCEPTED, false);
        }

        private Accepted(RequestResult result, LedgerState state, boolean byContent) {
            this.result = Objects.requireNonNull(result, "result");
            this.state = state;
            this.byContent = byContent;
        }

        /**
         * The same acceptance, as far as the ledger has followed it.
         *
         * @param value the newest state
         * @return a copy
         * @throws dev.nakadachi.error.InvalidInputException when it is no state of a command that the bank has
         */
        public Accepted in(LedgerState value) {
            return new Accepted(result, SHAPE.check(value), byContent);
        }

        /**
         * The same acceptance of a command whose reply was lost, and of whose number only the content says that it is
         * the command's.
         *
         * @return a copy
         */
        public Accepted foundByContent() {
            return new Accepted(result, state, true);
        }

        /**
         * Whether the number was found by account, payees, amounts and time alone. It may then be another transfer's,
         * made elsewhere in the same minutes: that what the bank shows under it ended without money, or that its money
         * came back, does not say so of this command. Ask a person before you pay again.
         *
         * @return false where the bank's answer, a marker or a person said whose it is
         */
        public boolean isFoundByContent() {
            return byContent;
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

        /**
         * How far the ledger has followed it, when this was asked.
         *
         * @return {@code ACCEPTED} at first; a resolver brings it on, to {@code COMPLETED} and, where nobody but a
         *     person can tell, to {@code NEEDS_HUMAN}
         */
        public LedgerState state() {
            return state;
        }

        @Override
        public String toString() {
            return "Accepted[" + result.number() + " " + result.state() + " " + state + "]";
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
     * The bank took the command, and it has come to nothing since: withdrawn, cancelled, expired, failed, or the money
     * came back. Nothing is sent under its key again, and nothing by itself under another one: whether it is paid
     * again, under a new key, is a decision. Of a transfer with several payments no bank says whether its state holds
     * for all of them: read each one's, {@link TransferRecord#items}, first. Of a cancellation it says that the
     * transfer stands.
     */
    final class Undone implements TransferOutcome {

        private static final Set<LedgerState> ENDS = Set.of(
                LedgerState.WITHDRAWN,
                LedgerState.EXPIRED,
                LedgerState.CANCELLED,
                LedgerState.FAILED,
                LedgerState.RETURNED,
                LedgerState.RECALLED);
        private static final Rule<Recorded> SHAPE = Rule.of(
                "TransferOutcome.Undone",
                "is of a state in which the command has come to nothing",
                "ask TransferOutcome.Undone.covers first",
                recorded -> covers(recorded.state()));

        private final Recorded recorded;

        /**
         * An end without money, for the domain.
         *
         * @param recorded what the ledger holds
         * @throws dev.nakadachi.error.InvalidInputException when its state is another one
         */
        public Undone(Recorded recorded) {
            this.recorded = SHAPE.check(Objects.requireNonNull(recorded, "recorded"));
        }

        /**
         * Whether a command of this state has come to nothing after the bank took it.
         *
         * @param state a state of the ledger
         * @return true where the payer has his money, or has it back
         */
        public static boolean covers(LedgerState state) {
            return ENDS.contains(state);
        }

        /**
         * The caller's key.
         *
         * @return the key
         */
        public IdempotencyKey key() {
            return recorded.key();
        }

        /**
         * How it ended.
         *
         * @return one of the states that {@link #covers} names
         */
        public LedgerState state() {
            return recorded.state();
        }

        /**
         * When the ledger learnt of it.
         *
         * @return the time of the record
         */
        public Instant since() {
            return recorded.at();
        }

        /**
         * The bank's number, for an enquiry.
         *
         * @return the number, empty where the ledger knows none that is surely its
         */
        public Optional<RequestNumber> number() {
            return Optional.ofNullable(recorded.notes().get(RecordedCommand.NUMBER))
                    .filter(text -> !text.isEmpty())
                    .map(RequestNumber::new);
        }

        @Override
        public String toString() {
            return "Undone[" + recorded.key() + " " + recorded.state() + "]";
        }
    }

    /**
     * The command may or may not have been carried out, and the SDK never sends it again by itself. A
     * {@link dev.nakadachi.bank.resolve.TransferResolver} looks for it at the bank and says when a person has to
     * decide; where none runs, look for it by hand with {@link Transfers#list}. Submit the same command under the same
     * key as often as you like, and never under another key before the resolver, or a person, has made sure that it was
     * not carried out.
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
