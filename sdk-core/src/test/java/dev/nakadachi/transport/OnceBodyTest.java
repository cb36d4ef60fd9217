package dev.nakadachi.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class OnceBodyTest {

    private final OnceBody body = new OnceBody("abc".getBytes(StandardCharsets.US_ASCII));

    @Test
    void aFreshBodyCanBeTakenBackAndIsThenNeverSent() {
        assertThat(body.withdraw()).isTrue();

        assertThatThrownBy(body::contentLength).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::received).isInstanceOf(CompletionException.class);
        assertThat(body.withdraw()).isTrue();
    }

    @Test
    void aBodyThatWasAskedForCannotBeTakenBack() {
        assertThat(body.contentLength()).isEqualTo(3);

        assertThat(body.withdraw()).isFalse();
        assertThat(received()).isEqualTo("abc");
    }

    @Test
    void theSecondQuestionIsRefused() {
        body.contentLength();
        received();

        assertThatThrownBy(body::contentLength).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::received).isInstanceOf(CompletionException.class);
    }

    @Test
    void aClientThatWantsToWriteItAgainIsNoticed() {
        OnceBody stream = new OnceBody(new byte[3], () -> true);
        assertThat(stream.contentLength()).isEqualTo(3);
        assertThat(stream.askedAgainAfterStream()).isFalse();

        assertThatThrownBy(stream::contentLength).isInstanceOf(IllegalStateException.class);
        assertThat(stream.askedAgainAfterStream()).isTrue();
    }

    @Test
    void whoAsksAgainWithoutAStreamIsNotTakenForOne() {
        body.contentLength();
        assertThatThrownBy(body::contentLength).isInstanceOf(IllegalStateException.class);

        assertThat(body.askedAgainAfterStream()).isFalse();
    }

    @Test
    void withoutTheQuestionForTheLengthNothingIsGiven() {
        assertThatThrownBy(this::received).isInstanceOf(CompletionException.class);
    }

    private String received() {
        HttpResponse.BodySubscriber<String> sink = HttpResponse.BodySubscribers.ofString(StandardCharsets.US_ASCII);
        body.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                sink.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer item) {
                sink.onNext(List.of(item));
            }

            @Override
            public void onError(Throwable failure) {
                sink.onError(failure);
            }

            @Override
            public void onComplete() {
                sink.onComplete();
            }
        });
        return sink.getBody().toCompletableFuture().join();
    }
}
