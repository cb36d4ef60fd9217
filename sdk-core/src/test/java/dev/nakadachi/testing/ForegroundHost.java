package dev.nakadachi.testing;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;

/** The machine, but nothing is ever done in the background: what a test counts is done by the test alone. */
public final class ForegroundHost implements Host {

    private final Host machine = Host.system();
    private final Runnable beforeWait;

    public ForegroundHost() {
        this(() -> {});
    }

    /** Tells when a thread is about to wait for another. */
    public ForegroundHost(Runnable beforeWait) {
        this.beforeWait = beforeWait;
    }

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
        return new ToldMonitor(machine.newMonitor());
    }

    @Override
    public void execute(Runnable task) {
        throw new AssertionError("nothing runs in the background here");
    }

    @Override
    public Later executeLater(Duration delay, Runnable task) {
        return () -> {};
    }

    private final class ToldMonitor implements Monitor {

        private final Monitor monitor;

        ToldMonitor(Monitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void lock() {
            monitor.lock();
        }

        @Override
        public void unlock() {
            monitor.unlock();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the caller loops, as Monitor.await demands
        public boolean await(Duration max) throws InterruptedException {
            beforeWait.run();
            return monitor.await(max);
        }

        @Override
        public void signalAll() {
            monitor.signalAll();
        }
    }
}
