package dev.nakadachi.safeguard;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment that somebody else has to agree to before it is written down and sent. Prints the key only. Immutable and
 * thread-safe.
 */
public final class PaymentRequest {

    private final CallScope scope;
    private final Intent intent;

    /**
     * A request.
     *
     * @param scope where it belongs: institution, tenant, user, grant, operation
     * @param intent what is intended
     */
    public PaymentRequest(CallScope scope, Intent intent) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.intent = Objects.requireNonNull(intent, "intent");
    }

    /**
     * Where it belongs.
     *
     * @return institution, tenant, user, grant and operation
     */
    public CallScope scope() {
        return scope;
    }

    /**
     * The caller's key, under which your own system knows the payment.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return intent.key();
    }

    /**
     * The account that pays.
     *
     * @return the account, empty where the command names none
     */
    public Optional<AccountId> account() {
        return intent.account();
    }

    /**
     * How much is paid in all.
     *
     * @return the sum without fees
     */
    public Money amount() {
        return intent.amount().orElse(Money.yen(0));
    }

    /**
     * Who is paid how much.
     *
     * @return a portion for each payment
     */
    public List<Intent.Portion> portions() {
        return intent.portions();
    }

    @Override
    public String toString() {
        return "PaymentRequest[" + key() + "]";
    }
}
