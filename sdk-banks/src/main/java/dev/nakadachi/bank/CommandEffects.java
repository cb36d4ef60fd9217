package dev.nakadachi.bank;

import dev.nakadachi.error.Problem;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ledger entry of a command that ends in a {@link CommandOutcome}, for domains: what the institution took is done,
 * nothing of it is booked or approved later. Immutable and thread-safe.
 *
 * @param <C> the command
 * @param <T> what the institution says when it took it
 */
public final class CommandEffects<C, T> implements Effects<C, CommandOutcome<T>> {

    private final Function<C, IdempotencyKey> key;
    private final Function<C, byte[]> canonical;

    /**
     * The entry of a kind of command.
     *
     * @param key the caller's key of a command
     * @param canonical its fixed byte form, which is that of no other kind of command
     */
    public CommandEffects(Function<C, IdempotencyKey> key, Function<C, byte[]> canonical) {
        this.key = Objects.requireNonNull(key, "key");
        this.canonical = Objects.requireNonNull(canonical, "canonical");
    }

    @Override
    public Intent intent(C command) {
        return new Intent(key.apply(command), canonical.apply(command));
    }

    @Override
    public CommandOutcome<T> recall(Recorded recorded, AnswerDecoder<CommandOutcome<T>> decoder) {
        Optional<Problem> refusal = recorded.problem();
        if (refusal.isPresent()) {
            return new CommandOutcome.Rejected<>(refusal.get());
        }
        ApiAnswer answer = recorded.answer()
                .orElseThrow(() -> new IllegalStateException("the ledger holds " + recorded.state()
                        + " and no answer of the institution, which only a refusal may lack"));
        return decoder.decode(answer);
    }

    @Override
    public Standing standingOf(CommandOutcome<T> accepted) {
        return Standing.SETTLED;
    }

    @Override
    public CommandOutcome<T> unknown(UnknownOutcome evidence) {
        return new CommandOutcome.Unknown<>(evidence);
    }

    @Override
    public String toString() {
        return "CommandEffects";
    }
}
