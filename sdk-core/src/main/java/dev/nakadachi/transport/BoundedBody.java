package dev.nakadachi.transport;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an answer as segments and gives up at the first byte above the limit. Small pieces are packed into one segment,
 * so that an answer in one-byte chunks costs no more memory than another. The JDK calls it by one thread at a time.
 */
final class BoundedBody implements HttpResponse.BodySubscriber<List<byte[]>> {

    private static final int LEAST_SEGMENT = 1_024;

    private final long max;
    private final CompletableFuture<List<byte[]>> whole = new CompletableFuture<>();
    private final List<byte[]> segments = new ArrayList<>();
    private byte[] open = new byte[0];
    private int filled;
    private long length;
    private Flow.@Nullable Subscription subscription;

    /** Says that the limit was passed; has no stack of interest. */
    static final class TooLarge extends IOException {
        TooLarge() {
            super("the answer exceeds the size limit");
        }
    }

    BoundedBody(long max) {
        this.max = max;
    }

    @Override
    public CompletionStage<List<byte[]>> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            length += buffer.remaining();
            if (length > max) {
                refuse();
                return;
            }
            keep(buffer);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        close();
        whole.complete(segments);
    }

    private void keep(ByteBuffer buffer) {
        while (buffer.hasRemaining()) {
            if (filled == open.length) {
                close();
                open = new byte[Math.max(LEAST_SEGMENT, buffer.remaining())];
                filled = 0;
            }
            int count = Math.min(buffer.remaining(), open.length - filled);
            buffer.get(open, filled, count);
            filled += count;
        }
    }

    private void close() {
        if (filled > 0) {
            segments.add(filled == open.length ? open : Arrays.copyOf(open, filled));
            filled = 0;
            open = new byte[0];
        }
    }

    private void refuse() {
        segments.clear();
        if (subscription != null) {
            subscription.cancel();
        }
        whole.completeExceptionally(new TooLarge());
    }
}
