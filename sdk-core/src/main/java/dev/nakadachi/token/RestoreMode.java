package dev.nakadachi.token;

/** What a restore does with a living entry that is newer than the backup's. */
public enum RestoreMode {
    /** The stored entry stays. A refresh token older than the stored one is never put in its place. */
    KEEP_NEWER,
    /**
     * The backup's entry takes its place. For a store whose newer state is known to be wrong: an institution that
     * rotates refresh tokens may answer the older one by ending the consent.
     */
    REPLACE_NEWER
}
