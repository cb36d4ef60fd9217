package dev.nakadachi.token;

import dev.nakadachi.error.Rule;
import dev.nakadachi.secret.Keyset;
import java.time.Duration;
import java.util.Objects;

/** Where, how often and how many backups. Immutable; thread-safe. */
public final class BackupPlan {

    private static final Rule<Duration> INTERVAL = Rule.of(
            "BackupPlan.every",
            "is a minute to 30 days",
            "choose how many hours of refreshes you can lose",
            time -> time.compareTo(Duration.ofMinutes(1)) >= 0 && time.compareTo(Duration.ofDays(30)) <= 0);
    private static final Rule<Integer> KEPT = Rule.of(
            "BackupPlan.keeping", "is 1 to 10,000", "choose how many backups are kept", n -> n >= 1 && n <= 10_000);

    private final BackupTarget target;
    private final Keyset keyset;
    private final Duration interval;
    private final int kept;
    private final BackupListener listener;

    private BackupPlan(BackupTarget target, Keyset keyset, Duration interval, int kept, BackupListener listener) {
        this.target = target;
        this.keyset = keyset;
        this.interval = interval;
        this.kept = kept;
        this.listener = listener;
    }

    /**
     * A backup each day, of which the 14 newest are kept.
     *
     * @param target where to
     * @param backupKeyset the second key set, which shares no key with the vault's
     * @return the plan
     */
    public static BackupPlan daily(BackupTarget target, Keyset backupKeyset) {
        return new BackupPlan(
                Objects.requireNonNull(target, "target"),
                Objects.requireNonNull(backupKeyset, "backupKeyset"),
                Duration.ofDays(1),
                14,
                BackupListener.silent());
    }

    /**
     * The same plan at another pace.
     *
     * @param time from the start of one backup to the start of the next, a minute to 30 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is shorter or longer
     */
    public BackupPlan every(Duration time) {
        return new BackupPlan(target, keyset, INTERVAL.check(time), kept, listener);
    }

    /**
     * The same plan with another retention. Older backups of the same vault are deleted after one succeeded and was
     * read back whole, and never that one. Incomplete ones are counted apart.
     *
     * @param newest how many are kept, 1 to 10,000
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is less or more
     */
    public BackupPlan keeping(int newest) {
        return new BackupPlan(target, keyset, interval, KEPT.check(newest), listener);
    }

    /**
     * The same plan with a listener.
     *
     * @param value hears how each backup went
     * @return a copy
     */
    public BackupPlan reportingTo(BackupListener value) {
        return new BackupPlan(target, keyset, interval, kept, Objects.requireNonNull(value, "value"));
    }

    BackupTarget target() {
        return target;
    }

    Keyset keyset() {
        return keyset;
    }

    Duration interval() {
        return interval;
    }

    int kept() {
        return kept;
    }

    BackupListener listener() {
        return listener;
    }

    @Override
    public String toString() {
        return "BackupPlan[" + target + ", every " + interval + ", " + kept + " kept]";
    }
}
