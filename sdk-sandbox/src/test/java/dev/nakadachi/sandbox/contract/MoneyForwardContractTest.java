package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.moneyforward.MoneyForward;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.dialect.moneyforward.MoneyForwardDialect;
import java.time.Duration;
import java.util.Set;

/** Money Forward ME: numbered pages of 500, no balance of an account. */
class MoneyForwardContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new MoneyForwardDialect();
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return Banks.moneyForward(MoneyForward.below(new EnvironmentId("sandbox"), there.at(MoneyForwardDialect.BASE)))
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)));
    }

    @Override
    protected AccountId account(BankClient client, String number) {
        return new AccountId("act" + number + "==");
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(BankOperations.ACCOUNTS, BankOperations.TRANSACTIONS);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual()
                .withPages(3)
                .withOrder(BankTraits.LineOrder.NEWEST_FIRST)
                .with(Trouble.MAINTENANCE, ErrorCode.UNAVAILABLE);
    }
}
