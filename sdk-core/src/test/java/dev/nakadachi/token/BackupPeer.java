package dev.nakadachi.token;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.ForegroundHost;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that dies at the n-th boundary of a backup, a restore or a sweep. {@link Runtime#halt} runs no hook, no
 * finally and no close: to the files it is what kill -9 is. It ends well when there are fewer boundaries.
 */
final class BackupPeer {

    static final int DIED = 77;

    private final AtomicInteger left;

    private BackupPeer(int boundary) {
        this.left = new AtomicInteger(boundary);
    }

    /** Arguments: what to do, the boundary, a directory. */
    public static void main(String[] arguments) {
        BackupPeer peer = new BackupPeer(Integer.parseInt(arguments[1]));
        Path directory = Path.of(arguments[2]);
        BackupTarget target = target(directory);
        switch (arguments[0]) {
            case "backup" -> {
                TokenVault vault = vault(directory.resolve("vault"), keys(directory));
                BackupPlan plan = BackupPlan.daily(peer.new DyingTarget(target), second(directory))
                        .keeping(1);
                // The schedule's own first backup would share the boundaries with this one.
                BackupSchedule.start(vault, plan, new ForegroundHost()).backUpNow();
            }
            case "restore" -> {
                TokenStore store = TokenStore.directory(directory.resolve("restored"), Host.system());
                TokenVault vault = Vaults.over(new WrittenStore(store, peer::boundary), keys(directory));
                List<BackupName> names = target.list();
                TokenBackup.restore(
                        target, names.get(names.size() - 1), second(directory), vault, RestoreMode.KEEP_NEWER);
            }
            default -> {
                TokenStore store = TokenStore.directory(directory.resolve("vault"), Host.system());
                Keyset rotated = Keyset.readInClear(directory.resolve("rotated.keys"));
                KeySweep.of(Vaults.over(new WrittenStore(store, peer::boundary), rotated), Host.system())
                        .run();
            }
        }
        Runtime.getRuntime().halt(0);
    }

    static BackupTarget target(Path directory) {
        return BackupTarget.directory(directory.resolve("backups"));
    }

    static TokenVault vault(Path directory, Keyset keyset) {
        return Vaults.inDirectory(directory, keyset);
    }

    static Keyset keys(Path directory) {
        return Keyset.readInClear(directory.resolve("main.keys"));
    }

    static Keyset second(Path directory) {
        return Keyset.readInClear(directory.resolve("second.keys"));
    }

    private void boundary() {
        if (left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(DIED);
        }
    }

    /** Boundaries: each read of the content, its end, the end of put, each step of reading back and of clearing up. */
    private final class DyingTarget implements BackupTarget {

        private final BackupTarget sound;

        DyingTarget(BackupTarget sound) {
            this.sound = sound;
        }

        @Override
        public void put(BackupName name, InputStream content) {
            boundary();
            sound.put(name, new DyingStream(content));
            boundary();
        }

        @Override
        public List<BackupName> list() {
            boundary();
            return sound.list();
        }

        @Override
        public InputStream open(BackupName name) {
            boundary();
            return sound.open(name);
        }

        @Override
        public void delete(BackupName name) {
            boundary();
            sound.delete(name);
            boundary();
        }
    }

    private final class DyingStream extends InputStream {

        private final InputStream content;

        DyingStream(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            boundary();
            return content.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            boundary();
            return content.read(into, from, length);
        }
    }
}
