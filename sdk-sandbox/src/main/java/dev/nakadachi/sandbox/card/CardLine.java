package dev.nakadachi.sandbox.card;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.internal.random.Draw;
import java.util.Optional;

/** One line of a statement as it stands on a day. Immutable. */
public final class CardLine {

    private static final int INSTALMENTS = 3;

    private final BillingMonth month;
    private final long place;
    private final LineDates dates;
    private final Draw draw;
    private final Optional<String> usedCard;
    private final Merchants merchants;

    CardLine(
            BillingMonth month,
            long place,
            LineDates dates,
            Draw draw,
            Optional<String> usedCard,
            Merchants merchants) {
        this.month = month;
        this.place = place;
        this.dates = dates;
        this.draw = draw;
        this.usedCard = usedCard;
        this.merchants = merchants;
    }

    /** Which purchase the instalments of a month belong to. */
    static long purchase(BillingMonth month) {
        return month.row(INSTALMENTS);
    }

    /** What it adds to the bill: nothing when it is cancelled. */
    long billed() {
        return shape() == LineShape.CANCELLED ? 0 : shape().yen(draw);
    }

    /**
     * Writes its members in the shape of {@code docs/card-api}.
     *
     * @param to the object of the line
     */
    public void write(JsonWriter to) {
        long yen = shape().yen(draw);
        to.text("lineId", "ln-" + month.index() + "-" + place);
        usedCard.ifPresent(card -> to.text("usedCardId", card));
        to.text("useDate", dates.used().toString());
        dates.posted().ifPresent(day -> to.text("postedDate", day.toString()));
        merchants.of(place, draw).ifPresent(name -> to.text("merchant", name));
        to.text("kind", shape().kind())
                .text("state", state())
                .text("amount", Long.toString(yen))
                .text("currency", "JPY");
        if (shape() == LineShape.IN_DOLLARS || shape() == LineShape.IN_WON) {
            LocalPrice.of(shape(), draw).write(to);
        }
        shape().paymentMethod().ifPresent(method -> to.text("paymentMethod", method));
        if (shape() == LineShape.INSTALMENT) {
            to.integer("instalmentNumber", month.inRow(INSTALMENTS) + 1)
                    .integer("instalmentCount", INSTALMENTS)
                    .text("purchaseAmount", Long.toString(INSTALMENTS * yen))
                    .text("purchaseId", "pu-" + purchase(month) + "-" + place);
        }
    }

    private String state() {
        if (shape() == LineShape.CANCELLED) {
            return "cancelled";
        }
        return dates.posted().isPresent() ? "settled" : "pending";
    }

    private LineShape shape() {
        return LineShape.of(place);
    }
}
