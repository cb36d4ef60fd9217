package dev.nakadachi.interop;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** The real transport, which also remembers what was sent and can refuse one business call in the server's place. */
final class WatchedTransport implements Transport {

    private static final int UNAUTHORIZED = 401;

    private final Transport inner;
    private final List<WireRequest> sent = new CopyOnWriteArrayList<>();
    private final AtomicBoolean refuseNext = new AtomicBoolean();

    WatchedTransport(Transport inner) {
        this.inner = inner;
    }

    /** The next business call is answered with 401, so that the SDK refreshes while the token is still good. */
    void refuseNextCall() {
        refuseNext.set(true);
    }

    List<WireRequest> sent() {
        return List.copyOf(sent);
    }

    /** How many requests went to addresses with this end. */
    long sentTo(String end) {
        return sent.stream()
                .filter(request -> request.uri().getPath().endsWith(end))
                .count();
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        if (request.uri().getPath().endsWith("/userinfo") && refuseNext.compareAndSet(true, false)) {
            return new Delivery.Answered(
                    new WireResponse(UNAUTHORIZED, Headers.none(), List.of()),
                    new Evidence(Evidence.Cause.ANSWERED, "answered by the test", Duration.ZERO));
        }
        sent.add(request);
        return inner.send(request, terms);
    }

    @Override
    public void close() {
        inner.close();
    }
}
