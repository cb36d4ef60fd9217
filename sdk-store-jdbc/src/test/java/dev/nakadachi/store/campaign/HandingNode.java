package dev.nakadachi.store.campaign;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.OutsideCommands;
import dev.nakadachi.audit.AuditChain;
import dev.nakadachi.audit.AuditKeys;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.Pseudonyms;
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
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** A process that hands one file to the bank, whose letterbox is a file on the disk, and may halt at a boundary. */
final class HandingNode implements AutoCloseable {

    private static final OperationName FILE = new OperationName("files.order");

    private final Nakadachi nakadachi;
    private final OutsideCommands commands;
    private final Path letterbox;
    private final Steps steps;

    private HandingNode(Nakadachi nakadachi, Path letterbox, Steps steps) {
        this.nakadachi = nakadachi;
        this.commands = nakadachi.outsideCommands(
                new InstitutionId("some-bank"),
                new EnvironmentId("test"),
                new TenantId("campaign"),
                new UserId("campaign"));
        this.letterbox = letterbox;
        this.steps = steps;
    }

    static HandingNode open(StoreAddress store, Keyset keyset, Path log, Path letterbox, Steps steps) {
        Path heads = log.resolve("heads");
        AuditSink chain =
                AuditChain.file(log.resolve("log"), heads, AuditKeys.of(keyset), new NodeId("hand"), Host.system());
        AuditTrail trail = AuditTrail.of(
                new SteppedLog(chain, steps), Pseudonyms.directory(heads.resolve("pseudonyms"), keyset, Host.system()));
        Nakadachi nakadachi = Nakadachi.builder(TokenVault.of(store.open(), TokenCipher.jdk(keyset), keyset))
                .ledger(TransferLedger.of(new SteppedLedger(store.ledger(), steps), TokenCipher.jdk(keyset), keyset))
                .audit(trail)
                .options(CallOptions.defaults().withPayments(PaymentSafeguards.thirdParty()))
                .build();
        return new HandingNode(nakadachi, letterbox, steps);
    }

    /** The state of the file when this process is done with it. */
    String hand(String key) {
        Intent intent = new Intent(new IdempotencyKey(key), new byte[] {1})
                .ofAccount(new AccountId("account-1"))
                .paying(List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(100))));
        TrackedCommand file = commands.intend(FILE, intent, Map.of());
        if (!file.state().equals(LedgerState.INTENDED)) {
            return file.state().value();
        }
        TrackedCommand leaving = commands.handOver(file);
        return steps.around("post", () -> {
            post(key);
            return leaving.state().value();
        });
    }

    private void post(String key) {
        try {
            Files.writeString(letterbox, key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        nakadachi.close();
    }

    /**
     * Hands a file over.
     *
     * @param arguments store, file of the keys, directory of the log, letterbox, key of the file, boundary
     */
    public static void main(String[] arguments) {
        Steps steps = new Steps((step, boundary) -> {
            if (boundary.equals(arguments[5])) {
                SecondJvm.halt();
            }
        });
        try (HandingNode node = open(
                new StoreAddress(arguments[0]),
                Keyset.readInClear(Path.of(arguments[1])),
                Path.of(arguments[2]),
                Path.of(arguments[3]),
                steps)) {
            steps.arm();
            System.out.println(node.hand(arguments[4]));
        }
    }
}
