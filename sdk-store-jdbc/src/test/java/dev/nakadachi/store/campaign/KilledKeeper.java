package dev.nakadachi.store.campaign;

import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import dev.nakadachi.token.BackupListener;
import dev.nakadachi.token.BackupName;
import dev.nakadachi.token.BackupPlan;
import dev.nakadachi.token.BackupSchedule;
import dev.nakadachi.token.BackupTarget;
import dev.nakadachi.token.KeySweep;
import dev.nakadachi.token.RestoreMode;
import dev.nakadachi.token.StoredBackup;
import dev.nakadachi.token.TokenBackup;
import dev.nakadachi.token.TokenVault;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that backs up, restores or sweeps, and halts at the n-th boundary: before or after a step that may leave
 * something behind. It ends well when there are fewer.
 */
final class KilledKeeper {

    /** They leave nothing: a process that dies there has done what it did before. */
    private static final Set<String> READING = Set.of("read", "scan", "kinds", "list", "open");

    private final Custody custody;
    private final StoreAddress store;
    private final Steps steps;

    private KilledKeeper(Custody custody, StoreAddress store, int boundary) {
        this.custody = custody;
        this.store = store;
        AtomicInteger left = new AtomicInteger(boundary);
        this.steps = new Steps((step, at) -> {
            if (!READING.contains(step) && left.decrementAndGet() == 0) {
                SecondJvm.halt();
            }
        });
        steps.arm();
    }

    /**
     * Does it.
     *
     * @param arguments what to do, directory, store, boundary
     */
    public static void main(String[] arguments) {
        KilledKeeper keeper = new KilledKeeper(
                new Custody(Path.of(arguments[1])), new StoreAddress(arguments[2]), Integer.parseInt(arguments[3]));
        switch (arguments[0]) {
            case "backup" -> keeper.backup();
            case "restore" -> keeper.restore();
            default -> keeper.sweep();
        }
        System.out.println(String.join(" ", keeper.steps.seen()));
    }

    /** The first one of a schedule, which clears up for it. */
    private void backup() {
        CompletableFuture<BackupName> made = new CompletableFuture<>();
        BackupTarget target = new SteppedTarget(custody.target(), steps);
        BackupPlan plan = BackupPlan.daily(target, custody.second()).keeping(1).reportingTo(new BackupListener() {
            @Override
            public void backedUp(StoredBackup backup) {
                made.complete(backup.name());
            }

            @Override
            public void incomplete(StoredBackup backup) {
                made.completeExceptionally(new IllegalStateException("an entry does not open"));
            }

            @Override
            public void failed(Problem problem) {
                made.completeExceptionally(problem.toException());
            }
        });
        try (TokenVault vault = stepped(custody.keys());
                BackupSchedule schedule = BackupSchedule.start(vault, plan, Host.system())) {
            System.out.println(schedule + " " + made.join());
        }
    }

    private void restore() {
        BackupTarget target = custody.target();
        List<BackupName> names = target.list();
        try (TokenVault vault = stepped(custody.keys())) {
            TokenBackup.restore(target, names.get(names.size() - 1), custody.second(), vault, RestoreMode.KEEP_NEWER);
        }
    }

    private void sweep() {
        try (TokenVault vault = stepped(custody.rotated())) {
            KeySweep.of(vault, Host.system()).run();
        }
    }

    private TokenVault stepped(Keyset keys) {
        return Custody.vault(store, keys, plain -> new SteppedStore(plain, steps));
    }
}
