package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Finding;
import java.util.Objects;

/**
 * One breach of a rule, located to record, field and byte. Carries and prints no value of the file. Immutable and
 * thread-safe.
 */
public final class ZenginFinding implements Finding {

    private final ZenginRule rule;
    private final long record;
    private final String field;
    private final int position;
    private final long offset;

    ZenginFinding(ZenginRule rule, long record, String field, int position, long offset) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.record = record;
        this.field = field;
        this.position = position;
        this.offset = offset;
    }

    /**
     * The rule.
     *
     * @return the rule
     */
    public ZenginRule rule() {
        return rule;
    }

    @Override
    public String ruleId() {
        return rule.id();
    }

    /**
     * The record.
     *
     * @return its number in the file, the header is 1; for a file that ends too early the number that the missing
     *     record would have
     */
    public long record() {
        return record;
    }

    /**
     * The field.
     *
     * @return its name, such as {@code payee-name}; {@code record} for the record as a whole
     */
    public String field() {
        return field;
    }

    /**
     * The byte within its record, as specifications count.
     *
     * @return from 1; of the offending byte, or the first of the field
     */
    public int position() {
        return position;
    }

    /**
     * The same byte within the file.
     *
     * @return from 0
     */
    public long offset() {
        return offset;
    }

    @Override
    public String words() {
        return "record " + record + ", " + field + ", byte " + offset + " (position " + position + "): "
                + rule.requirement() + "; " + rule.remedy();
    }

    @Override
    public String toString() {
        return rule.id() + " at " + words();
    }
}
