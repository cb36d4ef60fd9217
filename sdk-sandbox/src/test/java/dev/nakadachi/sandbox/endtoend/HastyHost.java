package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;

/** The host of a normal process that does not pause between two attempts of a read. */
final class HastyHost implements Host {

    private final Host system = Host.system();

    @Override
    public Instant now() {
        return system.now();
    }

    @Override
    public long nanoTime() {
        return system.nanoTime();
    }

    @Override
    public void nextBytes(byte[] target) {
        system.nextBytes(target);
    }

    @Override
    public void sleep(Duration time) {
        // Nobody here minds being asked again at once.
    }

    @Override
    public Monitor newMonitor() {
        return system.newMonitor();
    }

    @Override
    public void execute(Runnable task) {
        system.execute(task);
    }

    @Override
    public Later executeLater(Duration delay, Runnable task) {
        return system.executeLater(delay, task);
    }
}
