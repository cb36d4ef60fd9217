package dev.nakadachi.provider;

/** What an operation is authorised with. */
public enum CredentialKind {
    /** The access token of the user's grant. */
    ACCESS_TOKEN,
    /** The client's own id and secret. */
    CLIENT_CREDENTIALS,
    /** A token that the institution issued by hand, for a sandbox; or an API key. */
    FIXED_TOKEN
}
