package dev.nakadachi.sandbox.internal.web;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.RequestCounters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A JDK web server on a free port of 127.0.0.1. All its threads are daemons. Thread-safe. */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 1_024;

    static {
        // Read once, when the first server class of the JDK loads; without it every kept-alive answer waits 40 ms.
        setIfAbsent("sun.net.httpserver.nodelay", "true");
        setIfAbsent("sun.net.httpserver.maxIdleConnections", "1024");
    }

    private final HttpServer server;
    private final ExecutorService workers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LoopbackServer(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /**
     * Starts an HTTPS server.
     *
     * @param identity its certificate
     * @param handler answers
     * @param counters counts
     * @return the running server
     */
    public static LoopbackServer https(ServerIdentity identity, Handler handler, RequestCounters counters) {
        try {
            HttpsServer server = HttpsServer.create(freePort(), BACKLOG);
            server.setHttpsConfigurator(new HttpsConfigurator(identity.sslContext()));
            return start(server, handler, counters);
        } catch (IOException e) {
            throw noServer(e);
        }
    }

    /**
     * Starts an HTTPS server that asks every client for its certificate and works without one too (RFC 8705).
     *
     * @param identity its certificate
     * @param handler answers, and judges what {@link Request#certificates} is worth
     * @param counters counts
     * @return the running server
     */
    public static LoopbackServer mutualTls(ServerIdentity identity, Handler handler, RequestCounters counters) {
        try {
            HttpsServer server = HttpsServer.create(freePort(), BACKLOG);
            server.setHttpsConfigurator(new AskingClients(identity.sslContextForClients()));
            return start(server, handler, counters);
        } catch (IOException e) {
            throw noServer(e);
        }
    }

    /**
     * Starts a plain HTTP server, for pages that a person opens in a browser of the same machine.
     *
     * @param handler answers
     * @param counters counts
     * @return the running server
     */
    public static LoopbackServer http(Handler handler, RequestCounters counters) {
        try {
            return start(HttpServer.create(freePort(), BACKLOG), handler, counters);
        } catch (IOException e) {
            throw noServer(e);
        }
    }

    /**
     * Where it listens.
     *
     * @return a port of 127.0.0.1
     */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        // The JDK's server must not be stopped twice: the second time it wakes a selector that is gone.
        if (closed.compareAndSet(false, true)) {
            server.stop(0);
            workers.shutdownNow();
        }
    }

    private static LoopbackServer start(HttpServer server, Handler handler, RequestCounters counters) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService workers =
                Executors.newCachedThreadPool(task -> daemon(task, "nakadachi-sandbox-" + number.incrementAndGet()));
        server.setExecutor(workers);
        server.createContext("/", new ExchangeAdapter(handler, counters));
        startOnDaemon(server);
        return new LoopbackServer(server, workers);
    }

    /** The dispatcher thread of the JDK inherits the daemon flag of the thread that starts the server. */
    private static void startOnDaemon(HttpServer server) {
        Thread starter = daemon(server::start, "nakadachi-sandbox-start");
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private static InetSocketAddress freePort() throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), 0);
    }

    private static RuntimeException noServer(IOException cause) {
        return Problem.of(ErrorCode.SETUP_REFUSED, "the sandbox found no free port on 127.0.0.1")
                .toException(cause);
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
