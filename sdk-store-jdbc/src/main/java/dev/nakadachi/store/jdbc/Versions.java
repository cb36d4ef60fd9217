package dev.nakadachi.store.jdbc;

import dev.nakadachi.host.Host;
import java.time.Instant;

/**
 * Numbers that rise, also after an older copy of the database was restored: the clock keeps one that was given before
 * the restore from being given again to other content.
 */
final class Versions {

    private final Host host;

    Versions(Host host) {
        this.host = host;
    }

    long above(long last) {
        return Math.max(Math.addExact(last, 1), micros());
    }

    long micros() {
        Instant now = host.now();
        return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000L), now.getNano() / 1_000);
    }
}
