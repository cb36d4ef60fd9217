package dev.nakadachi.ledger;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import java.time.Instant;

/**
 * The newest claim on an entry, as one file holds it. A released claim keeps its fence, so that a later one is higher.
 *
 * @param fence of the newest claim
 * @param node who holds it; empty text when it was released
 * @param until when it lapses
 */
record ClaimFile(long fence, String node, Instant until) {

    static final ClaimFile NONE = new ClaimFile(0, "", Instant.EPOCH);

    static String nameOf(LedgerKey key) {
        return "claim." + key.id();
    }

    static ClaimFile parse(LedgerKey key, byte[] file) {
        FieldReader in = LedgerFrame.read(nameOf(key), file);
        ClaimFile claim = new ClaimFile(in.number(), in.text(), Instant.ofEpochSecond(in.number(), in.number()));
        in.expectEnd();
        return claim;
    }

    byte[] write(LedgerKey key) {
        return LedgerFrame.write(
                nameOf(key),
                new FieldWriter()
                        .number(fence)
                        .text(node)
                        .number(until.getEpochSecond())
                        .number(until.getNano()));
    }

    boolean keepsOut(NodeId other, Instant now) {
        return !node.isEmpty()
                && !node.equals(other.value())
                && until.isAfter(now)
                && !until.isAfter(now.plus(LedgerStore.LONGEST_CLAIM));
    }

    boolean is(LedgerStore.Claim claim) {
        return fence == claim.fence() && node.equals(claim.node().value());
    }

    ClaimFile released() {
        return new ClaimFile(fence, "", Instant.EPOCH);
    }
}
