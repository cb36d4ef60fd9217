package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.host.Monitor;
import java.time.Duration;

/** A monitor where there is one thread only: nobody will signal, so a wait is over when its time has passed. */
final class LoneMonitor implements Monitor {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final World world;

    LoneMonitor(World world) {
        this.world = world;
    }

    @Override
    public void lock() {}

    @Override
    public void unlock() {}

    @Override
    public boolean await(Duration max) {
        world.pass(max.compareTo(LONGEST) > 0 ? LONGEST : max);
        return false;
    }

    @Override
    public void signalAll() {}
}
