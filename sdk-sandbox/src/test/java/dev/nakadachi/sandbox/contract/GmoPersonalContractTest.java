package dev.nakadachi.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.SubAccount;
import dev.nakadachi.bank.SubAccountRole;
import dev.nakadachi.bank.SubAccounts;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozorasubaccounts.GmoSubAccounts;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.gmo.GmoDialect;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** GMO Aozora Net Bank, accounts of persons: the words of the corporate API below another path, with sub-accounts. */
class GmoPersonalContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new GmoDialect(Set.of());
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return GmoAozoraPersonal.personal()
                .withOfflineScope("private:offline_access")
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                .at(
                        GmoAozoraPersonal.below(new EnvironmentId("sandbox"), there.at("/ganb/api"))
                                .with(
                                        EndpointRole.REVOCATION,
                                        there.authorisation().revocationEndpoint())
                                .withIssuer(URI.create(there.authorisation().issuer())),
                        GmoTransfers.personal(),
                        GmoSubAccounts.personal());
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(
                BankOperations.ACCOUNTS,
                BankOperations.BALANCES,
                BankOperations.TRANSACTIONS,
                BankOperations.DEPOSIT_NOTICES,
                BankOperations.SUB_ACCOUNTS,
                TransferOperations.TRANSFER,
                TransferOperations.CANCEL,
                TransferOperations.FEE,
                TransferOperations.STATUS,
                TransferOperations.REQUEST_RESULT,
                TransferOperations.OWN_TRANSFER);
    }

    @Override
    protected RequestMatch apiCalls() {
        return RequestMatch.pathStarting(GmoDialect.PERSONAL_BASE);
    }

    @Override
    protected List<AccountId> ownAccounts(BankClient client) {
        return client.find(SubAccounts.class).orElseThrow().subAccounts().stream()
                .map(SubAccount::id)
                .toList();
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual().withPages(3);
    }

    @Test
    void theParentComesBeforeItsChild() {
        List<SubAccount> parts =
                visit().as("alice").find(SubAccounts.class).orElseThrow().subAccounts();

        assertThat(parts)
                .extracting(part -> part.role().kind())
                .containsExactly(SubAccountRole.Kind.PARENT, SubAccountRole.Kind.CHILD);
        assertThat(parts.get(1).name().orElseThrow().value()).isEqualTo("旅行");
        assertThat(parts.get(1).number().orElseThrow().value()).isEqualTo("2234567");
    }
}
