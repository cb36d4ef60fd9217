package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backs a vault up again and again, the first time at once, and on demand. A failure is never silent: it is in the
 * status, in the log (WARN), and at the listener; the next one is tried at its time. Ends when it or the vault is
 * closed. Thread-safe.
 *
 * <p>Several vaults may share a target: older backups are deleted by their own vault only ({@link TokenVault#id()}), so
 * those of a vault that is gone stay until you delete them. A backup that lacks damaged entries never pushes out a
 * complete one.
 *
 * <p>Each process that runs one makes backups of its own; of many nodes on one store, let one do it.
 */
public final class BackupSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final TokenVault vault;
    private final BackupPlan plan;
    private final Host host;
    private final Monitor monitor;
    private BackupStatus status = BackupStatus.none();
    private Later next = () -> {};
    private final List<Thread> underWay = new ArrayList<>();
    private boolean taken;
    private boolean closed;

    private BackupSchedule(TokenVault vault, BackupPlan plan, Host host) {
        this.vault = vault;
        this.plan = plan;
        this.host = host;
        this.monitor = host.newMonitor();
    }

    /**
     * Starts.
     *
     * @param vault what is backed up; closing it closes the schedule first
     * @param plan where, how often, how many
     * @param host clock, randomness and background
     * @return the running schedule
     * @throws dev.nakadachi.error.InvalidInputException when the two key sets share a key
     */
    public static BackupSchedule start(TokenVault vault, BackupPlan plan, Host host) {
        Objects.requireNonNull(vault, "vault");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(host, "host");
        TokenBackup.mustBeSecond(vault, plan.keyset());
        BackupSchedule schedule = new BackupSchedule(vault, plan, host);
        vault.beforeClose(schedule::close);
        schedule.plan(Duration.ZERO);
        return schedule;
    }

    /**
     * Backs up now, beside the schedule: after many consents, or before a release. It waits for one that is under way
     * and then makes its own, which holds what the vault holds now.
     *
     * @return the backup, read back whole; its summary names entries of the vault that do not open and are not in it
     * @throws dev.nakadachi.error.StoreException when it fails; status and listener know it too
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.closed} after the schedule was closed, with
     *     {@code local.interrupted} when the thread is interrupted while it waits
     */
    public StoredBackup backUpNow() {
        if (!begin()) {
            throw Problem.of(ErrorCode.CLOSED, "the backup schedule was closed").toException();
        }
        try {
            StoredBackup kept = alone(() -> TokenBackup.write(vault, plan.target(), plan.keyset(), host));
            report(kept);
            return alone(() -> keepNewest(kept));
        } catch (NakadachiException failure) {
            failed(failure.problem());
            throw failure;
        } catch (RuntimeException unexpected) {
            LOG.warn("a backup ended in {}", unexpected.getClass().getName());
            failed(Problem.of(ErrorCode.STORE_FAILED, "the backup target failed in a way that it does not promise"));
            throw unexpected;
        } finally {
            end();
        }
    }

    /**
     * How the backups stand.
     *
     * @return the status of now
     */
    public BackupStatus status() {
        monitor.lock();
        try {
            return status;
        } finally {
            monitor.unlock();
        }
    }

    /** Plans no more and waits for a backup under way; not for the one whose listener closes the schedule. */
    @Override
    public void close() {
        monitor.lock();
        try {
            closed = true;
            next.cancel();
            Thread self = Thread.currentThread();
            while (underWay.stream().anyMatch(thread -> thread != self)) {
                monitor.await(LOOK_AGAIN);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            LOG.warn("a backup goes on after its schedule was closed, because the closing thread was interrupted");
        } finally {
            monitor.unlock();
        }
    }

    @Override
    public String toString() {
        return "BackupSchedule[" + plan + ", " + status() + "]";
    }

    private void plan(Duration in) {
        monitor.lock();
        try {
            if (!closed) {
                next = host.executeLater(in, this::run);
            }
        } finally {
            monitor.unlock();
        }
    }

    /** The next one is planned first, so that nothing that happens in this one can end the schedule. */
    private void run() {
        plan(plan.interval());
        try {
            backUpNow();
        } catch (RuntimeException reported) {
            LOG.debug("the next backup is tried in {}", plan.interval());
        }
    }

    private void report(StoredBackup kept) {
        int missing = kept.summary().missing().size();
        if (missing == 0) {
            note(before -> before.afterGood(kept));
            tell(() -> plan.listener().backedUp(kept));
            return;
        }
        Problem why = Problem.of(
                ErrorCode.STORE_TAMPERED,
                "a backup was kept that lacks " + missing
                        + " entries of the vault, which do not open: its summary names"
                        + " them, restore them from an older one");
        LOG.warn("a backup is not complete: {}", why);
        note(before -> before.afterIncomplete(kept, why));
        tell(() -> plan.listener().incomplete(kept));
    }

    private StoredBackup keepNewest(StoredBackup kept) {
        new BackupRetention(vault.id(), plan.kept())
                .outdated(kept, plan.target().list())
                .forEach(plan.target()::delete);
        return kept;
    }

    /** One backup is written, and one cleared up for, at a time: nobody deletes what another still reads back. */
    private StoredBackup alone(Supplier<StoredBackup> work) {
        takeTurn();
        try {
            return work.get();
        } finally {
            giveTurn();
        }
    }

    private void takeTurn() {
        monitor.lock();
        try {
            while (taken) {
                monitor.await(LOOK_AGAIN);
            }
            taken = true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "interrupted while waiting for the backup under way")
                    .toException(interrupted);
        } finally {
            monitor.unlock();
        }
    }

    private void giveTurn() {
        monitor.lock();
        try {
            taken = false;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private void failed(Problem problem) {
        LOG.warn("a backup failed: {}", problem);
        note(before -> before.after(problem));
        tell(() -> plan.listener().failed(problem));
    }

    private void tell(Runnable listening) {
        try {
            listening.run();
        } catch (RuntimeException thrown) {
            LOG.warn("a backup listener threw {}", thrown.getClass().getName());
        }
    }

    private boolean begin() {
        monitor.lock();
        try {
            return !closed && underWay.add(Thread.currentThread());
        } finally {
            monitor.unlock();
        }
    }

    private void end() {
        monitor.lock();
        try {
            underWay.remove(Thread.currentThread());
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private void note(UnaryOperator<BackupStatus> change) {
        monitor.lock();
        try {
            status = change.apply(status);
        } finally {
            monitor.unlock();
        }
    }
}
