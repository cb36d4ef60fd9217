package dev.nakadachi.audit;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * How far a chain is durable.
 *
 * @param segment the segment that holds the last line
 * @param count how many lines the chain has
 * @param last the MAC of the last line, in hexadecimal digits
 * @param closed true when the writer has ended properly, so that nothing may follow
 */
record Head(SegmentId segment, long count, String last, boolean closed) {

    private static final String NOTHING_BEFORE = "";
    private static final int MOST_SEGMENTS = 99_999_999;

    byte[] seal(ChainKey key) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(256);
        body.writeBytes(LineWriter.opening(count));
        body.writeBytes(new LineWriter()
                .text("kind", closed ? "head.closed" : "head")
                .text("chain", segment.chain().value())
                .number("segment", segment.number())
                .text("key", key.id())
                .text("check", key.check())
                .text("last", last)
                .bytes());
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
                .map(last -> new Head(new SegmentId(chain, (int) segment), line.number("n"), last, closed));
    }
}
