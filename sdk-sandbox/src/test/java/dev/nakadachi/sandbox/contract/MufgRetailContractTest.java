package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.mufgtrial.MufgTrial;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.dialect.mufg.MufgDialect;
import java.time.Duration;
import java.util.Set;

/** MUFG's trial, retail: balances come with the list of accounts. */
class MufgRetailContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new MufgDialect();
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return Banks.mufgTrialRetail(MufgTrial.below(new EnvironmentId("sandbox"), there.at(MufgDialect.RETAIL)))
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)));
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(BankOperations.ACCOUNTS, BankOperations.BALANCES, BankOperations.TRANSACTIONS);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual().withPages(3).with(Trouble.MAINTENANCE, ErrorCode.UNAVAILABLE);
    }
}
