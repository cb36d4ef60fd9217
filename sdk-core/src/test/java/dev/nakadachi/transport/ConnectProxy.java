package dev.nakadachi.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A raw proxy: answers CONNECT as told and, where it says 200, passes bytes to one fixed server. */
final class ConnectProxy implements AutoCloseable {

    private final ServerSocket door;
    private final String answer;
    private final int target;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    private ConnectProxy(ServerSocket door, String answer, int target) {
        this.door = door;
        this.answer = answer;
        this.target = target;
        background(this::acceptAll);
    }

    /** Answers every CONNECT with these bytes and closes. */
    static ConnectProxy refusing(String answer) throws IOException {
        return new ConnectProxy(new ServerSocket(0, 16, InetAddress.getLoopbackAddress()), answer, 0);
    }

    /** Tunnels whatever name is asked for to one port on loopback. */
    static ConnectProxy tunnellingTo(int port) throws IOException {
        return new ConnectProxy(
                new ServerSocket(0, 16, InetAddress.getLoopbackAddress()),
                "HTTP/1.1 200 Connection established\r\n\r\n",
                port);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What the client asked the proxy itself. */
    List<String> heads() {
        return heads;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void acceptAll() throws IOException {
        while (true) {
            Socket client = door.accept();
            background(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            heads.add(head(client.getInputStream()));
            client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            if (target == 0) {
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                background(() -> server.getInputStream().transferTo(client.getOutputStream()));
                client.getInputStream().transferTo(server.getOutputStream());
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException socketEnded) {
                // The normal end of a copying thread.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
