package dev.nakadachi.store.jdbc;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;

/** The real host with a clock that a test sets and an eye on every sleep. */
final class TestHost implements Host {

    private volatile Instant now = Instant.parse("2026-11-21T03:00:00Z");
    private final Runnable beforeSleep;

    TestHost(Runnable beforeSleep) {
        this.beforeSleep = beforeSleep;
    }

    TestHost() {
        this(() -> {});
    }

    void set(Instant time) {
        now = time;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return Host.system().nanoTime();
    }

    @Override
    public void nextBytes(byte[] target) {
        Host.system().nextBytes(target);
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        beforeSleep.run();
        Host.system().sleep(time);
    }

    @Override
    public Monitor newMonitor() {
        return Host.system().newMonitor();
    }

    @Override
    public void execute(Runnable task) {
        Host.system().execute(task);
    }
}
