package dev.nakadachi.sandbox.bank.transfer;

/** What the bank does with the key of a repeated request. */
public enum KeyHandling {
    /** The same key and body give the first answer again, and nothing is carried out. */
    HONOURED,
    /** The key is not read: a repeated request is a second transfer. */
    IGNORED
}
