package dev.nakadachi.transport;

import dev.nakadachi.host.Host;
import dev.nakadachi.internal.jvm.JvmGuard;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.Evidence.Cause;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The transport on {@code java.net.http}: TLS 1.2 or 1.3 with the host-name check always on, each request written at
 * most once, no redirect followed, no challenge answered, one deadline over connecting, headers and body.
 *
 * <p>It speaks HTTP/1.1 (RFC 9112) unless a request asks for HTTP/2: one request owns one connection, so what a lost
 * connection may have carried is known, and HTTP/2 of the JDK fails calls above the server's stream limit instead of
 * queueing them. HTTP/2 is offered over TLS only, for that request only.
 *
 * <p>{@link Delivery.NeverSent} is given only where no byte of the request was handed to a connection,
 * {@link Delivery.Unprocessed} only where the JDK's client proves that the server turned the stream away; everything
 * else without a whole answer is {@link Delivery.MaybeExecuted}. Thread-safe; the answers come on threads of the JDK's
 * client, the caller's thread waits.
 */
public final class JdkTransport implements Transport {

    private final TransportOptions options;
    private final Host host;
    private final RequestRules rules;
    private final HttpClients clients;
    private final Set<Attempt> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private JdkTransport(TransportOptions options, Host host) {
        this.options = Objects.requireNonNull(options, "options");
        this.host = Objects.requireNonNull(host, "host");
        this.rules = new RequestRules(options.plainHttp());
        this.clients = new HttpClients(options);
    }

    /**
     * Opens a transport. Nothing is connected yet.
     *
     * @param options how to connect
     * @param host the clock and the waits
     * @return a transport that the caller closes
     * @throws dev.nakadachi.error.InvalidInputException with code {@code setup.refused} when the JVM switches the
     *     host-name check off, or when the proxy needs Basic credentials and the JVM was not started with
     *     {@code -Djdk.http.auth.tunneling.disabledSchemes=} (empty); with code {@code input.invalid} when the trust
     *     anchors cannot be read
     */
    public static JdkTransport open(TransportOptions options, Host host) {
        JvmGuard.ofThisJvm().checkStart();
        if (options.proxy().flatMap(HttpProxy::authorization).isPresent()) {
            JvmGuard.ofThisJvm().checkBasicTunnel();
        }
        JdkTransport transport = new JdkTransport(options, host);
        transport.clients.client(ClientIdentity.none());
        return transport;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.nakadachi.error.InvalidInputException before any byte leaves, when the address is neither https nor
     *     an allowed loopback, a header belongs to the transport, or the client certificate cannot be read
     */
    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        rules.check(request);
        if (closed) {
            return unsent(Cause.CLOSED, "the transport was closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            return unsent(Cause.INTERRUPTED, "the calling thread was interrupted before the call");
        }
        OnceBody body = new OnceBody(request.body().orElseGet(() -> new byte[0]));
        boolean tunnelled = options.proxy().isPresent() && RequestRules.isTls(request.uri());
        Attempt attempt = new Attempt(host, terms, request.method(), body, tunnelled);
        underWay.add(attempt);
        try {
            if (closed) {
                return unsent(Cause.CLOSED, "the transport was closed");
            }
            return attempt.run(clients.client(terms.identity()), jdkRequest(request, body, tunnelled));
        } finally {
            underWay.remove(attempt);
        }
    }

    @Override
    public void close() {
        closed = true;
        underWay.forEach(Attempt::abort);
        clients.close();
    }

    private HttpRequest jdkRequest(WireRequest request, OnceBody body, boolean tunnelled) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(request.method().name(), body)
                .version(version(request));
        request.headers()
                .asMap()
                .forEach((name, values) -> values.forEach(value -> builder.header(name.value(), value)));
        if (tunnelled) {
            options.proxy()
                    .flatMap(HttpProxy::authorization)
                    .ifPresent(value -> builder.header("Proxy-Authorization", value.reveal(SecretAccess.explicit())));
        }
        return builder.build();
    }

    /** Without TLS the JDK would ask for HTTP/2 by an upgrade of HTTP/1.1, which RFC 9113 no longer knows. */
    private static HttpClient.Version version(WireRequest request) {
        boolean http2 = request.version() == HttpVersion.HTTP_2 && RequestRules.isTls(request.uri());
        return http2 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    }

    private static Delivery unsent(Cause cause, String detail) {
        return new Delivery.NeverSent(new Evidence(cause, detail, Duration.ZERO));
    }
}
