package dev.nakadachi.sandbox.drift;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.json.TextScreen;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks at every successful JSON answer on its way to the SDK and keeps its shape. Build Nakadachi with it as transport
 * and as listener, read something, and compare {@link #shapes} with the expected ones. It changes nothing, and keeps
 * and reports no value. Thread-safe.
 */
public final class DriftWatch implements Transport, CallListener {

    private static final int SUCCESS = 2;

    private final Transport transport;
    private final ThreadLocal<String> operation = new ThreadLocal<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, ShapeNotes> notes = new TreeMap<>();

    /**
     * A watch over a transport.
     *
     * @param transport sends, and is closed with this
     */
    public DriftWatch(Transport transport) {
        this.transport = transport;
    }

    /**
     * What has been seen so far.
     *
     * @return a copy
     */
    public AnswerShapes shapes() {
        lock.lock();
        try {
            Map<String, AnswerShape> shapes = new TreeMap<>();
            notes.forEach((name, seen) -> shapes.put(name, seen.shape()));
            return new AnswerShapes(shapes);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void attemptStarted(Attempt attempt) {
        operation.set(attempt.operation().value());
    }

    @Override
    public void attemptEnded(Attempt attempt, Optional<Integer> status, Optional<ErrorCode> problem, Duration elapsed) {
        operation.remove();
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        Delivery delivery = transport.send(request, terms);
        String name = operation.get();
        if (name != null && delivery instanceof Delivery.Answered answered) {
            note(name, answered.response());
        }
        return delivery;
    }

    @Override
    public void close() {
        transport.close();
    }

    private void note(String name, WireResponse response) {
        if (response.status() / 100 != SUCCESS || response.length() == 0) {
            return;
        }
        lock.lock();
        try {
            ShapeNotes seen = notes.computeIfAbsent(name, unused -> new ShapeNotes());
            JsonReader.read(response.body(), TextScreen.open(), NoticeListener.none(), in -> {
                seen.read(in);
                return seen;
            });
        } catch (MalformedJsonException e) {
            // What is no JSON is the pipeline's to refuse; what came before the fault is kept.
            return;
        } finally {
            lock.unlock();
        }
    }
}
