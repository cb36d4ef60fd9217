package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.ListedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the bank. */
final class Days {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Further than a bank moves a designated date over the longest holidays; a choice of the SDK. */
    private static final int MOVED = 14;

    private Days() {}

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }

    /** Those on which a list may show a transfer. */
    static DateRange listed(RecordedCommand transfer, CommandFacts facts, Instant now) {
        return facts.listedBy()
                .filter(ListedBy.DESIGNATED_DATE::equals)
                .flatMap(by -> transfer.designatedDate())
                .map(day -> DateRange.around(day, MOVED))
                .orElseGet(() -> since(transfer, now));
    }

    private static DateRange since(RecordedCommand transfer, Instant now) {
        Instant left = transfer.tracked().sentAt().orElseGet(transfer.tracked()::intendedAt);
        LocalDate first = LocalDate.ofInstant(left, TOKYO);
        LocalDate today = LocalDate.ofInstant(now, TOKYO);
        return DateRange.between(first, today.isBefore(first) ? first : today);
    }
}
