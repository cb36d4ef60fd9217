package dev.nakadachi.bank;

import dev.nakadachi.id.IdempotencyKey;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands a bulk transfer that the bank holds on to its approvers, at banks that take it in two steps (送信). It has a key
 * of its own, because it changes something itself and is recorded in the ledger like a transfer. Immutable and
 * thread-safe.
 */
public final class ConfirmCommand {

    private final IdempotencyKey key;
    private final RequestNumber request;
    private final @Nullable TransferComment comment;

    private ConfirmCommand(IdempotencyKey key, RequestNumber request, @Nullable TransferComment comment) {
        this.key = Objects.requireNonNull(key, "key");
        this.request = Objects.requireNonNull(request, "request");
        this.comment = comment;
    }

    /**
     * A command.
     *
     * @param key the caller's own key of this step, another than the transfer's
     * @param request the bank's number of the transfer
     * @return the command, without a comment
     */
    public static ConfirmCommand of(IdempotencyKey key, RequestNumber request) {
        return new ConfirmCommand(key, request, null);
    }

    /**
     * The same command with a word to the person who approves.
     *
     * @param value the word
     * @return a copy
     */
    public ConfirmCommand withComment(TransferComment value) {
        return new ConfirmCommand(key, request, Objects.requireNonNull(value, "value"));
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * The transfer.
     *
     * @return the bank's number
     */
    public RequestNumber request() {
        return request;
    }

    /**
     * A word to the person who approves.
     *
     * @return the word, empty when there is none
     */
    public Optional<TransferComment> comment() {
        return Optional.ofNullable(comment);
    }

    @Override
    public String toString() {
        return "ConfirmCommand[" + key + ", " + request + "]";
    }
}
