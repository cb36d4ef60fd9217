package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Seals everything in a vault anew under the newest key, page by page, while the vault is in use, and then counts what
 * each key protects, opening every entry: damaged ones are named in the report and stop nothing. Run it after every
 * node was started with the rotated key set: a node that still seals with an older key makes the report of another
 * moment.
 *
 * <p>It keeps no progress. An entry under the newest key is skipped, so a sweep after a kill or a stop does only what
 * is left. Tombstones hold nothing and are skipped. Thread-safe; of two sweeps at once each does a part.
 */
public final class KeySweep {

    private static final Rule<Duration> PAUSE = Rule.of(
            "KeySweep.withPause",
            "is zero to a minute",
            "choose how long to wait after each entry that was sealed anew",
            time -> !time.isNegative() && time.compareTo(Duration.ofMinutes(1)) <= 0);

    private final TokenVault vault;
    private final Host host;
    private final Duration pause;
    private volatile boolean stopped;

    private KeySweep(TokenVault vault, Host host, Duration pause) {
        this.vault = vault;
        this.host = host;
        this.pause = pause;
    }

    /**
     * A sweep without pauses.
     *
     * @param vault what is swept, opened with the rotated key set
     * @param host waiting
     * @return the sweep, not begun
     */
    public static KeySweep of(TokenVault vault, Host host) {
        return new KeySweep(
                Objects.requireNonNull(vault, "vault"), Objects.requireNonNull(host, "host"), Duration.ZERO);
    }

    /**
     * A sweep that waits after each entry that it sealed, so that the store has time for others.
     *
     * @param time zero to a minute
     * @return a copy, not begun
     * @throws dev.nakadachi.error.InvalidInputException when it is negative or longer
     */
    public KeySweep withPause(Duration time) {
        return new KeySweep(vault, host, PAUSE.check(time));
    }

    /**
     * Sweeps, then counts. Returns early after {@link #stop}.
     *
     * @return what was done, and what each key protects
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the store does not work; sweep again
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.interrupted} when the thread is interrupted
     */
    public KeySweepReport run() {
        KeySweepTally tally = new KeySweepTally(vault, vault.keyIds());
        Resealing resealing = vault.resealing();
        for (String kind : vault.records().kinds()) {
            forEach(kind, record -> {
                Resealing.Outcome outcome = resealing.of(record);
                tally.swept(outcome);
                if (outcome == Resealing.Outcome.RESEALED) {
                    rest();
                }
            });
        }
        for (String kind : vault.records().kinds()) {
            forEach(kind, record -> tally.counted(record));
        }
        return tally.report(!stopped);
    }

    /** Ends the sweep after the entry under way. */
    public void stop() {
        stopped = true;
    }

    private void forEach(String kind, Consumer<StoredRecord> step) {
        try (Stream<StoredRecord> records = vault.records().of(kind)) {
            records.takeWhile(record -> !stopped).forEach(step);
        }
    }

    private void rest() {
        try {
            host.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "the sweep was interrupted; start it again, it does what is left")
                    .toException(interrupted);
        }
    }
}
