package dev.nakadachi.bank.notice;

/** What became of a notice, and what the bank shall be answered. New constants may be added: write a default branch. */
public enum NoticeVerdict {
    /** New, verified and kept. */
    KEPT(200),
    /** Verified, and kept before: it came again. */
    REPEATED(200),
    /** Not shown to come from the bank; nothing of it was read. */
    NOT_PROVEN(401),
    /** Verified, but made too long ago or in the future: perhaps played back by somebody. Nothing of it was kept. */
    OUT_OF_TIME(403),
    /** Verified, but not as the specification says. Nothing of it was kept. */
    MALFORMED(400);

    private final int status;

    NoticeVerdict(int status) {
        this.status = status;
    }

    /**
     * What to answer.
     *
     * @return an HTTP status; banks send again what was not answered with success
     */
    public int status() {
        return status;
    }
}
