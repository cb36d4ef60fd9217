package dev.nakadachi.sandbox.bank.transfer;

/** What the bank does with the key of a repeated request. */
public enum KeyHandling {
    /** The same key and body give the first answer again, and nothing is carried out. */
    HONOURED,
    /** The key is not read: a repeated request is a second transfer. */
    IGNORED,
    /**
     * The bank's memory of keys is damaged: every second new key is taken for the key before it, so that the first
     * answer of that one is given and nothing is carried out; and every second repetition is forgotten, so that it is
     * carried out again.
     */
    BROKEN
}
