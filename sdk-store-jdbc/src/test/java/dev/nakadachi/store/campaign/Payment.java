package dev.nakadachi.store.campaign;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;

/** The command of the campaign: its text is its key, and the answer is the state that the ledger gives it. */
final class Payment implements Effects<String, String> {

    /** Covered by the one consent that the campaign's users give. */
    static final Operation<String, String> PAY =
            Operation.unsafe(new OperationName("payment.submit"), Capability.ACCOUNTS, new Payment());

    private Payment() {}

    @Override
    public Intent intent(String input) {
        return new Intent(new IdempotencyKey(input), input.getBytes(US_ASCII));
    }

    @Override
    public String recall(Recorded recorded, AnswerDecoder<String> decoder) {
        return recorded.state().value();
    }

    @Override
    public String unknown(UnknownOutcome evidence) {
        return "UNKNOWN";
    }
}
