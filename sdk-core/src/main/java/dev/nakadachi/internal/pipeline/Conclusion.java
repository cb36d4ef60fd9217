package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.transport.WireResponse;

/** DECODE: the provider's pure mapping over the bytes in memory. */
final class Conclusion {

    private final PipelineParts parts;

    Conclusion(PipelineParts parts) {
        this.parts = parts;
    }

    <I, O> O decode(CallState<I, O> call, WireResponse response) {
        ApiAnswer answer = new ApiAnswer(response.status(), response::body)
                .screenedBy(call.operation.screen())
                .watchedBy(listener(call));
        try {
            return call.binding().decoder(call.input).decode(answer);
        } catch (MalformedJsonException e) {
            throw Problem.of(ErrorCode.ANSWER_MALFORMED, "the answer is not of the specified shape: " + e.getMessage())
                    .withAnswer(Bodies.words(response))
                    .toException(e);
        }
    }

    /** Hands on what is noticed while the answer is read. */
    <I, O> NoticeListener listener(CallState<I, O> call) {
        return new Noticing(parts.listener(), call.attempt());
    }
}
