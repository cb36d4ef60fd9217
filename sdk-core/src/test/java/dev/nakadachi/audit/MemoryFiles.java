package dev.nakadachi.audit;

import dev.nakadachi.internal.files.FilePort;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/** A directory in memory whose disk can fill up and whose machine can lose what was not synced. */
final class MemoryFiles implements FilePort {

    private final Map<String, Content> files = new TreeMap<>();
    private final AtomicBoolean locked = new AtomicBoolean();
    private long room = Long.MAX_VALUE;
    private int syncs;
    private Runnable duringSync = () -> {};
    private boolean syncFails;

    private static final class Content {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int synced;
    }

    /** From now on so many bytes find room. */
    synchronized void leaveRoomFor(long bytes) {
        room = bytes;
    }

    synchronized void failSyncs() {
        syncFails = true;
    }

    /** Runs outside the lock of this fake while a file is synced. */
    synchronized void whileSyncing(Runnable task) {
        duringSync = task;
    }

    synchronized int syncs() {
        return syncs;
    }

    /** The machine stops: of what was not synced, any first part is left. */
    synchronized MemoryFiles crash(RandomGenerator random) {
        MemoryFiles after = new MemoryFiles();
        files.forEach((name, content) -> {
            byte[] all = content.bytes.toByteArray();
            int left = content.synced + random.nextInt(all.length - content.synced + 1);
            after.put(name, Arrays.copyOf(all, left));
        });
        return after;
    }

    synchronized MemoryFiles copy() {
        MemoryFiles twin = new MemoryFiles();
        files.forEach((name, content) -> twin.put(name, content.bytes.toByteArray()));
        return twin;
    }

    synchronized byte[] content(String name) {
        return read(name).orElseThrow();
    }

    synchronized void put(String name, byte[] bytes) {
        Content content = new Content();
        content.bytes.writeBytes(bytes);
        content.synced = bytes.length;
        files.put(name, content);
    }

    @Override
    public synchronized Optional<byte[]> read(String name) {
        return Optional.ofNullable(files.get(name)).map(content -> content.bytes.toByteArray());
    }

    @Override
    public synchronized void replace(String name, byte[] content) throws IOException {
        take(content.length);
        put(name, content);
    }

    @Override
    public synchronized void delete(String name) {
        files.remove(name);
    }

    @Override
    public synchronized List<String> list() {
        return List.copyOf(files.keySet());
    }

    @Override
    public synchronized Appender append(String name) {
        return new End(files.computeIfAbsent(name, key -> new Content()));
    }

    @Override
    public synchronized InputStream open(String name, long position) throws IOException {
        Content content = files.get(name);
        if (content == null) {
            throw new IOException("no such file");
        }
        InputStream in = new ByteArrayInputStream(content.bytes.toByteArray());
        in.skipNBytes(position);
        return in;
    }

    @Override
    public Optional<Closeable> tryLock(String name) {
        return locked.compareAndSet(false, true) ? Optional.of(() -> locked.set(false)) : Optional.empty();
    }

    private void take(int bytes) throws IOException {
        if (bytes > room) {
            throw new IOException("No space left on device");
        }
        room -= bytes;
    }

    private final class End implements Appender {

        private final Content content;

        End(Content content) {
            this.content = content;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            synchronized (MemoryFiles.this) {
                int fits = (int) Math.min(room, bytes.length);
                content.bytes.write(bytes, 0, fits);
                take(bytes.length);
            }
        }

        @Override
        public void sync() throws IOException {
            Runnable task;
            int length;
            synchronized (MemoryFiles.this) {
                if (syncFails) {
                    throw new IOException("Input/output error");
                }
                task = duringSync;
                length = content.bytes.size();
            }
            task.run();
            synchronized (MemoryFiles.this) {
                content.synced = Math.max(content.synced, length);
                syncs++;
            }
        }

        @Override
        public long length() {
            synchronized (MemoryFiles.this) {
                return content.bytes.size();
            }
        }

        @Override
        public void close() {}
    }
}
