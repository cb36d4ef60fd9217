package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import dev.nakadachi.internal.oauth.TokenSet.Freshness;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What this process holds of one grant, and the one refresh of it that may be under way.
 *
 * <p>A refresh runs on a thread of its own with a time of its own: a caller whose deadline passes, or who is
 * interrupted, stops waiting and must not break off an exchange after which the old refresh token is worthless.
 */
final class GrantCell {

    private final Host host;
    private final OAuthOptions options;
    private final Flights flights;
    private final Refreshing refreshing;
    private final Monitor monitor;
    private volatile @Nullable Held held;
    private @Nullable Flight flight;
    private long forgotten;
    private long replaced;
    private Instant noneInBackgroundBefore = Instant.MIN;

    GrantCell(Host host, OAuthOptions options, Flights flights, Refreshing refreshing) {
        this.host = host;
        this.options = options;
        this.flights = flights;
        this.refreshing = refreshing;
        this.monitor = host.newMonitor();
    }

    /** What a flight does. */
    interface Refreshing {

        Held tokens(long newerThan);
    }

    /**
     * Where a cell stood when a reading of the vault began; a grant may be refreshed, ended or renewed beside it.
     *
     * @param forgotten how often what was held had been forgotten
     * @param replaced how often it had been replaced
     * @param at when, by the host's nanoseconds
     */
    record Reading(long forgotten, long replaced, long at) {}

    /** What is held and was read no longer ago than is allowed; takes no lock. */
    @Nullable
    Held held() {
        Held now = held;
        return now == null || isOld(now) ? null : now;
    }

    /** Before the vault is read. */
    Reading reading() {
        monitor.lock();
        try {
            return new Reading(forgotten, replaced, host.nanoTime());
        } finally {
            monitor.unlock();
        }
    }

    /**
     * A record that was read from the vault. A refresh that landed meanwhile knows better; and what was forgotten
     * meanwhile stays so: this reading may have begun before what it was forgotten for.
     */
    Held adopt(Reading before, Held stored) {
        monitor.lock();
        try {
            if (forgotten != before.forgotten()) {
                return stored;
            }
            Held now = held;
            if (now != null && replaced != before.replaced()) {
                return now;
            }
            hold(stored);
            return stored;
        } finally {
            monitor.unlock();
        }
    }

    /** A reading that failed: whether the grant still stands is not known. */
    void drop(Reading before) {
        monitor.lock();
        try {
            if (replaced == before.replaced()) {
                held = null;
            }
        } finally {
            monitor.unlock();
        }
    }

    /** The next call reads the vault, whatever is being read or refreshed now. */
    void forget() {
        monitor.lock();
        try {
            forgetNow();
        } finally {
            monitor.unlock();
        }
    }

    private void hold(Held next) {
        held = next;
        replaced++;
    }

    private void forgetNow() {
        held = null;
        forgotten++;
    }

    /** A token that is good now; the way without a wait takes no lock. */
    Held obtain(Duration within) {
        Held now = held;
        if (now == null) {
            return await(0, within);
        }
        Freshness freshness = now.tokens().freshness(host.now(), options);
        if (freshness == Freshness.STALE && now.tokens().refresh().isPresent()) {
            refreshInBackground(now.generation());
        }
        return freshness == Freshness.EXPIRED ? await(now.generation(), within) : now;
    }

    /** A token newer than a generation, waiting for the refresh under way or a new one. */
    Held await(long newerThan, Duration within) {
        TimeLeft time = new TimeLeft(host, within);
        monitor.lock();
        try {
            while (true) {
                Held now = held;
                if (now != null && now.generation() > newerThan && isGood(now)) {
                    return now;
                }
                Flight joined = flight == null ? start(newerThan) : flight;
                while (!joined.landed()) {
                    monitor.await(time.orThrow("a new access token was there"));
                }
                Held result = joined.result();
                if (result == null) {
                    throw shared(joined.failure());
                }
                // One that was asked for the same is new, whatever its number: a restored backup counts from lower on.
                if (result.generation() > newerThan || joined.newerThan() >= newerThan) {
                    return result;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "interrupted while waiting for an access token")
                    .toException(interrupted);
        } finally {
            monitor.unlock();
        }
    }

    /** Whether a token that is good by its times is held, and was read longer ago than is allowed. */
    boolean isOld() {
        Held now = held;
        return now != null && isOld(now) && isGood(now);
    }

    /** Nothing is under way. */
    boolean isIdle() {
        monitor.lock();
        try {
            return flight == null;
        } finally {
            monitor.unlock();
        }
    }

    /** Nothing is under way and nothing is held. */
    boolean isEmpty() {
        return isIdle() && held == null;
    }

    private void refreshInBackground(long newerThan) {
        monitor.lock();
        try {
            if (flight == null && !host.now().isBefore(noneInBackgroundBefore)) {
                start(newerThan);
            }
        } finally {
            monitor.unlock();
        }
    }

    private Flight start(long newerThan) {
        Flight started = new Flight(newerThan);
        try {
            flights.begin();
        } catch (NakadachiException closed) {
            started.land(null, closed);
            return started;
        }
        flight = started;
        try {
            host.execute(() -> fly(started));
        } catch (RuntimeException | Error refused) {
            // An Error too: a thread that cannot be made for lack of memory must not leave a flight that never lands.
            flight = null;
            started.land(null, refused);
            flights.end();
        }
        return started;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever happens, those who wait must be told
    private void fly(Flight started) {
        Reading before = reading();
        Held result = null;
        Throwable failure = null;
        try {
            result = refreshing.tokens(started.newerThan());
        } catch (RuntimeException | Error failed) {
            failure = failed;
        }
        monitor.lock();
        try {
            if (result != null && forgotten == before.forgotten()) {
                hold(result);
            } else if (result == null) {
                noneInBackgroundBefore = host.now().plus(options.pauseAfterFailure());
                forgetWhenOver(failure);
            }
            flight = null;
            started.land(result, failure);
            monitor.signalAll();
        } finally {
            monitor.unlock();
            flights.end();
        }
    }

    /**
     * The next call then reads in the store that the grant is over, and asks nobody with a token that may look good.
     */
    private void forgetWhenOver(@Nullable Throwable failure) {
        if (failure instanceof NakadachiException told && isOver(told.problem().code())) {
            forgetNow();
        }
    }

    private static boolean isOver(ErrorCode code) {
        return Ending.isToldBy(code) || code.equals(ErrorCode.GRANT_UNKNOWN);
    }

    private boolean isOld(Held now) {
        return host.nanoTime() - now.readAt() >= options.rereadAfter().toNanos();
    }

    private boolean isGood(Held now) {
        return now.tokens().freshness(host.now(), options) != Freshness.EXPIRED;
    }

    /** Each waiter gets an exception of its own, with the refresh as its cause. */
    private static RuntimeException shared(@Nullable Throwable failure) {
        if (failure instanceof NakadachiException known) {
            return known.problem().toException(known);
        }
        return new IllegalStateException("the refresh ended with a defect of the SDK or of the host", failure);
    }
}
