package dev.nakadachi.bank.zengin;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the bytes of one text field: each rule is reported once, at the first byte that breaks it. */
final class TextJudge {

    private final CharacterClass characters;
    private final Scrutiny record;
    private final Field<?> field;
    private final Set<ZenginRule> reported = EnumSet.noneOf(ZenginRule.class);

    TextJudge(CharacterClass characters, Scrutiny record, Field<?> field) {
        this.characters = characters;
        this.record = record;
        this.field = field;
    }

    void judge() {
        if (at(0) == ' ' && !isBlank()) {
            found(ZenginRule.TEXT_ALIGNMENT, 0);
        }
        int i = 0;
        while (i < field.length()) {
            int one = at(i);
            found(characters.breachOf(one), i);
            if ((one == 0xDE || one == 0xDF) && CharacterClass.isStray(one, i == 0 ? ' ' : at(i - 1))) {
                found(ZenginRule.TEXT_STRAY_MARK, i);
            }
            i += SingleBytes.isLead(one) ? 2 : 1;
        }
    }

    private int at(int index) {
        return record.record()[field.start() + index] & 0xFF;
    }

    private boolean isBlank() {
        for (int i = 0; i < field.length(); i++) {
            if (at(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private void found(@Nullable ZenginRule rule, int index) {
        if (rule != null && reported.add(rule)) {
            record.note(rule, field, index);
        }
    }
}
