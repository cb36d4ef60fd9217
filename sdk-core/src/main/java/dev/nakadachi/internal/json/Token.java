package dev.nakadachi.internal.json;

/** What a document consists of. */
public enum Token {
    /** An object starts. */
    OBJECT,
    /** An object ends. */
    OBJECT_END,
    /** An array starts. */
    ARRAY,
    /** An array ends. */
    ARRAY_END,
    /** The name of the member that follows. */
    NAME,
    /** A string. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True. */
    TRUE,
    /** False. */
    FALSE,
    /** Null. */
    NULL,
    /** Nothing follows. */
    END
}
