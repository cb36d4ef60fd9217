package dev.nakadachi.store.drill;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;

/** The system's host with the time that the drill tells, which is the bank's too. */
final class DrillHost implements Host {

    private volatile Instant now;

    DrillHost(Instant now) {
        this.now = now;
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
