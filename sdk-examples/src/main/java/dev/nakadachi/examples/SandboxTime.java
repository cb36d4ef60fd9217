package dev.nakadachi.examples;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import dev.nakadachi.sandbox.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;

/**
 * The calendar of the sandbox with the waiting of this machine: time jumps when the sandbox's does, and nothing hangs.
 */
final class SandboxTime implements Host {

    private final VirtualClock calendar;
    private final Host machine = Host.system();

    SandboxTime(VirtualClock calendar) {
        this.calendar = calendar;
    }

    @Override
    public Instant now() {
        return calendar.instant();
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
        machine.execute(task);
    }

    @Override
    public Later executeLater(Duration delay, Runnable task) {
        return machine.executeLater(delay, task);
    }
}
