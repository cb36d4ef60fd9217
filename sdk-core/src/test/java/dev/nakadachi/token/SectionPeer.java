package dev.nakadachi.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.host.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Another process: adds one to a number so many times, each time inside the exclusive section of its key. */
final class SectionPeer {

    static final RecordKey COUNTER = new RecordKey("counter", "00112233445566778899aabbccddeeff");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private SectionPeer() {}

    /**
     * Counts.
     *
     * @param arguments directory and how many times
     */
    public static void main(String[] arguments) {
        count(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    static void count(Path directory, int times) {
        TokenStore store = TokenStore.directory(directory, Host.system());
        for (int round = 0; round < times; round++) {
            Optional<Long> counted = store.exclusively(COUNTER, PATIENCE, fence -> {
                long version = store.read(COUNTER).map(StoredRecord::version).orElse(0L);
                byte[] next = String.valueOf(value(store) + 1).getBytes(US_ASCII);
                return store.compareAndSet(COUNTER, version, next, fence).orElseThrow();
            });
            if (counted.isEmpty()) {
                throw new IllegalStateException("the section was not entered");
            }
        }
    }

    static int value(TokenStore store) {
        return store.read(COUNTER)
                .flatMap(StoredRecord::sealed)
                .map(bytes -> Integer.parseInt(new String(bytes, US_ASCII)))
                .orElse(0);
    }
}
