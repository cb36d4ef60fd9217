package dev.nakadachi.store.campaign;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import java.util.List;
import java.util.Map;

/**
 * The command of the campaign: its text is its key, and the answer is the state that the ledger gives it, with the key
 * behind it. One yen to the same payee each, and the bank gives each a number.
 */
final class Payment implements Effects<String, String> {

    /** Covered by the one consent that the campaign's users give. */
    static final Operation<String, String> PAY =
            Operation.unsafe(new OperationName("payment.submit"), Capability.ACCOUNTS, new Payment());

    private Payment() {}

    @Override
    public Intent intent(String input) {
        return new Intent(new IdempotencyKey(input), input.getBytes(US_ASCII))
                .ofAccount(new AccountId("campaign"))
                .paying(List.of(new Intent.Portion(new PayeeReference("payee"), Money.yen(1))));
    }

    @Override
    public String recall(Recorded recorded, AnswerDecoder<String> decoder) {
        return recorded.state().value() + " " + recorded.key().value();
    }

    @Override
    public String unknown(UnknownOutcome evidence) {
        return "UNKNOWN";
    }

    @Override
    public Map<String, String> namesOf(String accepted) {
        return Map.of("number", accepted);
    }
}
