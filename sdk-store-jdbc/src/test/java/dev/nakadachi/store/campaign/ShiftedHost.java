package dev.nakadachi.store.campaign;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The system's host with a clock that a campaign sets forward, so that tokens expire without a wait. */
final class ShiftedHost implements Host {

    private final AtomicLong seconds = new AtomicLong();

    /** Sets how far ahead of the system the clock is; never back. */
    void shiftTo(Duration ahead) {
        seconds.accumulateAndGet(ahead.toSeconds(), Math::max);
    }

    @Override
    public Instant now() {
        return Host.system().now().plusSeconds(seconds.get());
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
