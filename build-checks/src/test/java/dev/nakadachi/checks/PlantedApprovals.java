package dev.nakadachi.checks;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Approver;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.bank.approval.ApprovalListener;
import dev.nakadachi.bank.approval.ApprovalOptions;
import dev.nakadachi.bank.approval.Approvals;
import dev.nakadachi.bank.approval.ApproverCheck;
import dev.nakadachi.bank.approval.DeadlineWatch;
import dev.nakadachi.bank.approval.PendingApproval;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.followup.Turns;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A transfer that waits and its cancellation, over a ledger whose every text must not come out. */
final class PlantedApprovals {

    private static final TenantId TENANT = new TenantId("tenant-1");
    private static final String NUMBER = "2026041500000001";

    private final LedgerBook book;
    private final EnvironmentId environment;
    private final Institution<?> institution;
    private final String text;

    private PlantedApprovals(LedgerBook book, Institution<?> institution, String text) {
        this.book = book;
        this.environment = institution.endpoints().environment();
        this.institution = institution;
        this.text = text;
    }

    static List<Object> of(
            Path vault,
            Keyset keyset,
            Institution<? extends BankClient> institution,
            ClientCredentials credentials,
            String text) {
        TransferLedger ledger =
                TransferLedger.of(new VolatileLedgerStore(), TokenCipher.jdk(keyset, Host.system()), keyset);
        PlantedApprovals planted = new PlantedApprovals(new LedgerBook(ledger), institution, text);
        planted.append("transfer-1", "transfers.submit", "{}");
        LedgerKey cancel = planted.append(
                "cancel-1",
                "transfers.cancel",
                "{\"account\":\"" + text + "\",\"request\":\"" + NUMBER + "\",\"target\":\"ACCEPTANCE\"}");
        try (Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(vault, keyset))
                .ledger(ledger)
                .build()) {
            Connection<? extends BankClient> connection = nakadachi.connect(institution, credentials);
            ApprovalOptions options = ApprovalOptions.defaults().withTenant(TENANT);
            Approvals approvals = Approvals.of(connection, options);
            PendingApproval approval = approvals.pending().get(0);
            Turns turns = connection.followUps().turns();
            return List.of(
                    options,
                    approvals,
                    approval,
                    approval.cancellation().orElseThrow(),
                    DeadlineWatch.of(approvals, new ApprovalListener() {}),
                    ApproverCheck.of(ApprovalTerms.of(
                            List.of(Approver.of(new UserCode("Z001")).withName(new AccountName(text))))),
                    turns,
                    turns.take("cancellation", List.of(text), cancel, any -> false));
        }
    }

    private LedgerKey append(String key, String operation, String command) {
        LedgerKey entry = book.key(environment, TENANT, new IdempotencyKey(key));
        StepContent content = StepContent.empty()
                .with(StepContent.KEY, key)
                .with(StepContent.ENVIRONMENT, environment.value())
                .with(
                        StepContent.INSTITUTION,
                        institution.profile().institution().value())
                .with(StepContent.TENANT, TENANT.value())
                .with(StepContent.USER, text)
                .with(StepContent.OPERATION, operation)
                .with(StepContent.ACCOUNT, text)
                .with(StepContent.MARKER, text)
                .with(StepContent.COMMAND, command.getBytes(StandardCharsets.UTF_8))
                .withNote(RecordedCommand.NUMBER, NUMBER);
        book.append(entry, 0, LedgerState.ACCEPTED, Standing.OPEN, Instant.EPOCH, content);
        return entry;
    }
}
