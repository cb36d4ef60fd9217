package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.dialect.parasol.ParaSol;
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
import dev.nakadachi.sandbox.dialect.parasol.ParaSolDialect;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** A bank on AnserParaSOL: one answer for all lines; without an error body the status decides. */
class ParaSolContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return ParaSolDialect.plain();
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        URI host = URI.create(there.at(ParaSolDialect.BASE).toString().replace(ParaSolDialect.BASE, ""));
        return Banks.enquiry(
                new InstitutionId("anser-parasol"),
                "見本銀行",
                ParaSol.standard()
                        .withNames(SandboxNames.OF_PARASOL)
                        .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1))),
                ParaSol.below(new EnvironmentId("sandbox"), host, new BankCode("0158")));
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(BankOperations.ACCOUNTS, BankOperations.BALANCES, BankOperations.TRANSACTIONS);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual().with(Trouble.MAINTENANCE, ErrorCode.UNAVAILABLE);
    }
}
