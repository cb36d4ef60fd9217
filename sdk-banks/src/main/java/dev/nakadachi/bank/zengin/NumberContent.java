package dev.nakadachi.bank.zengin;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A number that is a name, such as that of a bank: as many digits as the field has, and never missing. */
final class NumberContent<V> implements OrderContent<V> {

    private final Function<String, V> wrap;
    private final Function<V, String> unwrap;

    NumberContent(Function<String, V> wrap, Function<V, String> unwrap) {
        this.wrap = wrap;
        this.unwrap = unwrap;
    }

    @Override
    public @Nullable V read(Scrutiny record, Field<?> field) {
        if (Digits.read(record, field) == null) {
            return null;
        }
        String text = new String(record.record(), field.start(), field.length(), StandardCharsets.US_ASCII);
        return wrap.apply(text.replace(' ', '0'));
    }

    @Override
    public void write(@Nullable V value, Scrutiny record, Field<?> field) {
        if (value == null) {
            record.spoil(ZenginRule.FIELD_MISSING, field, 0);
            return;
        }
        String text = unwrap.apply(value);
        if (text.length() > field.length()) {
            record.spoil(ZenginRule.NUMBER_TOO_LARGE, field, 0);
            return;
        }
        int zeros = field.length() - text.length();
        for (int i = 0; i < field.length(); i++) {
            char one = i < zeros ? '0' : text.charAt(i - zeros);
            if (one < '0' || one > '9') {
                record.spoil(ZenginRule.NUMBER_DIGITS, field, i);
                return;
            }
            record.record()[field.start() + i] = (byte) one;
        }
    }
}
