package dev.nakadachi.sandbox.campaign;

import java.util.List;

/** What the bank's book says of one subject after all its schedules. Immutable. */
public final class SubjectResult {

    private static final int SHORT = 20;

    private final Tally tally;

    /** The tally is not touched any more. */
    SubjectResult(Tally tally) {
        this.tally = tally;
    }

    /**
     * Whose result.
     *
     * @return the name of the subject
     */
    public String name() {
        return tally.subject();
    }

    String shortName() {
        return name().length() <= SHORT ? name() : name().substring(0, SHORT);
    }

    /**
     * How much was tried.
     *
     * @return a count of schedules
     */
    public long schedules() {
        return tally.schedules();
    }

    /**
     * How often something could have gone wrong.
     *
     * @return a count of numbered points
     */
    public long points() {
        return tally.points();
    }

    /**
     * How many payments were to be made.
     *
     * @return a count of intents
     */
    public long payments() {
        return tally.intents();
    }

    /**
     * How often one payment was carried out because the subject sent it, at most.
     *
     * @return must be 0 or 1
     */
    public int mostExecutions() {
        return tally.most();
    }

    /**
     * How many payments were carried out more than once because the subject sent them so often.
     *
     * @return must be 0
     */
    public long carriedOutTwice() {
        return tally.twice();
    }

    /**
     * How many payments were called unpaid while the money had left.
     *
     * @return must be 0
     */
    public long wronglyAbandoned() {
        return tally.abandoned();
    }

    /**
     * Of how many payments a cancellation was called done while the money had left, could still leave, or left later.
     *
     * @return must be 0
     */
    public long calledTakenBackAndPaid() {
        return tally.takenBackAndPaid();
    }

    /**
     * How many payments were called paid while they were not.
     *
     * @return must be 0
     */
    public long wronglyBelievedPaid() {
        return tally.believedPaid();
    }

    /**
     * How many payments were called paid or unpaid because the customer had ordered the same amount to the same payee
     * elsewhere in the same minutes, while the request was lost. Without a marker in the payment nobody can tell them
     * apart from the bank's list.
     *
     * @return a count of payments
     */
    public long takenForAnother() {
        return tally.mistaken();
    }

    /**
     * On how many days more left the account than its limit allows.
     *
     * @return must be 0
     */
    public long daysBeyondLimit() {
        return tally.beyondLimit();
    }

    /**
     * Of how many payments the subject still did not know at the end, and called no person.
     *
     * @return must be 0
     */
    public long leftOpen() {
        return tally.open();
    }

    /**
     * How many payments were called taken when they were submitted again, though the subject had recorded that they
     * ended unpaid.
     *
     * @return must be 0
     */
    public long calledTakenAfterTheirEnd() {
        return tally.outdated();
    }

    /**
     * How many payments only a person can settle.
     *
     * @return the fewer the better
     */
    public long needingHuman() {
        return tally.human();
    }

    /**
     * Which payments only a person can settle, by what went wrong: of the schedules in which that was all that did.
     *
     * @return lines, empty when there is none
     */
    public String needingHumanByCause() {
        return tally.people().text();
    }

    /**
     * How many payments the bank carried out again because the wire delivered one request twice and the bank does not
     * honour keys. No client can prevent it; it is counted apart.
     *
     * @return a count of payments
     */
    public long repeatedByTheWire() {
        return tally.replayed();
    }

    /**
     * How many schedules had at least one payment that was carried out twice, or of which the subject said what the
     * book does not.
     *
     * @return must be 0
     */
    public long failedSchedules() {
        return tally.failed();
    }

    /**
     * Which schedules failed, in the words that replay them.
     *
     * @return at most ten
     */
    public List<String> failures() {
        return tally.failures();
    }

    @Override
    public String toString() {
        return name() + ": " + schedules() + " schedules, " + failedSchedules() + " failed";
    }
}
