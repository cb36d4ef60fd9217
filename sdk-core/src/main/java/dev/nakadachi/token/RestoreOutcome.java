package dev.nakadachi.token;

/** What became of one entry of a backup. */
public enum RestoreOutcome {
    /** The backup's content was written; the version rose. */
    RESTORED,
    /** The stored entry has a higher version than the backup's, and stays. */
    KEPT_NEWER,
    /** The entry was deleted from the target, and stays deleted in every mode. */
    DELETED_SINCE,
    /** The entry was deleted when the backup was made; the older one that the target held is deleted now. */
    DELETED_BY_BACKUP,
    /** The target holds the same content. Nothing was written. */
    SAME,
    /** The target's own entry is damaged and was left alone. Restore into an empty store. */
    DAMAGED,
    /** A refresh held the target's entry for too long. Nothing was written; restore again. */
    BUSY
}
