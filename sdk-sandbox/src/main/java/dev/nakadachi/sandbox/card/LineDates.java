package dev.nakadachi.sandbox.card;

import java.time.LocalDate;
import java.util.Optional;

/** When a card was used and when the issuer booked it. Immutable. */
final class LineDates {

    private static final int DAYS_TO_POST = 2;
    private static final int LATEST_TOLL = 25;

    private final LocalDate used;
    private final Optional<LocalDate> posted;

    private LineDates(LocalDate used, Optional<LocalDate> posted) {
        this.used = used;
        this.posted = posted;
    }

    /** A line that the issuer hears of on a day, seen today. It is booked two days later, or when the month closes. */
    static LineDates of(LineShape shape, BillingMonth month, LocalDate heard, LocalDate today) {
        LocalDate booked = heard.plusDays(DAYS_TO_POST);
        LocalDate posted = booked.isAfter(month.to()) ? month.to() : booked;
        LocalDate used = shape == LineShape.TOLL ? heard.minusDays(LATEST_TOLL) : heard;
        return new LineDates(used, posted.isAfter(today) ? Optional.empty() : Optional.of(posted));
    }

    LocalDate used() {
        return used;
    }

    Optional<LocalDate> posted() {
        return posted;
    }
}
