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
import java.util.Optional;
import java.util.function.Function;

/** The ledger entry of a command that ends in a {@link CommandOutcome}. */
record CommandEffects<C, T>(Function<C, IdempotencyKey> key, Function<C, byte[]> canonical)
        implements Effects<C, CommandOutcome<T>> {

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

    /** Nothing is booked or approved later: what the bank took is done. */
    @Override
    public Standing standingOf(CommandOutcome<T> accepted) {
        return Standing.SETTLED;
    }

    @Override
    public CommandOutcome<T> unknown(UnknownOutcome evidence) {
        return new CommandOutcome.Unknown<>(evidence);
    }
}
