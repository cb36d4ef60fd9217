package dev.nakadachi.bank.bulk;

/** On what the state of one payment rests. New constants may be added: write a default branch. */
public enum Basis {
    /** The bank said it of this payment. */
    ITS_OWN,
    /** The bank said it of the whole transfer, and nothing else of this payment. */
    THE_WHOLE,
    /** The bank has said nothing yet that would tell it. */
    NOT_TOLD,
    /** What the bank said of it is contradictory or could be another payment's: see the findings. */
    UNCLEAR
}
