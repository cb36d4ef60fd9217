package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** One thread, virtual time, and chance that repeats with the seed. */
final class CampaignHost implements Host {

    private final World world;
    private final SplittableRandom random;
    private final Life life;

    CampaignHost(World world, SplittableRandom random, Life life) {
        this.world = world;
        this.random = random;
        this.life = life;
    }

    @Override
    public Instant now() {
        return world.clock().instant();
    }

    @Override
    public long nanoTime() {
        return world.clock().nanoTime();
    }

    @Override
    public void nextBytes(byte[] target) {
        random.nextBytes(target);
    }

    @Override
    public void sleep(Duration time) {
        life.mustGoOn();
        world.pass(time.isNegative() ? Duration.ZERO : time);
    }

    @Override
    public Monitor newMonitor() {
        return new LoneMonitor(world);
    }

    /** At once: there is no other thread. */
    @Override
    public void execute(Runnable task) {
        task.run();
    }

    /** Never: what has to happen later, the schedule asks for. */
    @Override
    public Later executeLater(Duration delay, Runnable task) {
        return () -> {};
    }
}
