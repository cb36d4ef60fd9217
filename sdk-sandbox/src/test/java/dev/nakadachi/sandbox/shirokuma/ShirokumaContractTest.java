package dev.nakadachi.sandbox.shirokuma;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.contract.BankContract;
import dev.nakadachi.sandbox.contract.BankTraits;
import dev.nakadachi.sandbox.contract.BankTraits.LineOrder;
import dev.nakadachi.sandbox.dialect.Dialect;
import java.time.Duration;
import java.util.Set;

/** The bank of docs/add-a-bank.md keeps the contract of every bank. */
// tag::contract
class ShirokumaContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new ShirokumaDialect();
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return Shirokuma.below(there.at("/shirokuma"), new CallBudget(8, 10_000, Duration.ofSeconds(1)));
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(BankOperations.ACCOUNTS, BankOperations.BALANCES, BankOperations.TRANSACTIONS);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual().withPages(13).withOrder(LineOrder.NEWEST_FIRST);
    }
}
// end::contract
