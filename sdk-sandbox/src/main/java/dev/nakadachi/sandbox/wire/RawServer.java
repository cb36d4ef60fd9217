package dev.nakadachi.sandbox.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A plain HTTP/1.1 server on a free loopback port that answers byte for byte as told, right or wrong, and keeps the
 * header block of every whole request. Thread-safe.
 */
public final class RawServer implements AutoCloseable {

    private final ServerSocket door;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    /** What follows the bytes of a reply. */
    private enum Then {
        CLOSE,
        STAY
    }

    private record Reply(String bytes, Then then) {}

    private RawServer(ServerSocket door) {
        this.door = door;
    }

    /**
     * Starts a server that answers every request with an empty 204 until told otherwise.
     *
     * @return a running server
     */
    public static RawServer open() {
        try {
            RawServer server = new RawServer(new ServerSocket(0, 128, InetAddress.getLoopbackAddress()));
            WireThread.start("server", server::acceptAll);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Answers a coming request and leaves the connection open.
     *
     * @param bytes the answer, a byte for each character
     */
    public void reply(String bytes) {
        replies.add(new Reply(bytes, Then.STAY));
    }

    /**
     * Answers a coming request and closes the connection.
     *
     * @param bytes the answer, a byte for each character; empty for none
     */
    public void replyAndClose(String bytes) {
        replies.add(new Reply(bytes, Then.CLOSE));
    }

    /**
     * Where clients connect.
     *
     * @return a TCP port on loopback
     */
    public int port() {
        return door.getLocalPort();
    }

    /**
     * The header blocks of all requests that were read whole.
     *
     * @return a copy in order of arrival
     */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    /** Stops and resets what is open. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Ending.RST::apply);
        }
    }

    private void acceptAll() throws IOException {
        while (true) {
            Socket client = door.accept();
            if (door.isClosed()) {
                // The system may hand over a connection that came while the door was closing.
                Ending.RST.apply(client);
                return;
            }
            open.add(client);
            WireThread.start("server", () -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        RequestMeter meter = new RequestMeter();
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream())) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (meter.feed((byte) next) == RequestMeter.Mark.LAST) {
                    heads.add(meter.lastHead());
                    if (answer(client) == Then.CLOSE) {
                        return;
                    }
                }
            }
        } finally {
            open.remove(client);
        }
    }

    private Then answer(Socket client) throws IOException {
        Reply planned = replies.poll();
        Reply reply = planned == null ? new Reply("HTTP/1.1 204 No Content\r\n\r\n", Then.STAY) : planned;
        client.getOutputStream().write(RequestMeter.ascii(reply.bytes()));
        return reply.then();
    }
}
