package dev.nakadachi.token;

/** What became of one entry of a backup. */
public enum RestoreOutcome {
    /** The backup's content was written; the version rose. */
    RESTORED,
    /**
     * The stored entry did not open, and the backup's content took its place. Whether the lost one was newer, or the
     * trace of a deletion, nobody can say: look whether a newer backup knows.
     */
    REPLACED_DAMAGED,
    /** The stored entry has a higher version than the backup's, and stays. */
    KEPT_NEWER,
    /** The entry was deleted from the target, and stays deleted in every mode. */
    DELETED_SINCE,
    /** The entry was deleted when the backup was made; what the target held, older or damaged, is deleted now. */
    DELETED_BY_BACKUP,
    /** The target holds the same content. Nothing was written. */
    SAME,
    /**
     * The target's own entry does not open here and was left alone: it names a key or a cipher that the vault was not
     * opened with and may be whole, or it is damaged and newer than the backup's deletion. Open the vault with the
     * newest generation of its key set; where that is lost, restore with {@link RestoreMode#REPLACE_NEWER}.
     */
    UNREADABLE,
    /** A refresh held the target's entry for too long. Nothing was written; restore again. */
    BUSY
}
