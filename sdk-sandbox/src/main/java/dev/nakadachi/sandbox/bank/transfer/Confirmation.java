package dev.nakadachi.sandbox.bank.transfer;

import java.time.Instant;
import java.util.Optional;

/** The last request about a transfer and what the customer said to it. Immutable. */
public final class Confirmation {

    /** What was asked for. */
    public enum Kind {
        /** The transfer itself. */
        TRANSFER,
        /** Its withdrawal by the applicant, class 1. */
        WITHDRAWAL,
        /** Its cancellation, class 2. */
        CANCELLATION
    }

    /** What became of it. */
    public enum Answer {
        /** Not answered. */
        WAITING,
        /** Approved. */
        APPROVED,
        /** Refused. */
        REFUSED,
        /** Not answered in time. */
        EXPIRED
    }

    private final Kind kind;
    private final Answer answer;
    private final Instant askedAt;
    private final Optional<Instant> answeredAt;

    private Confirmation(Kind kind, Answer answer, Instant askedAt, Optional<Instant> answeredAt) {
        this.kind = kind;
        this.answer = answer;
        this.askedAt = askedAt;
        this.answeredAt = answeredAt;
    }

    static Confirmation waiting(Kind kind, Instant now) {
        return new Confirmation(kind, Answer.WAITING, now, Optional.empty());
    }

    Confirmation with(Answer value, Instant now) {
        return new Confirmation(kind, value, askedAt, Optional.of(now));
    }

    /**
     * What was asked for.
     *
     * @return the transfer or its end
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What became of it.
     *
     * @return the answer
     */
    public Answer answer() {
        return answer;
    }

    /**
     * When it came.
     *
     * @return virtual time
     */
    public Instant askedAt() {
        return askedAt;
    }

    /**
     * When it was answered or expired.
     *
     * @return empty while it waits
     */
    public Optional<Instant> answeredAt() {
        return answeredAt;
    }

    /**
     * Whether the customer has still to answer.
     *
     * @return true while it waits
     */
    public boolean isWaiting() {
        return answer == Answer.WAITING;
    }

    @Override
    public String toString() {
        return "Confirmation[" + kind + ", " + answer + "]";
    }
}
