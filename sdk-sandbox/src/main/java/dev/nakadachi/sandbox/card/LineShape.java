package dev.nakadachi.sandbox.card;

import dev.nakadachi.sandbox.internal.random.Draw;
import java.util.Optional;

/** The sorts of lines that a statement shows, by their place: every sort comes once in 24 lines. */
enum LineShape {
    PURCHASE("purchase", Optional.of("one-time")),
    /** Of use in US dollars, with two decimals. */
    IN_DOLLARS("purchase", Optional.of("one-time")),
    /** Of use in won, which has no minor unit. */
    IN_WON("purchase", Optional.of("one-time")),
    /** One of three parts of a purchase, in three statements in a row. */
    INSTALMENT("purchase", Optional.of("instalments")),
    BONUS("purchase", Optional.of("bonus")),
    REVOLVING("purchase", Optional.of("revolving")),
    /** By the family card. */
    FAMILY("purchase", Optional.of("one-time")),
    /** By the ETC card; the issuer hears of it weeks later. */
    TOLL("purchase", Optional.of("one-time")),
    /** The merchant is not known yet. */
    NAMELESS("purchase", Optional.of("one-time")),
    /** Shown, and counted for nothing. */
    CANCELLED("purchase", Optional.of("one-time")),
    CASH_ADVANCE("cash-advance", Optional.of("one-time")),
    FEE("fee", Optional.empty()),
    INTEREST("interest", Optional.empty()),
    /** Without a link to the purchase, as mostly. */
    REFUND("refund", Optional.empty()),
    ADJUSTMENT("adjustment", Optional.empty());

    private static final int ROUND = 24;

    private final String kind;
    private final Optional<String> paymentMethod;

    LineShape(String kind, Optional<String> paymentMethod) {
        this.kind = kind;
        this.paymentMethod = paymentMethod;
    }

    static LineShape of(long place) {
        return switch ((int) (place % ROUND)) {
            case 3 -> IN_DOLLARS;
            case 5 -> INSTALMENT;
            case 7 -> REFUND;
            case 8 -> FAMILY;
            case 9 -> NAMELESS;
            case 10 -> TOLL;
            case 11 -> CANCELLED;
            case 13 -> ADJUSTMENT;
            case 15 -> IN_WON;
            case 16 -> FEE;
            case 17 -> BONUS;
            case 19 -> REVOLVING;
            case 20 -> INTEREST;
            case 21 -> CASH_ADVANCE;
            default -> PURCHASE;
        };
    }

    String kind() {
        return kind;
    }

    Optional<String> paymentMethod() {
        return paymentMethod;
    }

    /** What the member is billed, drawn. */
    long yen(Draw draw) {
        return switch (this) {
            case IN_DOLLARS, IN_WON -> LocalPrice.of(this, draw).yen();
            case INSTALMENT -> 3_000 + draw.below(7_000);
            case TOLL -> 300 + draw.below(3_000);
            case CASH_ADVANCE -> 10_000 * (1 + draw.below(5));
            case FEE -> 550;
            case INTEREST -> 1 + draw.below(400);
            case REFUND -> -100 - draw.below(3_000);
            case ADJUSTMENT -> -1 - draw.below(300);
            default -> 100 + draw.below(20_000);
        };
    }
}
