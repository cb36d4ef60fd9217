package dev.nakadachi.internal.pipeline;

import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.secret.Keyset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Another process: pays, and waits for ever for the institution's answer. */
final class PayingPeer {

    private static final Duration LONG = Duration.ofMinutes(10);

    private PayingPeer() {}

    /**
     * Pays.
     *
     * @param arguments directory of the ledger, file of the keys, file to create when the request has left
     */
    public static void main(String[] arguments) {
        Path left = Path.of(arguments[2]);
        Bench bench = over(Path.of(arguments[0]), Path.of(arguments[1]));
        bench.transport.then(() -> {
            try {
                Files.createFile(left);
                Host.system().sleep(LONG);
            } catch (IOException | InterruptedException e) {
                throw new UncheckedIOException(new IOException(e));
            }
            throw new IllegalStateException("nobody ended this process");
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
