package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;

/** The planted bug: a transport below the SDK that sends once more after a time-out. The campaign has to catch it. */
final class RetryOnTimeOut implements Transport {

    private final Transport wire;

    RetryOnTimeOut(Transport wire) {
        this.wire = wire;
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        Delivery delivery = wire.send(request, terms);
        return delivery instanceof Delivery.MaybeExecuted doubt
                        && doubt.evidence().cause() == Evidence.Cause.TIMED_OUT
                ? wire.send(request, terms)
                : delivery;
    }

    @Override
    public void close() {
        wire.close();
    }
}
