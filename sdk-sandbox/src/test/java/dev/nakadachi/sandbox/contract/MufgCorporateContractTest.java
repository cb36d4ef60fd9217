package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.mufgtrial.MufgTrial;
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
import dev.nakadachi.sandbox.dialect.mufg.MufgDialect;
import java.time.Duration;
import java.util.Set;

/** MUFG's trial, corporate: no list of accounts, and the status alone says what is wrong. */
class MufgCorporateContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new MufgDialect();
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return Banks.mufgTrialCorporate(MufgTrial.below(new EnvironmentId("sandbox"), there.at(MufgDialect.CORPORATE)))
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)));
    }

    @Override
    protected AccountId account(BankClient client, String number) {
        return new AccountId("0001" + number);
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(BankOperations.BALANCES, BankOperations.TRANSACTIONS, BankOperations.DEPOSIT_NOTICES);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual().withPages(3).with(Trouble.MAINTENANCE, ErrorCode.UNAVAILABLE);
    }
}
