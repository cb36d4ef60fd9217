package dev.nakadachi.sandbox.oauth;

/** What a refresh token does that comes again after its time. */
public enum ReuseAnswer {
    /** It is refused and ends all tokens of the consent, the newest ones too (RFC 9700 section 4.14.2). */
    END_FAMILY,
    /** It is refused, and nothing else happens. */
    REFUSE_ONLY
}
