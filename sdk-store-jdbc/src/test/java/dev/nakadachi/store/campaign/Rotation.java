package dev.nakadachi.store.campaign;

/** What the token server does with a refresh token that was used. */
enum Rotation {
    /** The same one goes on working. */
    NONE,
    /** Good for one use; a second use is refused. */
    SINGLE_USE,
    /** Good for one use; a second use ends all tokens of the consent. */
    FAMILY_REVOCATION,
    /** Works until a newer one is used. */
    DIES_AT_FIRST_USE,
    /** Works for a while after its use. */
    GRACE
}
