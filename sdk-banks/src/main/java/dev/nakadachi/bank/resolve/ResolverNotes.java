package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.followup.TrackedCommand;

/** The names of the notes that the resolver leaves in the ledger; see {@code TrackedCommand.note}. */
public final class ResolverNotes {

    /** The bank's own code of the state, as it was reported last. */
    public static final String CODE = "reported-code";

    /** The bank's own word for that code. */
    public static final String WORD = "reported-word";

    /**
     * How the transfer was found, where only {@link #BY_CONTENT} says that it is the command's; empty again when a
     * person said what it is.
     */
    public static final String FOUND_BY = RecordedCommand.FOUND_BY;

    /** Account, payees, amounts and time agree, and nothing that only this command has. */
    public static final String BY_CONTENT = RecordedCommand.BY_CONTENT;

    /** When the bank's list, complete by then, was first read without the command; empty again after a doubt. */
    public static final String ABSENT_AT = "absent-at";

    /** When the bank first reported what cannot be; empty again when it reported what can. */
    public static final String CONTRADICTED_AT = "contradicted-at";

    /** Why a person has to decide: the name of a {@link HumanReason}. */
    public static final String REASON = TrackedCommand.REASON;

    /** What was asked and found, in one line. */
    public static final String FOUND = "found";

    /** The bank's numbers of what could be the command, with blanks between them. */
    public static final String CANDIDATES = "candidates";

    /** What a person decided. */
    public static final String DECISION = "decision";

    /** That it was carried out, as a person decided. */
    static final String EXECUTED = "executed";

    /** Who decided. */
    public static final String DECIDED_BY = "decided-by";

    /** Why. */
    public static final String DECIDED_WHY = "decided-why";

    private ResolverNotes() {}
}
