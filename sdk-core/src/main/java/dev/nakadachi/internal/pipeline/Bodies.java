package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.internal.json.AnswerExcerpt;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** Answers as bytes, as something to decode, and as something to show. */
final class Bodies {

    private static final HeaderName CONTENT_TYPE = new HeaderName("content-type");

    private Bodies() {}

    static byte[] bytes(WireResponse response) {
        try (InputStream body = response.body()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiAnswer answer(int status, byte[] body) {
        return new ApiAnswer(status, () -> new ByteArrayInputStream(body));
    }

    static String mediaType(WireResponse response) {
        return response.headers().first(CONTENT_TYPE).orElse("");
    }

    /** The shape of an answer whose meaning is not known: every value masked. */
    static ProviderAnswer words(WireResponse response) {
        AnswerExcerpt excerpt = AnswerExcerpt.of(mediaType(response), response.body(), Set.of());
        return new ProviderAnswer(response.status(), Optional.empty(), Optional.empty(), excerpt.text());
    }
}
