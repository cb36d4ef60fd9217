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
    private final Rescue rescue = new Rescue();
    private final Monitor monitor;
    private volatile @Nullable Held held;
    private @Nullable Flight flight;
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

        Held tokens(long newerThan, Rescue rescue);
    }

    @Nullable
    Held held() {
        return held;
    }

    /** A record that was read from the store; an older one changes nothing. */
    Held adopt(Held stored) {
        monitor.lock();
        try {
            Held now = held;
            if (now != null && now.generation() >= stored.generation()) {
                return now;
            }
            held = stored;
            return stored;
        } finally {
            monitor.unlock();
        }
    }

    /** A token that is good now; the way without a wait takes no lock. */
    Held obtain(Duration within) {
        Held now = held;
        if (now == null) {
            return await(0, within);
        }
        Freshness freshness = now.tokens().freshness(host.now(), options);
        if (freshness == Freshness.STALE) {
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

    /** What the institution issued and the store has not taken yet. */
    Rescue rescue() {
        return rescue;
    }

    /** Nothing is under way and nothing would be lost. */
    boolean isIdle() {
        monitor.lock();
        try {
            return flight == null && rescue.isEmpty();
        } finally {
            monitor.unlock();
        }
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
        } catch (RuntimeException refused) {
            flight = null;
            started.land(null, refused);
            flights.end();
        }
        return started;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever happens, those who wait must be told
    private void fly(Flight started) {
        Held result = null;
        Throwable failure = null;
        try {
            result = refreshing.tokens(started.newerThan(), rescue);
        } catch (RuntimeException | Error failed) {
            failure = failed;
        }
        monitor.lock();
        try {
            if (result != null) {
                held = result;
            } else {
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
        if (failure instanceof NakadachiException told
                && Ending.isToldBy(told.problem().code())) {
            held = null;
        }
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
