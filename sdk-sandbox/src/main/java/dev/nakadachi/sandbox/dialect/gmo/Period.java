package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.web.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The period of an enquiry. Immutable. */
final class Period {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final LocalDate from;
    private final LocalDate to;

    private Period(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** Neither date: today. Only from: until today. Only to: from the first line. */
    static Period of(Parameters query, LocalDate today, LocalDate firstLine) {
        Optional<LocalDate> from = query.one("dateFrom").map(Period::parse);
        Optional<LocalDate> to = query.one("dateTo").map(Period::parse);
        LocalDate start = from.orElse(to.isPresent() ? earlier(firstLine, to.get()) : today);
        LocalDate end = to.orElse(from.isPresent() ? later(today, start) : today);
        if (end.isBefore(start)) {
            throw bad();
        }
        return new Period(start, end);
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    /** A day by its text, empty when it is none. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDate parse(String text) {
        return date(text).orElseThrow(Period::bad);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static BankRefusal bad() {
        return new BankRefusal(400, "SBX_DATE", "the period is not two dates YYYY-MM-DD in order");
    }
}
