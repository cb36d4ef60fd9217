package dev.nakadachi.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.OwnTransfers;
import dev.nakadachi.bank.SubAccount;
import dev.nakadachi.bank.SubAccountBalance;
import dev.nakadachi.bank.SubAccountBalances;
import dev.nakadachi.bank.SubAccountRole;
import dev.nakadachi.bank.SubAccounts;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozorasubaccounts.GmoSubAccounts;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.gmo.GmoDialect;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
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
                BankOperations.SUB_ACCOUNT_BALANCES,
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

    @Test
    void afterALostReplyTheBalancesTellThatTheMoneyMoved() {
        assertThat(movedAfter(Faults.dropAfterExecution(opened().gate()))).isEqualTo(30_000);
    }

    @Test
    void afterALostRequestTheBalancesTellThatNothingMoved() {
        assertThat(movedAfter(Faults.dropBeforeExecution(opened().gate()))).isZero();
    }

    /** What a user of the SDK learns of 30,000 yen from the parent to its child that ended Unknown. */
    private long movedAfter(Fault fault) {
        BankClient client = visit().as("alice");
        SubAccountBalances balances = client.find(SubAccountBalances.class).orElseThrow();
        List<AccountId> pair = ownAccounts(client);
        OwnTransferCommand command = OwnTransferCommand.of(
                new IdempotencyKey("contract-key-21"), pair.get(0), pair.get(1), Money.yen(30_000));
        long parent = ordinary(balances, pair.get(0));
        long child = ordinary(balances, pair.get(1));

        opened().faults().next(RequestMatch.pathEnding("/transfer/spaccounts-transfer"), fault);
        assertThat(client.find(OwnTransfers.class).orElseThrow().submit(command))
                .isInstanceOf(TransferOutcome.Unknown.class);

        long arrived = ordinary(balances, pair.get(1)) - child;
        assertThat(parent - ordinary(balances, pair.get(0))).isEqualTo(arrived);
        return arrived;
    }

    private static long ordinary(SubAccountBalances balances, AccountId account) {
        return balances.subAccountBalances().stream()
                .filter(balance -> balance.account().equals(account))
                .map(SubAccountBalance::ordinary)
                .findFirst()
                .orElseThrow()
                .orElseThrow()
                .amount()
                .longValueExact();
    }
}
