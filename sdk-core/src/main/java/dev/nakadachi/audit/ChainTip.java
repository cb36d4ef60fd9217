package dev.nakadachi.audit;

import dev.nakadachi.ledger.LedgerMark;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** The end of a chain in memory: numbers and seals line after line. Guarded by whoever owns it. */
final class ChainTip {

    /** What stands before the first line of a chain. */
    static final int MAC_BYTES = 32;

    private final ChainKey key;
    private final Mac mac;
    private final String node;
    private SegmentId segment;
    private long count;
    private byte[] last;
    private long bytesInSegment;
    private @Nullable LedgerMark mark;

    private ChainTip(ChainKey key, String node, SegmentId segment, long count, byte[] last) {
        this.key = key;
        this.mac = key.forLines();
        this.node = node;
        this.segment = segment;
        this.count = count;
        this.last = last;
    }

    /** The end behind {@code count} lines, the last of which has the MAC {@code last}. */
    static ChainTip behind(ChainKey key, String node, SegmentId segment, long count, String last) {
        return new ChainTip(key, node, segment, count, HexFormat.of().parseHex(last));
    }

    /** The end of a chain that has no line yet. */
    static ChainTip beginning(ChainKey key, String node, ChainId chain) {
        return new ChainTip(key, node, new SegmentId(chain, 1), 0, new byte[MAC_BYTES]);
    }

    /** The next line, with its line feed. */
    byte[] line(byte[] members) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(members.length + 128);
        line.writeBytes(LineWriter.opening(count + 1));
        line.writeBytes(members);
        byte[] body = line.toByteArray();
        mac.update(last);
        last = mac.doFinal(body);
        count++;
        line.reset();
        line.writeBytes(SealedLine.join(body, last));
        line.write('\n');
        bytesInSegment += line.size();
        return line.toByteArray();
    }

    /** Something in the chain tells of this step of the ledger. */
    void mark(LedgerMark told) {
        if (mark == null || told.position() > mark.position()) {
            mark = told;
        }
    }

    /** The first line of the current segment. */
    byte[] header(Instant time) {
        return line(LineWriter.header(time, segment, node, key, HexFormat.of().formatHex(last)));
    }

    /** Goes on in the next segment; its first line is {@link #header}. */
    void roll() {
        segment = new SegmentId(segment.chain(), segment.number() + 1);
        bytesInSegment = 0;
    }

    SegmentId segment() {
        return segment;
    }

    long count() {
        return count;
    }

    long bytesInSegment() {
        return bytesInSegment;
    }

    byte[] seal(boolean closed) {
        return new Head(segment, count, HexFormat.of().formatHex(last), closed, mark).seal(key);
    }
}
