package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import java.util.List;

/** What the judge found in one schedule. */
final class Findings {

    private final int points;
    private final KeyHandling keys;
    private final List<Mishap> struck;
    private int intents;
    private int most;
    private int twice;
    private int replayed;
    private int abandoned;
    private int takenBackAndPaid;
    private int believedPaid;
    private int mistaken;
    private int human;
    private int open;
    private int outdated;
    private int beyondLimit;

    enum Kind {
        /** The word fits the book. */
        RIGHT,
        /** Said to be unpaid, and the money has left. */
        ABANDONED,
        /** A cancellation was called done, and the money has left or may still leave. */
        TAKEN_BACK_AND_PAID,
        /** Said to be paid, and it is not. */
        BELIEVED_PAID,
        /** What was said is true of the same payment that the customer ordered elsewhere, and not of this one. */
        MISTAKEN,
        /** Told to be taken, when the subject itself had recorded that it ended unpaid. */
        OUTDATED,
        /** At the end nobody knows, and nobody is called. */
        OPEN,
        /** A person has to find out. */
        NEEDS_HUMAN
    }

    Findings(int points, KeyHandling keys, List<Mishap> struck) {
        this.points = points;
        this.keys = keys;
        this.struck = List.copyOf(struck);
    }

    void add(Kind kind, int executions, boolean byTheWire) {
        intents++;
        most = Math.max(most, executions);
        twice += executions > 1 ? 1 : 0;
        replayed += byTheWire ? 1 : 0;
        switch (kind) {
            case RIGHT -> {}
            case ABANDONED -> abandoned++;
            case TAKEN_BACK_AND_PAID -> takenBackAndPaid++;
            case BELIEVED_PAID -> believedPaid++;
            case MISTAKEN -> mistaken++;
            case OUTDATED -> outdated++;
            case OPEN -> open++;
            case NEEDS_HUMAN -> human++;
        }
    }

    /** On one day more left than the limit allows. */
    void beyondLimit() {
        beyondLimit++;
    }

    int daysBeyondLimit() {
        return beyondLimit;
    }

    boolean failed() {
        return twice + abandoned + takenBackAndPaid + believedPaid + beyondLimit + open + outdated > 0;
    }

    /** What the bank did with keys. */
    KeyHandling keys() {
        return keys;
    }

    /** What went wrong, in its order. */
    List<Mishap> struck() {
        return struck;
    }

    int points() {
        return points;
    }

    int intents() {
        return intents;
    }

    int most() {
        return most;
    }

    int twice() {
        return twice;
    }

    int replayed() {
        return replayed;
    }

    int abandoned() {
        return abandoned;
    }

    int takenBackAndPaid() {
        return takenBackAndPaid;
    }

    int believedPaid() {
        return believedPaid;
    }

    int mistaken() {
        return mistaken;
    }

    int human() {
        return human;
    }

    int open() {
        return open;
    }

    int outdated() {
        return outdated;
    }
}
