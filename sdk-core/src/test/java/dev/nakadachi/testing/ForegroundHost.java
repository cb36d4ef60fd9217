package dev.nakadachi.testing;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;

/** The machine, but nothing is ever done in the background: what a test counts is done by the test alone. */
public final class ForegroundHost implements Host {

    private final Host machine = Host.system();

    @Override
    public Instant now() {
        return machine.now();
    }

    @Override
    public long nanoTime() {
        return machine.nanoTime();
    }

    @Override
    public void nextBytes(byte[] target) {
        machine.nextBytes(target);
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        machine.sleep(time);
    }

    @Override
    public Monitor newMonitor() {
        return machine.newMonitor();
    }

    @Override
    public void execute(Runnable task) {
        throw new AssertionError("nothing runs in the background here");
    }

    @Override
    public Later executeLater(Duration delay, Runnable task) {
        return () -> {};
    }
}
