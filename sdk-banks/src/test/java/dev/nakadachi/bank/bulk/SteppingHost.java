package dev.nakadachi.bank.bulk;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still but for sleeps, which it remembers. */
final class SteppingHost implements Host {

    final List<Duration> sleeps = new ArrayList<>();
    private Instant now;

    SteppingHost(Instant now) {
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before a sleep");
        }
        sleeps.add(time);
        now = now.plus(time);
    }

    @Override
    public long nanoTime() {
        return now.toEpochMilli() * 1_000_000;
    }

    @Override
    public void nextBytes(byte[] target) {
        throw new UnsupportedOperationException("nothing here is left to chance");
    }

    @Override
    public Monitor newMonitor() {
        throw new UnsupportedOperationException("nothing here waits for others");
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }
}
