package dev.nakadachi.internal.jvm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A JVM that has checked its start, has collected its garbage and then logs all; prints how many records named an
 * address. The argument is the level that the application gives to the logger of the JDK's client.
 */
final class ForkedLogger {

    private static final String CLOSED = "http://127.0.0.1:1/accounts/101011234567";

    private ForkedLogger() {}

    public static void main(String[] arguments) throws InterruptedException {
        JvmGuard.ofThisJvm().checkStart();
        HttpClient client = HttpClient.newHttpClient();
        System.gc();
        AtomicInteger addresses = new AtomicInteger();
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new Counter(addresses));
        root.setLevel(Level.ALL);
        Logger chosen = Logger.getLogger(JvmGuard.CLIENT_LOGGER);
        chosen.setLevel(Level.parse(arguments[0]));
        try {
            client.send(HttpRequest.newBuilder(URI.create(CLOSED)).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException refused) {
            // Nobody listens there; what counts is what was logged on the way.
        }
        System.out.println(addresses.get() > 0 ? "addresses logged" : "no address logged");
    }

    private static final class Counter extends Handler {

        private final AtomicInteger addresses;

        Counter(AtomicInteger addresses) {
            this.addresses = addresses;
        }

        @Override
        public void publish(LogRecord record) {
            if (String.valueOf(record.getMessage()).contains("101011234567")) {
                addresses.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
