package dev.nakadachi.internal.json;

/** The bytes are not one well-formed document. Says where and why, never with a value of the document. */
public final class BrokenJson extends Exception {

    BrokenJson(String reason, String path, long offset) {
        // Jackson's own message quotes the document, so it is neither copied nor kept as cause.
        super(reason + " at " + path + (offset < 0 ? "" : ", byte " + offset), null, false, true);
    }
}
