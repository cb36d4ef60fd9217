package dev.nakadachi.bank;

import dev.nakadachi.error.Problem;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import java.util.Optional;
import java.util.function.Function;

/** The ledger entry of a command that ends in a {@link TransferOutcome}. */
record OutcomeEffects<C>(Function<C, IdempotencyKey> key, Function<C, byte[]> canonical)
        implements Effects<C, TransferOutcome> {

    @Override
    public Intent intent(C command) {
        return new Intent(key.apply(command), canonical.apply(command));
    }

    /** A refusal is the only state with a problem; every later state begins with the answer that took the command. */
    @Override
    public TransferOutcome recall(Recorded recorded, AnswerDecoder<TransferOutcome> decoder) {
        Optional<Problem> refusal = recorded.problem();
        if (refusal.isPresent()) {
            return new TransferOutcome.Rejected(refusal.get());
        }
        ApiAnswer answer = recorded.answer()
                .orElseThrow(() -> new IllegalStateException("the ledger holds " + recorded.state()
                        + " and no answer of the institution, which only a refusal may lack"));
        return decoder.decode(answer);
    }

    @Override
    public TransferOutcome unknown(UnknownOutcome evidence) {
        return new TransferOutcome.Unknown(evidence);
    }
}
