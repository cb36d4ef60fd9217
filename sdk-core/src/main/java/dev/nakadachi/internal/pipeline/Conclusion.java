package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.json.JsonKind;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.json.UnknownMemberListener;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.transport.WireResponse;

/** DECODE: the provider's pure mapping over the bytes in memory. */
final class Conclusion {

    private final PipelineParts parts;

    Conclusion(PipelineParts parts) {
        this.parts = parts;
    }

    <I, O> O decode(CallState<I, O> call, WireResponse response) {
        ApiAnswer answer = new ApiAnswer(response.status(), response::body).watchedBy(listener(call));
        try {
            return call.binding().decoder().decode(answer);
        } catch (MalformedJsonException e) {
            throw Problem.of(ErrorCode.ANSWER_MALFORMED, "the answer is not of the specified shape: " + e.getMessage())
                    .withAnswer(Bodies.words(response))
                    .toException(e);
        }
    }

    /** Hands on what no mapping knows, by path and type. */
    <I, O> UnknownMemberListener listener(CallState<I, O> call) {
        return (path, kind) -> unknownMember(parts.listener(), call, path, kind);
    }

    private static <I, O> void unknownMember(CallListener listener, CallState<I, O> call, String path, JsonKind kind) {
        Observation.tell(
                () -> listener.unknownMember(call.scope.institution(), call.operation.name(), path, kind.name()));
    }
}
