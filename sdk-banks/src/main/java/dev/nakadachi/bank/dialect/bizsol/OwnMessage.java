package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Binding;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * How a call that is not public looks, written by you from your contract documents: a path below the bank's API, a body
 * and an answer. Immutable and thread-safe if its functions are pure.
 *
 * @param <I> the command
 */
public final class OwnMessage<I> {

    private final String path;
    private final BiConsumer<I, JsonWriter> body;
    private final AnswerDecoder<TransferOutcome> answer;

    private OwnMessage(String path, BiConsumer<I, JsonWriter> body, AnswerDecoder<TransferOutcome> answer) {
        this.path = Objects.requireNonNull(path, "path");
        this.body = Objects.requireNonNull(body, "body");
        this.answer = Objects.requireNonNull(answer, "answer");
    }

    /**
     * A message that is posted.
     *
     * @param path encoded segments below the bank's API
     * @param body writes the members beside {@code client_id} and {@code contractor_id}, and refuses by a
     *     {@link dev.nakadachi.error.Rule} what the bank cannot be told
     * @param answer reads the answer; what it throws makes the outcome Unknown
     * @param <I> the command
     * @return the message
     */
    public static <I> OwnMessage<I> post(
            String path, BiConsumer<I, JsonWriter> body, AnswerDecoder<TransferOutcome> answer) {
        return new OwnMessage<>(path, body, answer);
    }

    Binding<I, TransferOutcome> bound(Operation<I, TransferOutcome> operation) {
        return Binding.of(
                operation,
                (command, context) -> CallIdentity.post(path, context, out -> body.accept(command, out)),
                answer);
    }
}
