package dev.nakadachi.sandbox.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is durable in one schedule, seen by its processes through numbered points. Not thread-safe. */
final class Platter {

    private final TreeMap<String, byte[]> durable = new TreeMap<>();
    private final Points points;

    Platter(Points points) {
        this.points = points;
    }

    /** The disk as one process sees it. */
    Disk of(Life life) {
        return new Seen(life);
    }

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
            Optional<Mishap> mishap = points.pass(Place.WRITE, name);
            if (mishap.isEmpty()) {
                durable.put(name, bytes.clone());
                return;
            }
            switch (mishap.get()) {
                case DISK_FULL -> throw failure("no space left on device");
                case KILLED_BEFORE_WRITE -> throw life.kill();
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
