package dev.nakadachi;

import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import dev.nakadachi.testing.MemoryLedgerStore;
import dev.nakadachi.testing.MemoryLog;
import dev.nakadachi.testing.MemoryTokenStore;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An instance over stores in memory, and files of one bank. */
final class OutsideBench {

    static final OperationName FILE = new OperationName("files.order");
    static final UserId USER = new UserId("user-1");
    static final UserId OPERATOR = new UserId("operator-77");
    static final InstitutionId BANK = new InstitutionId("made-up");
    static final TenantId TENANT = new TenantId("tenant-1");
    static final EnvironmentId TEST = new EnvironmentId("test");
    static final HeldPlace PLACE = HeldPlace.account(BANK, TEST, new AccountId("account-1"));

    final FakeHost host = new FakeHost();
    final MemoryLedgerStore store = new MemoryLedgerStore();
    final MemoryLog log = new MemoryLog();
    final LocalStopSwitch stopSwitch = new LocalStopSwitch();
    final Keyset keys = Keyset.generate(host);
    CallOptions options = CallOptions.defaults();

    /** A process over what another one left. */
    Nakadachi start() {
        return Nakadachi.builder(TokenVault.of(new MemoryTokenStore(), TokenCipher.jdk(keys, host), keys))
                .host(host)
                .ledger(TransferLedger.of(store, TokenCipher.jdk(keys, host), keys))
                .audit(log.trail())
                .stopSwitch(stopSwitch)
                .options(options)
                .transport(new ScriptedTransport())
                .build();
    }

    OutsideBench guarded(PaymentSafeguards safeguards) {
        options = CallOptions.defaults().withPayments(safeguards);
        return this;
    }

    static OutsideCommands commands(Nakadachi process) {
        return process.outsideCommands(BANK, TEST, TENANT, USER);
    }

    OutsideCommands commands() {
        return commands(start());
    }

    /** What a connection of the bank gives to who follows calls up. */
    FollowUps followUps() {
        return new FollowUps(TransferLedger.of(store, TokenCipher.jdk(keys, host), keys), BANK, TEST, host);
    }

    static Intent.Portion portion(String payee, long yen) {
        return new Intent.Portion(new PayeeReference(payee), Money.yen(yen));
    }

    static TrackedCommand write(OutsideCommands commands, String key, Intent.Portion... portions) {
        Intent intent = new Intent(new IdempotencyKey(key), key.getBytes(StandardCharsets.UTF_8))
                .ofAccount(new AccountId("account-1"))
                .paying(List.of(portions));
        return commands.intend(FILE, intent, Map.of());
    }

    static TrackedCommand write(OutsideCommands commands, String key, long yen) {
        return write(commands, key, portion("payee-1", yen));
    }

    /** What a call of the same operation and content leaves, which asked its safeguards and could not connect. */
    TrackedCommand leftByCall(String key) {
        LedgerBook book = new LedgerBook(TransferLedger.of(store, TokenCipher.jdk(keys, host), keys));
        byte[] canonical = key.getBytes(StandardCharsets.UTF_8);
        byte[] digest = LedgerBook.digest(
                BANK.value().getBytes(StandardCharsets.UTF_8),
                FILE.value().getBytes(StandardCharsets.UTF_8),
                canonical);
        StepContent first = StepContent.empty()
                .with(StepContent.COMMAND, canonical)
                .with(StepContent.DIGEST, digest)
                .with(StepContent.KEY, key)
                .with(StepContent.INSTITUTION, BANK.value())
                .with(StepContent.ENVIRONMENT, TEST.value())
                .with(StepContent.TENANT, TENANT.value())
                .with(StepContent.USER, USER.value())
                .with(StepContent.GRANT, "grant-1")
                .with(StepContent.OPERATION, FILE.value())
                .with(StepContent.ACCOUNT, "account-1")
                .with(StepContent.AMOUNT, "5000000 JPY");
        LedgerKey entry = book.key(TEST, TENANT, new IdempotencyKey(key));
        book.append(entry, 0, LedgerState.INTENDED, Standing.OPEN, host.now(), first);
        book.append(entry, 1, LedgerState.SENT, Standing.OPEN, host.now(), StepContent.empty());
        book.append(entry, 2, LedgerState.NOT_SENT, Standing.SETTLED, host.now(), StepContent.empty());
        return followUps().command(TENANT, new IdempotencyKey(key)).orElseThrow();
    }

    static List<String> states(OutsideCommands commands, String key) {
        return commands.find(FILE, new IdempotencyKey(key)).orElseThrow().steps().stream()
                .map(LedgerStep::state)
                .map(state -> state.value())
                .toList();
    }
}
