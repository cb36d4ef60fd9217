package dev.nakadachi.sandbox.card;

import dev.nakadachi.json.JsonWriter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/** A statement as it stood at a moment. Immutable. */
public final class CardStatement {

    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final LocalTime COMPUTED_AT = LocalTime.of(6, 0);
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    private final BillingMonth month;
    private final StatementLines lines;
    private final OffsetDateTime now;

    CardStatement(BillingMonth month, StatementLines lines, OffsetDateTime now) {
        this.month = month;
        this.lines = lines;
        this.now = now;
    }

    /**
     * The identifier that the API uses.
     *
     * @return such as {@code st-2026-03}
     */
    public String id() {
        return month.id();
    }

    /**
     * Its state in the published spelling.
     *
     * @return {@code open}, {@code fixed}, or {@code none} for the month in which the card was not used
     */
    public String state() {
        if (month.openOn(today())) {
            return "open";
        }
        return size() == 0 ? "none" : "fixed";
    }

    /**
     * How many lines it has.
     *
     * @return of an open one those that the issuer has heard of
     */
    public long size() {
        return lines.size(month, today());
    }

    /**
     * What is debited: the sum over the lines that are not cancelled.
     *
     * @return yen
     */
    public long billedYen() {
        return lines.billed(month, today());
    }

    /**
     * Its lines, computed as they are read.
     *
     * @param from the first, from 0
     * @param to after the last, at most {@link #size}
     * @return lines in the order of their arrival
     */
    public Stream<CardLine> lines(long from, long to) {
        return lines.lines(month, today(), from, to);
    }

    /**
     * Writes its members in the shape of {@code docs/card-api}.
     *
     * @param to the object of the statement
     */
    public void write(JsonWriter to) {
        to.text("statementId", id())
                .text("periodFrom", month.from().toString())
                .text("periodTo", month.to().toString());
        if (state().equals("none")) {
            to.text("state", "none");
            return;
        }
        to.text("closingDate", month.to().toString())
                .text("paymentDate", month.payment().toString())
                .text("state", state())
                .text("billedAmount", Long.toString(billedYen()))
                .text("currency", "JPY")
                .text("updatedAt", WITH_OFFSET.format(computed()));
    }

    /** A statement is computed for the last time in the morning after it closed. */
    private OffsetDateTime computed() {
        OffsetDateTime last = month.to().plusDays(1).atTime(COMPUTED_AT).atOffset(JAPAN);
        return last.isBefore(now) ? last : now.truncatedTo(ChronoUnit.SECONDS);
    }

    private LocalDate today() {
        return now.toLocalDate();
    }
}
