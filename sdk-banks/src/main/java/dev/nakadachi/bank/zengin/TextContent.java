package dev.nakadachi.bank.zengin;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Text of one character class, left-aligned and filled with spaces; blank where there is none. */
final class TextContent<V> implements OrderContent<V> {

    private final CharacterClass characters;
    private final Function<String, V> wrap;
    private final Function<V, String> unwrap;
    private final boolean required;

    TextContent(CharacterClass characters, Function<String, V> wrap, Function<V, String> unwrap) {
        this(characters, wrap, unwrap, false);
    }

    private TextContent(
            CharacterClass characters, Function<String, V> wrap, Function<V, String> unwrap, boolean required) {
        this.characters = characters;
        this.wrap = wrap;
        this.unwrap = unwrap;
        this.required = required;
    }

    /** The same, but blank is not written; read, it is none. */
    TextContent<V> neverWrittenBlank() {
        return new TextContent<>(characters, wrap, unwrap, true);
    }

    @Override
    public @Nullable V read(Scrutiny record, Field<?> field) {
        TextJudge judge = new TextJudge(characters, record, field);
        judge.judge();
        String text = text(record.record(), field.start(), field.start() + field.length());
        return text.isEmpty() ? null : wrap.apply(text);
    }

    @Override
    public void write(@Nullable V value, Scrutiny record, Field<?> field) {
        String text = value == null ? "" : unwrap.apply(value);
        if (required && text.isBlank()) {
            record.spoil(ZenginRule.FIELD_MISSING, field, 0);
        }
        if (text.length() > field.length()) {
            record.spoil(ZenginRule.TEXT_TOO_LONG, field, 0);
        }
        boolean encoded = true;
        for (int i = 0; i < field.length(); i++) {
            int one = i < text.length() ? SingleBytes.byteOf(text.charAt(i)) : ' ';
            if (one == SingleBytes.NONE && encoded) {
                record.spoil(ZenginRule.TEXT_NO_BYTE, field, i);
                encoded = false;
            }
            record.record()[field.start() + i] = (byte) (one == SingleBytes.NONE ? ' ' : one);
        }
        if (encoded) {
            new TextJudge(characters, record, field).judge();
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            boolean pair = SingleBytes.isLead(bytes[at] & 0xFF) && at + 1 < to;
            text.append(pair ? SingleBytes.pair(bytes[at], bytes[at + 1]) : SingleBytes.character(bytes[at] & 0xFF));
            at += pair ? 2 : 1;
        }
        return text.toString().strip();
    }
}
