package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.dialect.house.House;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.dialect.house.HouseDialect;
import java.time.Duration;
import java.util.Set;

/** A bank that speaks {@code docs/house-api.md}, with pages of 500 lines. */
class HouseContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new HouseDialect();
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return Banks.corporateEnquiry(
                new InstitutionId("house-bank"),
                "見本信用組合",
                House.standard().withDepositNotices().withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1))),
                House.below(new EnvironmentId("sandbox"), there.at(HouseDialect.BASE)));
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(
                BankOperations.ACCOUNTS,
                BankOperations.BALANCES,
                BankOperations.TRANSACTIONS,
                BankOperations.DEPOSIT_NOTICES);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual().withPages(3).with(Trouble.RIGHT, ErrorCode.SCOPE_MISSING);
    }
}
