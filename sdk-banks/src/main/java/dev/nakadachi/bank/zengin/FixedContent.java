package dev.nakadachi.bank.zengin;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes that are always the same: the kind of a record, a filler. */
final class FixedContent implements OrderContent<Object> {

    private final byte[] expected;
    private final ZenginRule rule;

    FixedContent(String expected, ZenginRule rule) {
        this.expected = expected.getBytes(StandardCharsets.US_ASCII);
        this.rule = rule;
    }

    /** The kind of a record (データ区分), its first byte. */
    static FixedContent kind(char kind) {
        return new FixedContent(String.valueOf(kind), ZenginRule.RECORD_KIND);
    }

    /** A filler (ダミー), blank. */
    static FixedContent filler(int bytes) {
        return new FixedContent(" ".repeat(bytes), ZenginRule.FILLER_CONTENT);
    }

    @Override
    public @Nullable Object read(Scrutiny record, Field<?> field) {
        for (int i = 0; i < expected.length; i++) {
            if (record.record()[field.start() + i] != expected[i]) {
                record.note(rule, field, i);
                return null;
            }
        }
        return null;
    }

    @Override
    public void write(@Nullable Object value, Scrutiny record, Field<?> field) {
        System.arraycopy(expected, 0, record.record(), field.start(), expected.length);
    }
}
