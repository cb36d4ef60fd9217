package dev.nakadachi.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.host.Host;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another process: appends to one entry that all share, and prints the positions it was given. */
final class AppendingPeer {

    static final LedgerKey SHARED = new LedgerKey("00112233445566778899aabbccddeeff");

    private AppendingPeer() {}

    /**
     * Appends.
     *
     * @param arguments directory and how many times
     */
    public static void main(String[] arguments) {
        append(Path.of(arguments[0]), Integer.parseInt(arguments[1])).forEach(System.out::println);
    }

    static List<Long> append(Path directory, int times) {
        LedgerStore store = LedgerStore.directory(directory, Host.system());
        List<Long> given = new ArrayList<>();
        while (given.size() < times) {
            long seen = store.read(SHARED).map(LedgerEntry::sequence).orElse(0L);
            Optional<Long> position = store.append(
                    SHARED, seen, new LedgerStep(LedgerState.SENT, Standing.OPEN, Instant.EPOCH, "x".getBytes(UTF_8)));
            position.ifPresent(given::add);
        }
        return given;
    }
}
