package dev.nakadachi.store.campaign;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import dev.nakadachi.token.TokenCipher;
import java.net.URI;
import java.nio.file.Path;

/** A process that pays once and halts at a boundary, where it is killed; or one that pays to the end. */
final class PayingNode {

    private PayingNode() {}

    static Node open(StoreAddress store, Keyset keyset, URI server, Path log, Steps steps) {
        return Node.open(
                store::open,
                keyset,
                CampaignBank.PLAIN.institution(server, RefreshRotation.unknown()),
                steps::over,
                builder -> builder.ledger(TransferLedger.of(
                                new SteppedLedger(store.ledger(), steps), TokenCipher.jdk(keyset), keyset))
                        .audit(AuditTrail.file(
                                log.resolve("log"), log.resolve("heads"), keyset, new NodeId("payer"), Host.system())));
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
        try (Node node = open(
                new StoreAddress(arguments[0]),
                Keyset.readInClear(Path.of(arguments[1])),
                URI.create(arguments[2]),
                Path.of(arguments[3]),
                steps)) {
            steps.arm();
            System.out.println(node.call(new GrantId(arguments[4]), arguments[5]));
        }
    }
}
