package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RecordedCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the bank. */
final class Days {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Days() {}

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }

    /** Those on which a transfer may have been applied for. */
    static DateRange since(RecordedCommand transfer, Instant now) {
        Instant left = transfer.tracked().sentAt().orElseGet(transfer.tracked()::intendedAt);
        LocalDate first = LocalDate.ofInstant(left, TOKYO);
        LocalDate today = LocalDate.ofInstant(now, TOKYO);
        return DateRange.between(first, today.isBefore(first) ? first : today);
    }
}
