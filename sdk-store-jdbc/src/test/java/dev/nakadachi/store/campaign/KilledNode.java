package dev.nakadachi.store.campaign;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A process that makes one call on an expired token and halts at a boundary, where it is killed. */
final class KilledNode {

    private KilledNode() {}

    /**
     * Calls.
     *
     * @param arguments store, file of the keys, address of the server, grant, seconds ahead, boundary, which bank
     */
    public static void main(String[] arguments) {
        StoreAddress store = new StoreAddress(arguments[0]);
        Steps steps = new Steps((step, boundary) -> {
            if (boundary.equals(arguments[5])) {
                SecondJvm.halt();
            }
        });
        Node node = Node.open(
                () -> new SteppedStore(store.open(), steps),
                Keyset.readInClear(Path.of(arguments[1])),
                CampaignBank.valueOf(arguments[6]).institution(URI.create(arguments[2]), RefreshRotation.unknown()),
                steps::over);
        node.shiftTo(Duration.ofSeconds(Long.parseLong(arguments[4])));
        steps.arm();
        System.out.println(node.call(new GrantId(arguments[3])));
        node.close();
    }
}
