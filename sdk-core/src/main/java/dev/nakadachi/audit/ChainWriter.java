package dev.nakadachi.audit;

import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerMark;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Brings the lines of one chain into segments. Guarded by its owner; only {@link #makeDurable} may run beside
 * {@link #add} while the owner holds lines back.
 */
final class ChainWriter implements AutoCloseable {

    private final SegmentStorage segments;
    private final HeadStorage heads;
    private final ChainId chain;
    private final ChainTip tip;
    private final ChainLimits limits;
    private final Host host;
    private final Deque<Line> held = new ArrayDeque<>();
    private long heldBytes;
    private SegmentStorage.OpenSegment open;

    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else holds the bytes
    private record Line(boolean begins, SegmentId segment, byte[] bytes) {}

    /** Begins a chain: its first line is durable and sealed when this returns. */
    ChainWriter(SegmentStorage segments, HeadStorage heads, ChainTip tip, ChainLimits limits, Host host) {
        this.segments = segments;
        this.heads = heads;
        this.chain = tip.segment().chain();
        this.tip = tip;
        this.limits = limits;
        this.host = host;
        this.open = segments.create(tip.segment());
        open.write(tip.header(host.now()));
        makeDurable(tip.seal(false));
    }

    /** Numbers and seals a line and holds it until {@link #flush}. */
    void add(byte[] members) {
        if (tip.bytesInSegment() >= limits.segmentBytes()) {
            tip.roll();
            hold(new Line(true, tip.segment(), tip.header(host.now())));
        }
        hold(new Line(false, tip.segment(), tip.line(members)));
    }

    /** What was added tells of this step of the ledger; the next head seals it. */
    void mark(LedgerMark told) {
        tip.mark(told);
    }

    /** Hands held lines to the storage. A full segment is durable before the next one begins. */
    void flush() {
        for (Line line = held.poll(); line != null; line = held.poll()) {
            heldBytes -= line.bytes().length;
            if (line.begins()) {
                open.sync();
                open.close();
                open = segments.create(line.segment());
            }
            open.write(line.bytes());
        }
    }

    /** Makes what was flushed durable, then seals the head over it. */
    void makeDurable(byte[] head) {
        open.sync();
        heads.replace(chain, head);
    }

    long count() {
        return tip.count();
    }

    long heldBytes() {
        return heldBytes;
    }

    byte[] seal(boolean closed) {
        return tip.seal(closed);
    }

    @Override
    public void close() {
        open.close();
    }

    private void hold(Line line) {
        held.add(line);
        heldBytes += line.bytes().length;
    }
}
