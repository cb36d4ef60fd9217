package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.internal.json.AnswerExcerpt;
import dev.nakadachi.json.JsonKind;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireResponse;
import java.util.Optional;
import java.util.Set;

/** DECODE: the provider's pure mapping over the bytes in memory. */
final class Conclusion {

    private static final HeaderName CONTENT_TYPE = new HeaderName("content-type");

    private final PipelineParts parts;

    Conclusion(PipelineParts parts) {
        this.parts = parts;
    }

    <I, O> O decode(CallState<I, O> call, WireResponse response) {
        ApiAnswer answer = new ApiAnswer(response.status(), response::body)
                .watchedBy((path, kind) -> unknownMember(parts.listener(), call, path, kind));
        try {
            return call.binding().decoder().decode(answer);
        } catch (MalformedJsonException e) {
            throw malformed(e, response);
        }
    }

    private static RuntimeException malformed(MalformedJsonException e, WireResponse response) {
        String mediaType = response.headers().first(CONTENT_TYPE).orElse("");
        AnswerExcerpt shape = AnswerExcerpt.of(mediaType, response.body(), Set.of());
        return Problem.of(ErrorCode.ANSWER_MALFORMED, "the answer is not of the specified shape: " + e.getMessage())
                .withAnswer(new ProviderAnswer(response.status(), Optional.empty(), Optional.empty(), shape.text()))
                .toException(e);
    }

    private static <I, O> void unknownMember(CallListener listener, CallState<I, O> call, String path, JsonKind kind) {
        Observation.tell(
                () -> listener.unknownMember(call.scope.institution(), call.operation.name(), path, kind.name()));
    }
}
