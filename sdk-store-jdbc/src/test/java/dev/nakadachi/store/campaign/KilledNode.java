package dev.nakadachi.store.campaign;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.secret.Keyset;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A process that makes one call on an expired token and dies at a boundary, without any hook or cleaning up. */
final class KilledNode {

    /** As the shell reports a SIGKILL. */
    static final int KILLED = 128 + 9;

    private KilledNode() {}

    /**
     * Calls and dies.
     *
     * @param arguments store, file of the keys, address of the server, grant, seconds ahead, boundary
     */
    public static void main(String[] arguments) {
        StoreAddress store = new StoreAddress(arguments[0]);
        Steps steps = new Steps(boundary -> {
            if (boundary.equals(arguments[5])) {
                Runtime.getRuntime().halt(KILLED);
            }
        });
        Node node = Node.open(
                () -> new SteppedStore(store.open(), steps),
                Keyset.readInClear(Path.of(arguments[1])),
                URI.create(arguments[2]),
                RefreshRotation.unknown(),
                steps::over);
        node.shiftTo(Duration.ofSeconds(Long.parseLong(arguments[4])));
        steps.arm();
        System.out.println(node.call(new GrantId(arguments[3])));
        node.close();
    }
}
