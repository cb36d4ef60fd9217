package dev.nakadachi.audit;

import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * How far a chain is durable.
 *
 * @param segment the segment that holds the last line
 * @param count how many lines the chain has
 * @param last the MAC of the last line, in hexadecimal digits
 * @param closed true when the writer has ended properly, so that nothing may follow
 * @param mark the newest step of the transfer ledger that the chain tells of
 */
record Head(
        SegmentId segment,
        long count,
        String last,
        boolean closed,
        @Nullable LedgerMark mark) {

    private static final String NOTHING_BEFORE = "";
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{16,64}");
    private static final int MOST_SEGMENTS = 99_999_999;

    byte[] seal(ChainKey key) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(256);
        body.writeBytes(LineWriter.opening(count));
        LineWriter members = new LineWriter()
                .text("kind", closed ? "head.closed" : "head")
                .text("chain", segment.chain().value())
                .number("segment", segment.number())
                .text("key", key.id())
                .text("check", key.check())
                .text("last", last);
        if (mark != null) {
            members.number("ledger", mark.position())
                    .text("entry", mark.entry().id())
                    .number("step", mark.sequence());
        }
        body.writeBytes(members.bytes());
        Mac mac = key.forHeads();
        return SealedLine.join(body.toByteArray(), mac.doFinal(body.toByteArray()));
    }

    /** Opens a sealed head; empty when it is not what a holder of the keys has sealed for this chain. */
    static Optional<Head> open(ChainId chain, byte[] sealed, AuditKeys keys) {
        return SealedLine.split(sealed)
                .filter(line -> line.text("key")
                        .flatMap(keys::find)
                        .filter(key ->
                                line.sealBehind(NOTHING_BEFORE, key.forHeads()).equals(line.mac()))
                        .isPresent())
                .filter(line -> line.text("chain").equals(Optional.of(chain.value())))
                .flatMap(line -> read(chain, line));
    }

    /** True when the head names a key that was given: then what does not open was changed. */
    static boolean namesKnownKey(byte[] sealed, AuditKeys keys) {
        return SealedLine.split(sealed)
                .filter(line -> line.text("key")
                        .flatMap(keys::find)
                        .filter(key -> line.text("check").equals(Optional.of(key.check())))
                        .isPresent())
                .isPresent();
    }

    private static Optional<Head> read(ChainId chain, SealedLine line) {
        long segment = line.number("segment");
        if (segment < 1 || segment > MOST_SEGMENTS) {
            return Optional.empty();
        }
        boolean closed = line.text("kind").equals(Optional.of("head.closed"));
        return line.text("last")
                .map(last ->
                        new Head(new SegmentId(chain, (int) segment), line.number("n"), last, closed, markIn(line)));
    }

    /** The step of the ledger that a line tells of; null where it tells of none. */
    static @Nullable LedgerMark markIn(SealedLine line) {
        Optional<String> entry = line.text("entry").filter(ENTRY.asMatchPredicate());
        long position = line.number("ledger");
        long sequence = line.number("step");
        return entry.isEmpty() || position < 1 || sequence < 1
                ? null
                : new LedgerMark(new LedgerKey(entry.get()), sequence, position);
    }
}
