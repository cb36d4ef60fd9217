package dev.nakadachi.testing;

import dev.nakadachi.internal.files.FilePort;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A directory in memory that holds only what is durable, and whose machine stops, or whose disk is full, at a chosen
 * write. For one thread.
 */
public final class SyncedFiles implements FilePort {

    private final Map<String, byte[]> durable;
    private Fault fault = Fault.NONE;
    private int faultAt = Integer.MAX_VALUE;
    private int writes;
    private boolean stopped;

    /** What happens at the chosen write. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** The machine stops and the write is lost. */
        STOPS_BEFORE,
        /** The machine stops, the write is on the disk, and nobody was told. */
        STOPS_AFTER,
        /** This one write finds no room. */
        NO_ROOM,
        /** The write is on the disk and reported as failed, as when the directory cannot be synced. */
        FAILS_AFTER
    }

    public SyncedFiles() {
        this(Map.of());
    }

    private SyncedFiles(Map<String, byte[]> durable) {
        this.durable = new TreeMap<>(durable);
    }

    public SyncedFiles failing(Fault kind, int atWrite) {
        fault = kind;
        faultAt = atWrite;
        return this;
    }

    /** The next life of the machine, with what was durable. */
    public SyncedFiles restarted() {
        return new SyncedFiles(durable);
    }

    public int writes() {
        return writes;
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        alive();
        return Optional.ofNullable(durable.get(name)).map(byte[]::clone);
    }

    @Override
    public void replace(String name, byte[] content) throws IOException {
        alive();
        Fault now = writes++ == faultAt ? fault : Fault.NONE;
        stopped = now == Fault.STOPS_BEFORE || now == Fault.STOPS_AFTER;
        if (now != Fault.STOPS_BEFORE && now != Fault.NO_ROOM) {
            durable.put(name, content.clone());
        }
        if (now != Fault.NONE) {
            throw new IOException("fault " + now);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        alive();
        durable.remove(name);
    }

    @Override
    public List<String> list() throws IOException {
        alive();
        return List.copyOf(durable.keySet());
    }

    @Override
    public Appender append(String name) {
        throw new UnsupportedOperationException("the ledger does not append to files");
    }

    @Override
    public InputStream open(String name, long position) throws IOException {
        InputStream in = new ByteArrayInputStream(read(name).orElseThrow());
        in.skipNBytes(position);
        return in;
    }

    @Override
    public Optional<Closeable> tryLock(String name) throws IOException {
        alive();
        return Optional.of(() -> {});
    }

    private void alive() throws IOException {
        if (stopped) {
            throw new IOException("the machine has stopped");
        }
    }
}
