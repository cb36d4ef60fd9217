package dev.nakadachi.store.campaign;

import dev.nakadachi.audit.AuditChain;
import dev.nakadachi.audit.AuditKeys;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.Pseudonyms;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.transport.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A process that pays and halts at a boundary, where it is killed; or one that pays to the end. */
final class PayingNode {

    private PayingNode() {}

    static Node open(StoreAddress store, Keyset keyset, URI server, Path log, Steps steps) {
        return open(store, keyset, server, log, steps, steps::over);
    }

    /** One whose first call makes no connection, so that it and the next take every step that there is. */
    static Node openWithoutFirstConnections(StoreAddress store, Keyset keyset, URI server, Path log, Steps steps) {
        return open(store, keyset, server, log, steps, wire -> steps.over(new FirstConnectionsFail(wire)));
    }

    private static Node open(
            StoreAddress store, Keyset keyset, URI server, Path log, Steps steps, UnaryOperator<Transport> around) {
        Path heads = log.resolve("heads");
        AuditSink chain =
                AuditChain.file(log.resolve("log"), heads, AuditKeys.of(keyset), new NodeId("payer"), Host.system());
        AuditTrail trail = AuditTrail.of(
                new SteppedLog(chain, steps), Pseudonyms.directory(heads.resolve("pseudonyms"), keyset, Host.system()));
        return Node.open(
                store::open,
                keyset,
                CampaignBank.PLAIN.institution(server, RefreshRotation.unknown()),
                around,
                builder -> builder.ledger(TransferLedger.of(
                                new SteppedLedger(store.ledger(), steps), TokenCipher.jdk(keyset), keyset))
                        .audit(trail)
                        .options(CallOptions.defaults().withPayments(PaymentSafeguards.thirdParty())));
    }

    /**
     * Pays.
     *
     * @param arguments store, file of the keys, address of the server, directory of the log, grant, key of the payment,
     *     boundary
     */
    public static void main(String[] arguments) {
        Steps steps = new Steps((step, boundary) -> {
            if (boundary.equals(arguments[6])) {
                SecondJvm.halt();
            }
        });
        try (Node node = openWithoutFirstConnections(
                new StoreAddress(arguments[0]),
                Keyset.readInClear(Path.of(arguments[1])),
                URI.create(arguments[2]),
                Path.of(arguments[3]),
                steps)) {
            steps.arm();
            GrantId grant = new GrantId(arguments[4]);
            System.out.println(node.call(grant, arguments[5]));
            System.out.println(node.call(grant, arguments[5]));
        }
    }
}
