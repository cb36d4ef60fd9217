package dev.nakadachi.internal.oauth.jose;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import org.jspecify.annotations.Nullable;

/**
 * An institution's public keys, fetched when they are needed, too old, or do not have the key that a JWT names. One
 * fetch at a time serves all that wait, and two fetches are a pause apart, so forged key names cause no flood.
 * Thread-safe; nothing is locked while a fetch is on the wire.
 */
public final class VerificationKeys {

    private final KeyFetch fetch;
    private final KeyTimes times;
    private final Host host;
    private final Monitor monitor;
    private @Nullable KeyDocument known;
    private @Nullable Problem failure;
    private long fetchedAt;
    private long triedAt;
    private boolean tried;
    private boolean underWay;

    /**
     * Keys that nobody has asked for yet.
     *
     * @param fetch gets the document
     * @param times when
     * @param host time and waiting
     */
    public VerificationKeys(KeyFetch fetch, KeyTimes times, Host host) {
        this.fetch = fetch;
        this.times = times;
        this.host = host;
        this.monitor = host.newMonitor();
    }

    /**
     * Fetches the keys unless they are here: to learn that they cannot be had before something is spent that is good
     * for one use.
     *
     * @throws NakadachiException when they cannot be had
     */
    public void ready() {
        current();
    }

    /** Keys that are not too old. */
    KeyDocument current() {
        return otherThan(null);
    }

    /** Keys that were fetched after those seen, or the seen ones when it is too early for another fetch. */
    KeyDocument after(KeyDocument seen) {
        return otherThan(seen);
    }

    private KeyDocument otherThan(@Nullable KeyDocument seen) {
        monitor.lock();
        try {
            while (true) {
                KeyDocument now = known;
                if (now != null
                        && now != seen
                        && !isOver(fetchedAt, times.life().toNanos())) {
                    return now;
                }
                if (underWay) {
                    await();
                } else if (tried && !isOver(triedAt, times.pause().toNanos())) {
                    return tooEarly(now);
                } else {
                    break;
                }
            }
            underWay = true;
            tried = true;
            triedAt = host.nanoTime();
        } finally {
            monitor.unlock();
        }
        return fetched();
    }

    /** The answer of the last fetch holds until the next one may be made. */
    private KeyDocument tooEarly(@Nullable KeyDocument now) {
        Problem last = failure;
        if (now == null || last != null) {
            throw (last == null ? Problem.of(ErrorCode.UNREACHABLE, "the institution's keys are not here") : last)
                    .toException();
        }
        return now;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever happens, those who wait must be told
    private KeyDocument fetched() {
        KeyDocument read = null;
        Problem problem = Problem.of(ErrorCode.UNCLASSIFIED, "the institution's keys could not be read");
        try {
            read = KeyDocument.read(fetch.fetch());
            return read;
        } catch (NakadachiException failed) {
            problem = failed.problem();
            throw failed;
        } finally {
            land(read, problem);
        }
    }

    private void land(@Nullable KeyDocument read, Problem problem) {
        monitor.lock();
        try {
            underWay = false;
            failure = read == null ? problem : null;
            if (read != null) {
                known = read;
                fetchedAt = host.nanoTime();
            }
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private void await() {
        try {
            if (!monitor.await(times.patience()) && underWay) {
                throw Problem.of(ErrorCode.DEADLINE_BEFORE_SEND, "the institution's keys took too long")
                        .toException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "interrupted while waiting for the institution's keys")
                    .toException(interrupted);
        }
    }

    private boolean isOver(long since, long nanos) {
        return host.nanoTime() - since >= nanos;
    }
}
