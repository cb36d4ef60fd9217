package dev.nakadachi.provider;

/** How far an institution's own key of a line is unique. New constants may be added: write a default branch. */
public enum LineKeyScope {
    /** No other line of the account ever has it. */
    ACCOUNT("keys of lines unique in the account"),
    /** No other line of its day has it; nothing more is said. */
    DAY("keys of lines unique on their day");

    private final String words;

    LineKeyScope(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
