package dev.nakadachi.sandbox;

import dev.nakadachi.host.Host;
import java.time.Duration;

/** Stops a forgotten sandbox after real time. */
final class Lifetime {

    private final Thread watch;

    private Lifetime(Thread watch) {
        this.watch = watch;
    }

    static Lifetime start(Duration longest, Runnable stop) {
        Thread watch = new Thread(
                () -> {
                    try {
                        Host.system().sleep(longest);
                        stop.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt(); // closed in time: nothing is left to stop
                    }
                },
                "nakadachi-sandbox-lifetime");
        watch.setDaemon(true);
        watch.start();
        return new Lifetime(watch);
    }

    void end() {
        watch.interrupt();
    }
}
