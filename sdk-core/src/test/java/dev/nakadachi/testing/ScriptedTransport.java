package dev.nakadachi.testing;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** A transport that answers from a script and keeps what it was asked to send. */
public final class ScriptedTransport implements Transport {

    private final Deque<Supplier<Delivery>> script = new ArrayDeque<>();
    private final List<WireRequest> sent = new ArrayList<>();

    public ScriptedTransport answers(int status, String json) {
        return then(
                () -> answer(status, Headers.none().plus(new HeaderName("content-type"), "application/json"), json));
    }

    public ScriptedTransport answers(int status, Headers headers, String body) {
        return then(() -> answer(status, headers, body));
    }

    public ScriptedTransport neverSends(Evidence.Cause cause) {
        return then(() -> new Delivery.NeverSent(evidence(cause)));
    }

    public ScriptedTransport turnsAway() {
        return then(() -> new Delivery.Unprocessed(evidence(Evidence.Cause.STREAM_REFUSED)));
    }

    public ScriptedTransport loses(Evidence.Cause cause) {
        return then(() -> new Delivery.MaybeExecuted(evidence(cause)));
    }

    public ScriptedTransport then(Supplier<Delivery> next) {
        script.add(next);
        return this;
    }

    public List<WireRequest> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        sent.add(request);
        return next();
    }

    /** The next delivery of the script, without a request. */
    public Delivery next() {
        Supplier<Delivery> next = script.poll();
        if (next == null) {
            throw new AssertionError("the script has no answer for request " + sent.size());
        }
        return next.get();
    }

    @Override
    public void close() {}

    private static Delivery answer(int status, Headers headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Delivery.Answered(
                new WireResponse(status, headers, List.of(bytes)), evidence(Evidence.Cause.ANSWERED));
    }

    private static Evidence evidence(Evidence.Cause cause) {
        return new Evidence(cause, "as scripted", Duration.ZERO);
    }
}
