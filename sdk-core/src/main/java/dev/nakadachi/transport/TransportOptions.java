package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How {@link JdkTransport} connects. The defaults: no proxy (those of the JVM's system properties are not used), the
 * anchors of the JDK, 10 s for a connection, no plain HTTP. TLS 1.2 is the least and the host-name check is always on;
 * neither is an option. Immutable and thread-safe; the {@code with} methods return a copy.
 */
public final class TransportOptions {

    private static final Rule<Duration> TIME = Rule.of(
            "connect time-out",
            "is more than zero",
            "give it some seconds",
            time -> !time.isNegative() && !time.isZero());
    private static final TransportOptions STANDARD =
            new TransportOptions(Optional.empty(), TrustAnchors.ofTheJdk(), Duration.ofSeconds(10), PlainHttp.REFUSED);

    private final Optional<HttpProxy> proxy;
    private final TrustAnchors trustAnchors;
    private final Duration connectTimeout;
    private final PlainHttp plainHttp;

    /** What happens to an address without TLS. */
    enum PlainHttp {
        REFUSED,
        LOOPBACK_ONLY
    }

    private TransportOptions(
            Optional<HttpProxy> proxy, TrustAnchors trustAnchors, Duration connectTimeout, PlainHttp plainHttp) {
        this.proxy = proxy;
        this.trustAnchors = Objects.requireNonNull(trustAnchors, "trustAnchors");
        this.connectTimeout = TIME.check(connectTimeout);
        this.plainHttp = plainHttp;
    }

    /**
     * The defaults.
     *
     * @return the shared instance
     */
    public static TransportOptions standard() {
        return STANDARD;
    }

    /**
     * Tunnels every https request through a proxy; plain HTTP to loopback goes directly.
     *
     * @param value the proxy
     * @return a copy
     */
    public TransportOptions withProxy(HttpProxy value) {
        return new TransportOptions(Optional.of(value), trustAnchors, connectTimeout, plainHttp);
    }

    /**
     * Trusts other anchors than those of the JDK.
     *
     * @param value the anchors, in place of all others
     * @return a copy
     */
    public TransportOptions withTrustAnchors(TrustAnchors value) {
        return new TransportOptions(proxy, value, connectTimeout, plainHttp);
    }

    /**
     * Bounds the making of a TCP connection; the deadline of the attempt counts as well.
     *
     * @param value more than zero
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is not
     */
    public TransportOptions withConnectTimeout(Duration value) {
        return new TransportOptions(proxy, trustAnchors, value, plainHttp);
    }

    /**
     * Allows plain HTTP to {@code localhost}, 127.0.0.0/8 and {@code [::1]}, for a sandbox on the same machine.
     *
     * @return a copy
     */
    public TransportOptions withPlainLoopback() {
        return new TransportOptions(proxy, trustAnchors, connectTimeout, PlainHttp.LOOPBACK_ONLY);
    }

    Optional<HttpProxy> proxy() {
        return proxy;
    }

    TrustAnchors trustAnchors() {
        return trustAnchors;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    PlainHttp plainHttp() {
        return plainHttp;
    }

    @Override
    public String toString() {
        return "TransportOptions[" + proxy.map(HttpProxy::toString).orElse("no proxy") + ", " + trustAnchors
                + ", connect within " + connectTimeout.toMillis() + " ms, plain HTTP " + plainHttp + "]";
    }
}
