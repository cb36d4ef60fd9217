package dev.nakadachi.bank.zengin;

import java.util.ArrayList;
import java.util.List;

/** The fields of a record of orders, from its first byte to its last: it is written, and read as any other. */
final class OrderLayout {

    private final RecordLayout reading;
    private final List<Step> steps;

    private OrderLayout(RecordLayout reading, List<Step> steps) {
        this.reading = reading;
        this.steps = List.copyOf(steps);
    }

    /** Fills one field. */
    @FunctionalInterface
    private interface Step {

        void write(Values values, Scrutiny record);
    }

    /** A layout whose first byte (データ区分) says which record it is. */
    static Builder of(char kind) {
        Builder builder = new Builder();
        builder.field("record-kind", 1, FixedContent.kind(kind));
        return builder;
    }

    RecordLayout reading() {
        return reading;
    }

    /** Values of such a record, none of them set. */
    Values values() {
        return new Values(reading);
    }

    void write(Values values, Scrutiny record) {
        steps.forEach(step -> step.write(values, record));
    }

    /** Collects the fields in their order. */
    static final class Builder {

        private final RecordLayout.Builder reading = RecordLayout.empty();
        private final List<Step> steps = new ArrayList<>();

        private Builder() {}

        <V> Field<V> field(String name, int bytes, OrderContent<V> content) {
            Field<V> field = reading.field(name, bytes, content);
            steps.add((values, record) -> content.write(values.orNull(field), record, field));
            return field;
        }

        void filler(int bytes) {
            field("filler", bytes, FixedContent.filler(bytes));
        }

        /** The layout; a sum of other than the record's bytes is a slip of the pen. */
        OrderLayout ofBytes(int expected) {
            return new OrderLayout(reading.ofBytes(expected), steps);
        }
    }
}
