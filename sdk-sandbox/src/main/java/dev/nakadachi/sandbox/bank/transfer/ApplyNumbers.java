package dev.nakadachi.sandbox.bank.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The one row from which applications and acceptances of all products are numbered. Thread-safe. */
final class ApplyNumbers {

    private final AtomicInteger given = new AtomicInteger();

    /** The day and eight digits. */
    String next(Instant now) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, Lifecycle.TOKYO));
        return day + String.format(Locale.ROOT, "%08d", given.incrementAndGet());
    }
}
