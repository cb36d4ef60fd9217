package dev.nakadachi.audit;

import dev.nakadachi.audit.AuditFinding.Kind;
import java.util.Optional;

/** Reads the sealed head of a chain and tells when it does not open. */
final class HeadReading {

    private final boolean present;
    private final Optional<Head> head;

    private HeadReading(boolean present, Optional<Head> head) {
        this.present = present;
        this.head = head;
    }

    static HeadReading of(ChainId chain, HeadStorage heads, AuditKeys keys, FindingList findings) {
        Optional<byte[]> stored = heads.read(chain);
        Optional<Head> head = stored.flatMap(bytes -> Head.open(chain, bytes, keys));
        if (stored.isPresent() && head.isEmpty()) {
            boolean changed = Head.namesKnownKey(stored.get(), keys);
            findings.add(
                    changed ? Kind.CHANGED_HEAD : Kind.WRONG_KEY,
                    chain,
                    0,
                    changed ? "the head does not open" : "the head is sealed with a key that was not given");
        }
        return new HeadReading(stored.isPresent(), head);
    }

    /** True when there are bytes, whether they open or not. */
    boolean present() {
        return present;
    }

    Optional<Head> head() {
        return head;
    }
}
