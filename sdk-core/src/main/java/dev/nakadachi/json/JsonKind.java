package dev.nakadachi.json;

/** The kind of a value. Closed by RFC 8259 section 3. */
public enum JsonKind {
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY,
    /** A string. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    FLAG,
    /** Null. */
    NULL
}
