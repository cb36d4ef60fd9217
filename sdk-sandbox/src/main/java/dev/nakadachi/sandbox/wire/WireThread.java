package dev.nakadachi.sandbox.wire;

import java.io.IOException;

/** Daemon threads that copy bytes until a socket ends. */
final class WireThread {

    /** Work on sockets. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    private WireThread() {}

    static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException socketEnded) {
                        // The normal end of a copying thread: its socket was closed by either side.
                    }
                },
                "wire-" + name);
        thread.setDaemon(true);
        thread.start();
    }
}
