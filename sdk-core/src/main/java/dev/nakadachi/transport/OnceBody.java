package dev.nakadachi.transport;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * A request body that can be sent once, and the proof of whether it was. The JDK asks for the length when it is about
 * to write the header block on a connection that stands, so a body whose length nobody asked for was never sent, and
 * one that refuses the second question cannot be sent again: that stops the JDK's silent second GET.
 */
final class OnceBody implements HttpRequest.BodyPublisher {

    /** Writes the header block of a stream, in 17 to 25; under another name a second question proves nothing. */
    private static final String STREAM = "jdk.internal.net.http.Stream";

    private static final int FRAMES = 12;

    private final byte[] bytes;
    private final AtomicReference<State> state = new AtomicReference<>(State.FRESH);
    private final AtomicBoolean subscribed = new AtomicBoolean();
    private final AtomicBoolean askedAgain = new AtomicBoolean();
    private final BooleanSupplier askedByStream;
    private volatile boolean ofStream;

    private enum State {
        FRESH,
        CLAIMED,
        WITHDRAWN
    }

    OnceBody(byte[] bytes) {
        this(bytes, OnceBody::isAskedByStream);
    }

    OnceBody(byte[] bytes, BooleanSupplier askedByStream) {
        this.bytes = bytes;
        this.askedByStream = askedByStream;
    }

    @Override
    public long contentLength() {
        if (!state.compareAndSet(State.FRESH, State.CLAIMED)) {
            askedAgain.set(true);
            throw sentOrWithdrawn();
        }
        ofStream = askedByStream.getAsBoolean();
        return bytes.length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (state.get() == State.CLAIMED && subscribed.compareAndSet(false, true)) {
            HttpRequest.BodyPublishers.ofByteArray(bytes).subscribe(subscriber);
        } else {
            subscriber.onSubscribe(Refused.REFUSED);
            subscriber.onError(sentOrWithdrawn());
        }
    }

    /**
     * Takes the request back if nothing of it was sent.
     *
     * @return true when it was not and now never will be
     */
    boolean withdraw() {
        return state.compareAndSet(State.FRESH, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    /**
     * Whether the client wanted to write a second header block, which was refused, after one for an HTTP/2 stream.
     *
     * @return true after the second question for the length
     */
    boolean askedAgainAfterStream() {
        return ofStream && askedAgain.get();
    }

    /** The JDK does not say over what a request went; who asks is the only sign before an answer. */
    private static boolean isAskedByStream() {
        return StackWalker.getInstance()
                .walk(frames -> frames.limit(FRAMES).anyMatch(frame -> STREAM.equals(frame.getClassName())));
    }

    private static IllegalStateException sentOrWithdrawn() {
        return new IllegalStateException("this request was sent or withdrawn before");
    }

    /** A subscription that gives nothing. */
    private enum Refused implements Flow.Subscription {
        REFUSED;

        @Override
        public void request(long count) {
            // The error that follows is the answer.
        }

        @Override
        public void cancel() {
            // There is nothing to stop.
        }
    }
}
