package dev.nakadachi.transport;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One {@link HttpClient} for each client certificate, because the JDK pools connections per client. A client is let go
 * when the caller lets go of its identity, so rotating certificates leaves no selector threads behind.
 */
final class HttpClients {

    private final TransportOptions options;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ClientIdentity, HttpClient> clients = new WeakHashMap<>();

    HttpClients(TransportOptions options) {
        this.options = options;
    }

    HttpClient client(ClientIdentity identity) {
        lock.lock();
        try {
            return clients.computeIfAbsent(identity, this::build);
        } finally {
            lock.unlock();
        }
    }

    /** From JDK 21 on a client can be closed; on 17 its thread ends when nothing refers to it any more. */
    void close() {
        List<HttpClient> all;
        lock.lock();
        try {
            all = List.copyOf(clients.values());
            clients.clear();
        } finally {
            lock.unlock();
        }
        for (Object client : all) {
            if (client instanceof AutoCloseable closeable) {
                close(closeable);
            }
        }
    }

    private static void close(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException("HttpClient.close() declares no checked exception", e);
        }
    }

    private HttpClient build(ClientIdentity identity) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                .sslContext(TlsSetup.context(options.trustAnchors(), identity))
                .sslParameters(TlsSetup.parameters())
                .proxy(options.proxy().<ProxySelector>map(Tunnel::new).orElse(HttpClient.Builder.NO_PROXY))
                .build();
    }

    /**
     * A plain request through a proxy would hand the proxy's own answers over as the institution's: it goes directly.
     */
    private static final class Tunnel extends ProxySelector {

        private final Proxy proxy;

        Tunnel(HttpProxy proxy) {
            this.proxy = new Proxy(Proxy.Type.HTTP, proxy.address());
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(RequestRules.isTls(uri) ? proxy : Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // The attempt itself reports the failure.
        }
    }
}
