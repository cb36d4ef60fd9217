package dev.nakadachi.sandbox.kitsune;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.contract.BankContract;
import dev.nakadachi.sandbox.contract.BankTraits;
import dev.nakadachi.sandbox.dialect.Dialect;
import java.time.Duration;
import java.util.Set;

/** A bank by somebody who had read the guide and no other bank. */
class KitsuneContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new KitsuneDialect();
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return Kitsune.below(there.at("/kitsune"), new CallBudget(8, 10_000, Duration.ofSeconds(1)));
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(BankOperations.ACCOUNTS, BankOperations.BALANCES, BankOperations.TRANSACTIONS);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual().withPages(7); // 1,203 lines, 200 on a page
    }
}
