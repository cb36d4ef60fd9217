package dev.nakadachi.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.Accounts;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Approver;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.RemittanceMaster;
import dev.nakadachi.bank.Remitter;
import dev.nakadachi.bank.RemittingAccount;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.dialect.bizsol.BizSolEnquiry;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.web.Request;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * Shoko Chukin Bank with the paths of enquiries that the sandbox has, as a partner would pass those of the contract.
 */
class ShokoChukinContractTest extends BankContract {

    static final Set<Operation<?, ?>> PUBLISHED = Set.of(
            BankOperations.ACCOUNTS,
            BankOperations.BALANCES,
            BankOperations.TRANSACTIONS,
            BankOperations.DEPOSIT_NOTICES,
            BulkOperations.APPROVAL_TERMS,
            BulkOperations.REMITTING_ACCOUNTS,
            BulkOperations.BULK_TRANSFER,
            BulkOperations.STATUS);

    static BizSolDialect playing() {
        return BizSolDialect.published().withEnquiriesBelow("/enquiries");
    }

    static BizSol reading() {
        return BizSol.of(ShokoChukin.BANK)
                .withScopes(Set.of(BizSolDialect.SCOPE))
                .withAccounts(BizSolEnquiry.at("/enquiries/accounts", "accounts"))
                .withBalances(BizSolEnquiry.at("/enquiries/balances", "balances"))
                .withTransactions(BizSolEnquiry.at("/enquiries/transactions", "transactions")
                        .withPages("next_page_key", "page_key"))
                .withDepositNotices(BizSolEnquiry.at("/enquiries/deposit_notices", "deposit_notices")
                        .withPages("next_page_key", "page_key"));
    }

    static Institution<? extends BankClient> at(SandboxInstitution there, BizSol speaking) {
        return ShokoChukin.speaking(speaking)
                .at(ShokoChukin.below(
                        new EnvironmentId("sandbox"),
                        there.at(BizSolDialect.HOST),
                        there.at(BizSolDialect.BASE + "/oauth/authorize")))
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)));
    }

    static BankTraits published() {
        return BankTraits.usual()
                .withPages(3)
                .with(Trouble.MAINTENANCE, ErrorCode.UNAVAILABLE)
                .without(BankTraits.Aspect.REASONS_OF_PAYMENTS, "no body of a refusal is public")
                .without(BankTraits.Aspect.STATUS_BY_NUMBER, "there is a list by days only");
    }

    @Override
    protected Dialect dialect() {
        return playing();
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return at(there, reading());
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return PUBLISHED;
    }

    @Override
    protected Set<Operation<?, ?>> leftOpen() {
        return Set.of(BulkOperations.CONFIRM, TransferOperations.TRANSFER, TransferOperations.OWN_TRANSFER);
    }

    @Override
    protected BankTraits traits() {
        return published().without(BankTraits.Aspect.STATES, "no code of a state is public");
    }

    @Override
    protected BulkTransferCommand bulkTransfer(BankClient client, TransferCommand.Builder transfer) {
        return byTheMaster(client, transfer);
    }

    /** What the bank's own master says of the account that pays. */
    static BulkTransferCommand byTheMaster(BankClient client, TransferCommand.Builder transfer) {
        RemittanceMaster master = client.find(RemittanceMaster.class).orElseThrow();
        ApprovalTerms terms = master.approvalTerms();
        RemittingAccount payer = master.remittingAccounts().get(0);
        Remitter remitter = payer.remitters().get(0);
        transfer.remitter(remitter.names().get(0)).holidayRule(HolidayRule.REFUSE);
        return BulkTransferCommand.of(transfer.build())
                .withRemitterCode(remitter.code())
                .withApprovers(
                        terms.approvers().stream().map(Approver::code).limit(1).toList())
                .withApprovalPattern(terms.pattern().orElseThrow())
                .withPayingAccount(payer.paying(new BranchCode("101"), PayeeAccountType.ORDINARY));
    }

    @Test
    void everyCallNamesClientAndContractor() {
        BankClient alice = visit().as("alice");
        List<Request> seen = new CopyOnWriteArrayList<>();
        opened().faults().next(apiCalls(), (request, bank) -> {
            seen.add(request);
            return bank.handle(request);
        });

        assertThat(alice.find(Accounts.class).orElseThrow().accounts()).hasSize(2);

        assertThat(seen).singleElement().satisfies(request -> {
            assertThat(request.query().one("client_id"))
                    .contains(bank().clientId().value());
            assertThat(request.query().one("contractor_id")).contains("000000000000000000000000000alice");
        });
    }
}
