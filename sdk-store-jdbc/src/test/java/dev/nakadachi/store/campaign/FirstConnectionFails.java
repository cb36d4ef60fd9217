package dev.nakadachi.store.campaign;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** No connection is made for the first payment that wants one: its call takes SENT back and tries once more. */
final class FirstConnectionFails implements Transport {

    private final Transport wire;
    private final AtomicBoolean failed = new AtomicBoolean();

    FirstConnectionFails(Transport wire) {
        this.wire = wire;
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        return request.uri().getPath().equals("/pay") && failed.compareAndSet(false, true)
                ? new Delivery.NeverSent(
                        new Evidence(Evidence.Cause.CONNECT_FAILED, "made by the campaign", Duration.ZERO))
                : wire.send(request, terms);
    }

    @Override
    public void close() {
        wire.close();
    }
}
