package dev.nakadachi.sandbox.dialect;

/** How an institution's authorisation server differs from the others, whatever the sandbox's profile is. */
public enum PremisesRule {
    /** A refresh token comes only when a scope ends in {@code offline_access}. */
    REFRESH_WITH_OFFLINE_SCOPE,
    /** {@code expires_in} of the token answer is a string. */
    EXPIRES_IN_AS_TEXT
}
