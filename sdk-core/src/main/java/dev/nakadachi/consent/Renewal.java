package dev.nakadachi.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a renewal found: since when the grant may have been without tokens, and which days of history can no longer be
 * fetched because of that. Immutable and thread-safe.
 */
public final class Renewal {

    private final Instant lastGood;
    private final Instant renewedAt;
    private final @Nullable LocalDate fetchableFrom;
    private final @Nullable LocalDate lastGoodDay;

    private Renewal(
            Instant lastGood, Instant renewedAt, @Nullable LocalDate fetchableFrom, @Nullable LocalDate lastGoodDay) {
        this.lastGood = Objects.requireNonNull(lastGood, "lastGood");
        this.renewedAt = Objects.requireNonNull(renewedAt, "renewedAt");
        this.fetchableFrom = fetchableFrom;
        this.lastGoodDay = lastGoodDay;
    }

    /**
     * A renewal at an institution that does not say how far back it answers.
     *
     * @param lastGood when the institution last gave or renewed tokens of the grant
     * @param renewedAt when it was renewed
     * @return the renewal
     */
    public static Renewal of(Instant lastGood, Instant renewedAt) {
        return new Renewal(lastGood, renewedAt, null, null);
    }

    /**
     * The same renewal where it is known how far back the institution answers.
     *
     * @param lastGoodOn the day in Japan of the last good tokens
     * @param fetchable the first day that can still be fetched
     * @return a copy
     */
    public Renewal withHistory(LocalDate lastGoodOn, LocalDate fetchable) {
        return new Renewal(
                lastGood,
                renewedAt,
                Objects.requireNonNull(fetchable, "fetchable"),
                Objects.requireNonNull(lastGoodOn, "lastGoodOn"));
    }

    /**
     * When the institution last gave or renewed tokens before. What you fetched later than that, you have.
     *
     * @return the time
     */
    public Instant lastGood() {
        return lastGood;
    }

    /**
     * When it was renewed.
     *
     * @return the time
     */
    public Instant renewedAt() {
        return renewedAt;
    }

    /**
     * Whether it is known how far back the institution answers. Where it is not, a missing {@link #lostFrom()} proves
     * nothing.
     *
     * @return false when the profile does not tell
     */
    public boolean historyIsKnown() {
        return fetchableFrom != null;
    }

    /**
     * The first day in Japan that may be missing and can no longer be fetched.
     *
     * @return the day, empty when nothing is lost or it is not known
     */
    public Optional<LocalDate> lostFrom() {
        return isLost() ? Optional.ofNullable(lastGoodDay) : Optional.empty();
    }

    /**
     * The last day in Japan that may be missing and can no longer be fetched.
     *
     * @return the day, empty when nothing is lost or it is not known
     */
    public Optional<LocalDate> lostUntil() {
        return isLost() ? Optional.ofNullable(fetchableFrom).map(day -> day.minusDays(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Renewal[at " + renewedAt + ", last good " + lastGood + ", "
                + (historyIsKnown()
                        ? "lost "
                                + lostFrom()
                                        .map(from -> from + " to " + lostUntil().orElse(from))
                                        .orElse("nothing")
                        : "history unknown")
                + "]";
    }

    private boolean isLost() {
        return fetchableFrom != null && lastGoodDay != null && lastGoodDay.isBefore(fetchableFrom);
    }
}
