package dev.nakadachi.bank.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Until when an approval is possible. That it is over does not say that the request expired: only the bank says so.
 * Closed by nature, hence a record.
 *
 * @param at the first moment after it
 * @param source who says so
 */
public record ApprovalDeadline(Instant at, Source source) {

    /** Who says it. */
    public enum Source {
        /** The bank, in its answer. A day counts to its end in Asia/Tokyo, which is our reading. */
        BANK,
        /** The caller, by {@link ApprovalOptions#withDeadlineAfter}. */
        CALLER
    }

    /**
     * Needs both parts.
     *
     * @param at as above
     * @param source as above
     */
    public ApprovalDeadline {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Whether it is over.
     *
     * @param now the time
     * @return true from {@link #at} on
     */
    public boolean isOver(Instant now) {
        return !now.isBefore(at);
    }

    /**
     * Whether it is near and not over.
     *
     * @param now the time
     * @param before how long before it is near
     * @return true in that time before {@link #at}
     */
    public boolean isNear(Instant now, Duration before) {
        return !isOver(now) && !now.isBefore(at.minus(before));
    }
}
