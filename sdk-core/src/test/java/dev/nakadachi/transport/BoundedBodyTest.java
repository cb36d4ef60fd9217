package dev.nakadachi.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    @Test
    void oneByteChunksShareSegments() {
        BoundedBody body = subscribed(10_000);
        for (int i = 0; i < 3_000; i++) {
            body.onNext(List.of(ByteBuffer.wrap(new byte[] {(byte) (i % 100)})));
        }
        body.onComplete();

        assertThat(segments(body)).hasSize(3);
        assertThat(segments(body).get(0)).hasSize(1_024);
        assertThat(segments(body).get(2)).hasSize(3_000 - 2 * 1_024).endsWith(99);
    }

    @Test
    void largePiecesStaySegments() {
        BoundedBody body = subscribed(100_000);
        body.onNext(List.of(ByteBuffer.wrap(new byte[16_000]), ByteBuffer.wrap(new byte[5_000])));
        body.onComplete();

        assertThat(segments(body)).extracting(segment -> segment.length).containsExactly(16_000, 5_000);
    }

    @Test
    void anEmptyAnswerHasNoSegment() {
        BoundedBody body = subscribed(1);
        body.onComplete();

        assertThat(segments(body)).isEmpty();
    }

    @Test
    void theFirstByteAboveTheLimitEndsTheReading() {
        BoundedBody body = subscribed(3);
        body.onNext(List.of(ByteBuffer.wrap(new byte[3])));
        assertThat(cancelled).isFalse();

        body.onNext(List.of(ByteBuffer.wrap(new byte[1])));

        assertThat(cancelled).isTrue();
        assertThatThrownBy(() -> segments(body))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(BoundedBody.TooLarge.class);
    }

    private BoundedBody subscribed(long max) {
        BoundedBody body = new BoundedBody(max);
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                assertThat(count).isEqualTo(Long.MAX_VALUE);
            }

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        });
        return body;
    }

    private static List<byte[]> segments(BoundedBody body) {
        return body.getBody().toCompletableFuture().join();
    }
}
