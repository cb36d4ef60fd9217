package dev.nakadachi.bank.zengin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A code of a list. One that the list does not have keeps its text, where a caller accepts it. */
final class CodeContent<V> implements OrderContent<V> {

    private final Function<String, V> wrap;
    private final Function<V, String> unwrap;
    private final Set<String> listed;

    private CodeContent(Function<String, V> wrap, Function<V, String> unwrap, Set<String> listed) {
        this.wrap = wrap;
        this.unwrap = unwrap;
        this.listed = listed;
    }

    static <V> CodeContent<V> of(Function<String, V> wrap, Function<V, String> unwrap, String... listed) {
        return new CodeContent<>(wrap, unwrap, Set.copyOf(List.of(listed)));
    }

    /** A code without a public list: any printable text is kept as it is. */
    static CodeContent<String> raw() {
        return new CodeContent<>(Function.identity(), Function.identity(), Set.of());
    }

    /** A code that is plain text to its reader. */
    static CodeContent<String> text(String... listed) {
        return of(Function.identity(), Function.identity(), listed);
    }

    @Override
    public @Nullable V read(Scrutiny record, Field<?> field) {
        String text = new String(record.record(), field.start(), field.length(), StandardCharsets.ISO_8859_1);
        if (!isPrintable(text)) {
            record.spoil(ZenginRule.CODE_UNLISTED, field, 0);
            return null;
        }
        judge(text, record, field);
        return wrap.apply(text);
    }

    @Override
    public void write(@Nullable V value, Scrutiny record, Field<?> field) {
        if (value == null) {
            record.spoil(ZenginRule.FIELD_MISSING, field, 0);
            return;
        }
        String text = unwrap.apply(value);
        judge(text, record, field);
        for (int i = 0; i < field.length(); i++) {
            record.record()[field.start() + i] = (byte) (i < text.length() ? text.charAt(i) : ' ');
        }
    }

    private void judge(String text, Scrutiny record, Field<?> field) {
        if (!listed.isEmpty() && !listed.contains(text)) {
            record.note(ZenginRule.CODE_UNLISTED, field, 0);
        }
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(one -> one >= ' ' && one <= '~');
    }
}
