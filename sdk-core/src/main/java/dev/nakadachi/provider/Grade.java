package dev.nakadachi.provider;

/** How well a fact about an institution is known. */
public enum Grade {
    /** Published by the institution, its vendor or its association. */
    OFFICIAL,
    /** Written by somebody who built against the official specification. */
    INTEGRATOR,
    /** Research, blog or FAQ of a third party. */
    SECONDARY,
    /** Sources conflict, or the fact is inferred: only ever an option with a stated default. */
    UNCERTAIN,
    /** Nothing public was found; the value is a default of ours. */
    UNKNOWN,
    /** Chosen by the SDK or by its user; not a fact about the institution. */
    CHOSEN
}
