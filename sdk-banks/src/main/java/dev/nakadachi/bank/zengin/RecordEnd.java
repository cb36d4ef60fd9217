package dev.nakadachi.bank.zengin;

/** What stands behind each record of a file that is written. A reader takes any of them, as long as all are alike. */
public enum RecordEnd {
    /** Nothing: record follows record. */
    NONE,
    /** Carriage return and line feed, 0D 0A. */
    CR_LF,
    /** Line feed, 0A. */
    LF;

    private static final byte[] CR_LF_BYTES = {'\r', '\n'};
    private static final byte[] LF_BYTES = {'\n'};
    private static final byte[] NO_BYTES = {};

    byte[] bytes() {
        return switch (this) {
            case NONE -> NO_BYTES;
            case CR_LF -> CR_LF_BYTES;
            case LF -> LF_BYTES;
        };
    }
}
