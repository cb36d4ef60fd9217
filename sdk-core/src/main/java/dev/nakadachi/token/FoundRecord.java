package dev.nakadachi.token;

/** What is found in a record of a vault that is opened without knowing its owner. Damage is an answer here. */
sealed interface FoundRecord {

    /** It opens. */
    record Living(VaultEntry entry) implements FoundRecord {}

    /** The trace of a deletion. */
    record Deleted() implements FoundRecord {}

    /** It is there and does not open. */
    record Damaged(DamagedEntry entry) implements FoundRecord {}
}
