package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.VirtualOperations;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.gmoaozoravirtual.GmoVirtualAccounts;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.gmo.GmoDialect;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** GMO Aozora Net Bank, corporate, with pages of 500 lines. */
class GmoAozoraContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new GmoDialect(Set.of());
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return GmoAozora.corporate()
                .withOfflineScope("private:offline_access")
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                .at(
                        GmoAozora.below(new EnvironmentId("sandbox"), there.at("/ganb/api"))
                                .with(
                                        EndpointRole.REVOCATION,
                                        there.authorisation().revocationEndpoint())
                                .withIssuer(URI.create(there.authorisation().issuer())),
                        GmoTransfers.corporate(),
                        GmoBulkTransfers.corporate(),
                        GmoVirtualAccounts.corporate());
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(
                BankOperations.ACCOUNTS,
                BankOperations.BALANCES,
                BankOperations.TRANSACTIONS,
                BankOperations.DEPOSIT_NOTICES,
                TransferOperations.TRANSFER,
                TransferOperations.CANCEL,
                TransferOperations.FEE,
                TransferOperations.STATUS,
                TransferOperations.REQUEST_RESULT,
                BulkOperations.BULK_TRANSFER,
                BulkOperations.CANCEL,
                BulkOperations.FEE,
                BulkOperations.STATUS,
                BulkOperations.ITEMS,
                BulkOperations.REQUEST_RESULT,
                BankOperations.VIRTUAL_DEPOSITS,
                VirtualOperations.LIST,
                VirtualOperations.ISSUE,
                VirtualOperations.CHANGE,
                VirtualOperations.CLOSE);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual().withPages(3).withPayments(1_203, 3);
    }
}
