package dev.nakadachi.checks;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanDecision;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.ResolverReport;
import dev.nakadachi.bank.resolve.ResolverSchedule;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.PaymentRequest;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One instance of every public type that bears what a ledger keeps, with values that must not come out. */
final class PlantedLedger {

    private PlantedLedger() {}

    static List<Object> of(CallScope scope, String text, Keyset keyset) {
        PayeeReference payee = new PayeeReference(text);
        Intent.Portion portion = new Intent.Portion(payee, Money.yen(1));
        Intent intent = new Intent(new IdempotencyKey("invoice-1"), text.getBytes(StandardCharsets.UTF_8))
                .ofAccount(new AccountId(text))
                .paying(List.of(portion))
                .markedBy(text);
        TrackedCommand tracked = tracked(text, keyset);
        return List.of(
                payee,
                portion,
                intent,
                new PaymentRequest(scope, intent),
                tracked,
                RecordedCommand.of(tracked),
                HumanCase.of(tracked),
                HumanDecision.notExecuted(new UserId(text), text),
                ResolverReport.none(),
                new ResolverReport.Unasked(tracked, Problem.of(ErrorCode.UNAVAILABLE, "closed")),
                new ResolverReport.Unreadable(tracked.entry(), Problem.of(ErrorCode.STORE_TAMPERED, "cut")),
                LedgerMove.to(LedgerState.UNKNOWN).noting("number", text));
    }

    /** A resolver of a bank in whose ledger nothing is, and a schedule that has ended. */
    static List<Object> resolving(Connection<CorporateBank> connection) {
        ResolverOptions options = ResolverOptions.of(new NodeId("node-1"));
        TransferResolver resolver = TransferResolver.of(connection, options);
        ResolverSchedule schedule = resolver.every(Duration.ofDays(1));
        schedule.close();
        return List.of(options, resolver, schedule, connection.followUps());
    }

    private static TrackedCommand tracked(String text, Keyset keyset) {
        TransferLedger ledger =
                TransferLedger.of(new VolatileLedgerStore(), TokenCipher.jdk(keyset, Host.system()), keyset);
        EnvironmentId environment = new EnvironmentId("test");
        InstitutionId bank = new InstitutionId("made-up");
        TenantId tenant = new TenantId("tenant-1");
        IdempotencyKey key = new IdempotencyKey("invoice-1");
        LedgerBook book = new LedgerBook(ledger);
        StepContent content = StepContent.empty()
                .with(StepContent.KEY, key.value())
                .with(StepContent.ENVIRONMENT, environment.value())
                .with(StepContent.INSTITUTION, bank.value())
                .with(StepContent.TENANT, tenant.value())
                .with(StepContent.USER, text)
                .with(StepContent.OPERATION, "virtual-accounts.issue")
                .with(StepContent.ACCOUNT, text)
                .with(StepContent.MARKER, text);
        book.append(book.key(environment, tenant, key), 0, LedgerState.INTENDED, Standing.OPEN, Instant.EPOCH, content);
        return new FollowUps(ledger, bank, environment, Host.system())
                .command(tenant, key)
                .orElseThrow();
    }
}
