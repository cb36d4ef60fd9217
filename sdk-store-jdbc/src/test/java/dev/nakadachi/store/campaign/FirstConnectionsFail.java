package dev.nakadachi.store.campaign;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** No connection is made for the two attempts of the first payment: its call takes SENT back. */
final class FirstConnectionsFail implements Transport {

    private static final int ATTEMPTS = 2;

    private final Transport wire;
    private final AtomicInteger failed = new AtomicInteger();

    FirstConnectionsFail(Transport wire) {
        this.wire = wire;
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        return request.uri().getPath().equals("/pay") && failed.getAndIncrement() < ATTEMPTS
                ? new Delivery.NeverSent(
                        new Evidence(Evidence.Cause.CONNECT_FAILED, "made by the campaign", Duration.ZERO))
                : wire.send(request, terms);
    }

    @Override
    public void close() {
        wire.close();
    }
}
