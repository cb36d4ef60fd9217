package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import org.jspecify.annotations.Nullable;

/**
 * A bug for the campaign to catch: an interceptor below the SDK that sends what was refused for its token once more
 * when it sees the new token, as the SDK above it does too.
 */
final class ReplaysAfterRefresh implements Transport {

    private static final HeaderName TOKEN = new HeaderName("x-access-token");
    private static final int UNAUTHORIZED = 401;

    private final Transport wire;
    private @Nullable WireRequest refused;

    ReplaysAfterRefresh(Transport wire) {
        this.wire = wire;
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        WireRequest again = refused;
        if (again != null
                && request.method() == HttpMethod.POST
                && request.headers().first(TOKEN).isPresent()) {
            refused = null;
            wire.send(request, terms);
        }
        Delivery delivery = wire.send(request, terms);
        if (request.method() == HttpMethod.POST
                && delivery instanceof Delivery.Answered answer
                && answer.response().status() == UNAUTHORIZED) {
            refused = request;
        }
        return delivery;
    }

    @Override
    public void close() {
        wire.close();
    }
}
