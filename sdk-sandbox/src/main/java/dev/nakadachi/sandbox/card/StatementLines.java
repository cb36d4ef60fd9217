package dev.nakadachi.sandbox.card;

import dev.nakadachi.sandbox.internal.random.Draw;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The lines of one member's statements, computed from a seed when they are asked for: any number costs no memory.
 * Immutable.
 */
final class StatementLines {

    private final Draw draw;
    private final long perMonth;
    private final Wallet wallet;
    private final Merchants merchants;

    StatementLines(Draw draw, long perMonth, Wallet wallet, Merchants merchants) {
        this.draw = draw;
        this.perMonth = perMonth;
        this.wallet = wallet;
        this.merchants = merchants;
    }

    /** How many lines the issuer has heard of today. */
    long size(BillingMonth month, LocalDate today) {
        if (month.index() == 0) {
            return 0;
        }
        int days = month.openOn(today) ? Math.min(today.getDayOfMonth(), month.days()) : month.days();
        return (days * perMonth + month.days() - 1) / month.days();
    }

    Stream<CardLine> lines(BillingMonth month, LocalDate today, long from, long to) {
        return LongStream.range(from, to).mapToObj(place -> line(month, place, today));
    }

    /** The sum over the lines of today. */
    long billed(BillingMonth month, LocalDate today) {
        return LongStream.range(0, size(month, today))
                .map(place -> line(month, place, today).billed())
                .sum();
    }

    private CardLine line(BillingMonth month, long place, LocalDate today) {
        LineShape shape = LineShape.of(place);
        LocalDate heard = month.from().plusDays(place * month.days() / perMonth);
        return new CardLine(
                month,
                place,
                LineDates.of(shape, month, heard, today),
                drawOf(shape, month, place),
                usedCard(shape),
                merchants);
    }

    /** The parts of one instalment purchase share one draw. */
    private Draw drawOf(LineShape shape, BillingMonth month, long place) {
        long time = shape == LineShape.INSTALMENT ? -1 - CardLine.purchase(month) : month.index();
        return draw.at(time).at(place);
    }

    private Optional<String> usedCard(LineShape shape) {
        return switch (shape) {
            case FAMILY -> wallet.idOf(CardRole.FAMILY);
            case TOLL -> wallet.idOf(CardRole.ETC);
            default -> Optional.empty();
        };
    }
}
