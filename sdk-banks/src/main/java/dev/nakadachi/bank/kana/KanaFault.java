package dev.nakadachi.bank.kana;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Rule;
import java.util.Objects;

/**
 * Where a text breaks a rule. Never the text itself. Closed by nature, hence a record.
 *
 * @param rule the rule
 * @param position the first character that breaks it, from 1
 */
public record KanaFault(KanaRule rule, int position) {

    private static final Rule<Integer> COUNTED = Rule.of(
            "KanaFault", "has a position of at least 1", "count the characters from 1", position -> position >= 1);

    /**
     * Needs both parts.
     *
     * @param rule as above
     * @param position as above
     */
    public KanaFault {
        Objects.requireNonNull(rule, "rule");
        COUNTED.check(position);
    }

    /**
     * The exception for a caller who asked for a whole text.
     *
     * @param field the field that the text was meant for
     * @return a new exception that names field, position, rule and remedy
     */
    InvalidInputException refusal(String field) {
        return Rule.of(
                        field,
                        "character " + position + " " + rule.requirement() + " (" + rule + ")",
                        rule.remedy(),
                        kept -> false)
                .broken();
    }
}
