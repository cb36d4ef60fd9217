package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.freee.CompanyId;
import dev.nakadachi.bank.freee.Freee;
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
import dev.nakadachi.sandbox.dialect.freee.FreeeDialect;
import java.time.Duration;
import java.util.Set;

/** freee: pages of 100 until one is empty, newest first, accounts named by kind and number. */
class FreeeContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new FreeeDialect();
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return Banks.freee(
                        new CompanyId(FreeeDialect.COMPANY),
                        Freee.below(
                                new EnvironmentId("sandbox"),
                                there.at(FreeeDialect.API),
                                there.at(FreeeDialect.ACCOUNTS)))
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)));
    }

    @Override
    protected AccountId account(BankClient client, String number) {
        return new AccountId("bank_account:" + number);
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(BankOperations.ACCOUNTS, BankOperations.BALANCES, BankOperations.TRANSACTIONS);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual()
                .withPages(14)
                .withOrder(BankTraits.LineOrder.NEWEST_FIRST)
                .with(Trouble.MAINTENANCE, ErrorCode.UNAVAILABLE);
    }
}
