package dev.nakadachi.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Map;

/**
 * Writes the members of a line in the spelling of {@code docs/audit-format.md}. Nothing is ever escaped: every value is
 * of a type whose rule admits no character that JSON would escape.
 */
final class LineWriter {

    static final String CHAIN_OPENED = "chain.opened";

    private final StringBuilder text = new StringBuilder(320);

    /** The members of an event that follow the line number. */
    static byte[] members(AuditEvent event) {
        LineWriter line = new LineWriter()
                .text("kind", event.kind().value())
                .text("time", LogTime.of(event.time()))
                .text("call", event.call().value());
        event.members().forEach(line::value);
        if (!event.more().isEmpty()) {
            line.more(event.more());
        }
        return line.bytes();
    }

    /** The members of the first line of a segment that follow the line number. */
    static byte[] header(Instant time, SegmentId segment, String node, ChainKey key, String previous) {
        return new LineWriter()
                .text("kind", "segment.opened")
                .text("time", LogTime.of(time))
                .text("chain", segment.chain().value())
                .number("segment", segment.number())
                .text("node", node)
                .text("key", key.id())
                .text("check", key.check())
                .text("previous", previous)
                .bytes();
    }

    /** The members of a manifest line that follow the line number. */
    static byte[] chainOpened(Instant time, ChainId chain, String node) {
        return new LineWriter()
                .text("kind", CHAIN_OPENED)
                .text("time", LogTime.of(time))
                .text("chain", chain.value())
                .text("node", node)
                .bytes();
    }

    /** What stands before them. */
    static byte[] opening(long number) {
        return ("{\"v\":" + AuditEvent.SCHEMA_VERSION + ",\"n\":" + number).getBytes(US_ASCII);
    }

    LineWriter text(String name, String value) {
        text.append(",\"").append(name).append("\":\"").append(value).append('"');
        return this;
    }

    LineWriter number(String name, long value) {
        text.append(",\"").append(name).append("\":").append(value);
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(US_ASCII);
    }

    private void value(String name, AuditValue value) {
        text.append(",\"").append(name).append("\":");
        if (value.quoted()) {
            text.append('"').append(value).append('"');
        } else {
            text.append(value);
        }
    }

    private void more(Map<String, AuditValue> members) {
        text.append(",\"more\":{");
        int from = text.length();
        members.forEach(this::value);
        text.deleteCharAt(from).append('}');
    }
}
