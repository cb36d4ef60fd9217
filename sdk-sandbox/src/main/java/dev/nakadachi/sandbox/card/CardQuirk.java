package dev.nakadachi.sandbox.card;

/** Ways in which an issuer's answers may break the rules of the published shape. */
public enum CardQuirk {
    /**
     * The merchant of the third line of every statement holds what looks like a card number: invented, with the prefix
     * of test numbers and a right check digit. {@code Sandbox.secrets()} names the numbers that were sent.
     */
    NUMBER_IN_MERCHANT
}
