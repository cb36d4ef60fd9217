package dev.nakadachi.internal.pipeline;

import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.SecondJvm;
import java.nio.file.Path;

/** Another process: pays, and halts when the request has left. */
final class PayingPeer {

    private PayingPeer() {}

    /**
     * Pays.
     *
     * @param arguments directory of the ledger, file of the keys
     */
    public static void main(String[] arguments) {
        Bench bench = over(Path.of(arguments[0]), Path.of(arguments[1]));
        bench.transport.then(() -> {
            SecondJvm.halt();
            throw new IllegalStateException("never");
        });
        bench.pay("100");
    }

    static Bench over(Path directory, Path keys) {
        Bench bench = new Bench();
        bench.store = LedgerStore.directory(directory, Host.system());
        bench.keyset = Keyset.readInClear(keys);
        return bench;
    }
}
