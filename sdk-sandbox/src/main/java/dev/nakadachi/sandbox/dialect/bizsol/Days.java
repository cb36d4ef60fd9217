package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.sandbox.web.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The days that a query names, written as in the notes on the list of bulk transfers [I: N2 ?]. */
record Days(LocalDate from, LocalDate to) {

    static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    static Days of(Parameters query) {
        return new Days(day(query, "date_from"), day(query, "date_to"));
    }

    boolean hold(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static LocalDate day(Parameters query, String name) {
        try {
            return LocalDate.parse(query.one(name).orElse(""), SLASHES);
        } catch (DateTimeException none) {
            throw BizSolRefusal.input(name + " is no day like 2026/04/01");
        }
    }
}
