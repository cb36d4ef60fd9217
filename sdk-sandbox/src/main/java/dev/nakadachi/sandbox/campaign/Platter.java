package dev.nakadachi.sandbox.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is durable in one schedule, seen by its processes through numbered points. Not thread-safe. */
final class Platter {

    private final TreeMap<String, byte[]> durable = new TreeMap<>();
    private @Nullable Backup backup;
    private boolean blind;
    private final Points points;

    Platter(Points points) {
        this.points = points;
    }

    /** The disk as one process sees it. */
    Disk of(Life life) {
        return new Seen(life);
    }

    /** The operator puts the copy back, if one was chosen. Nothing runs meanwhile. */
    void putBack(Journal journal) {
        Backup copy = backup;
        if (copy != null) {
            journal.note("  the disk is put back" + (copy.withLog() ? "" : ", the log is lost"));
            durable.keySet().removeIf(name -> isOfLedger(name) || (name.startsWith(Disk.LOG) && !copy.withLog()));
            durable.putAll(copy.bytes());
            blind |= copy.isOlderThanOrders() && !copy.withLog();
            if (copy.isOlderThanOrders()) {
                points.forgetOrders();
            }
        }
        backup = null;
    }

    /** Whether nothing shows that it was put back, the copy being older than the first order: the operator says it. */
    boolean isBlind() {
        return blind;
    }

    /** It was said. */
    void said() {
        blind = false;
    }

    private static boolean isOfLedger(String name) {
        return !name.startsWith(Disk.LOG) && !name.startsWith(Disk.VAULT);
    }

    private void backUp(Mishap mishap) {
        TreeMap<String, byte[]> copy = new TreeMap<>(durable);
        copy.keySet().removeIf(name -> !isOfLedger(name));
        boolean withLog = mishap == Mishap.PUT_BACK;
        backup = new Backup(copy, withLog, !points.ordered());
    }

    private record Backup(TreeMap<String, byte[]> bytes, boolean withLog, boolean isOlderThanOrders) {}

    private final class Seen implements Disk {

        private final Life life;

        Seen(Life life) {
            this.life = life;
        }

        @Override
        public Optional<byte[]> read(String name) {
            life.mustGoOn();
            mayFail(name);
            return Optional.ofNullable(durable.get(name)).map(byte[]::clone);
        }

        @Override
        public void write(String name, byte[] bytes) {
            life.mustGoOn();
            put(points.pass(Place.WRITE, name), name, bytes);
        }

        @Override
        public boolean create(String name, byte[] bytes) {
            return swap(name, null, bytes);
        }

        @Override
        public boolean replace(String name, byte[] expected, byte[] bytes) {
            return swap(name, expected.clone(), bytes);
        }

        private boolean swap(String name, byte @Nullable [] expected, byte[] bytes) {
            life.mustGoOn();
            Optional<Mishap> mishap = points.pass(Place.WRITE, name);
            // After the point: who comes between wins.
            if (!Arrays.equals(durable.get(name), expected)) {
                return false;
            }
            put(mishap, name, bytes);
            return true;
        }

        private void put(Optional<Mishap> mishap, String name, byte[] bytes) {
            if (mishap.isEmpty()) {
                durable.put(name, bytes.clone());
                return;
            }
            switch (mishap.get()) {
                case DISK_FULL -> throw failure("no space left on device");
                case KILLED_BEFORE_WRITE -> throw life.kill();
                case PUT_BACK, PUT_BACK_WITHOUT_LOG -> {
                    backUp(mishap.get());
                    durable.put(name, bytes.clone());
                }
                case KILLED_AFTER_WRITE -> {
                    durable.put(name, bytes.clone());
                    throw life.kill();
                }
                default -> {
                    durable.put(name, bytes.clone());
                    throw failure("input/output error");
                }
            }
        }

        @Override
        public List<String> names(String start) {
            life.mustGoOn();
            mayFail(start);
            return List.copyOf(
                    durable.subMap(start, start + Character.MAX_VALUE).keySet());
        }

        private void mayFail(String name) {
            if (points.pass(Place.READ, name).isPresent()) {
                throw failure("input/output error");
            }
        }
    }

    private static UncheckedIOException failure(String words) {
        return new UncheckedIOException(new IOException(words));
    }
}
