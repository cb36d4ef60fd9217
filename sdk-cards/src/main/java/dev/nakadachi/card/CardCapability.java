package dev.nakadachi.card;

import dev.nakadachi.operation.Capability;

/** What a user can be asked to consent to at a card issuer. */
public final class CardCapability {

    /** Which cards there are. */
    public static final Capability CARDS = new Capability("cards");

    /** Periods, billed amounts and payment dates (請求額). */
    public static final Capability STATEMENTS = new Capability("card-statements");

    /** What was bought, where and when (利用明細). */
    public static final Capability LINES = new Capability("card-lines");

    private CardCapability() {}
}
