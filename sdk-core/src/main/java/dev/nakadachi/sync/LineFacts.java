package dev.nakadachi.sync;

import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What says which line a line is, and what it says now. Made by a {@link LineSource}. Prints its day only. Immutable
 * and thread-safe.
 */
public final class LineFacts {

    private final LocalDate day;
    private final byte[] identifying;
    private final byte[] content;

    private LineFacts(LocalDate day, byte[] identifying, byte[] content) {
        this.day = day;
        this.identifying = identifying;
        this.content = content;
    }

    /**
     * Starts with the day under which the source lists the line: a period finds it by this day.
     *
     * @param day in Asia/Tokyo
     * @return a builder
     */
    public static Builder on(LocalDate day) {
        return new Builder(Objects.requireNonNull(day, "day"));
    }

    /**
     * The day under which the source lists the line.
     *
     * @return a day in Asia/Tokyo
     */
    public LocalDate day() {
        return day;
    }

    byte[] identifying() {
        return identifying;
    }

    byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return "LineFacts[" + day + "]";
    }

    /** Collects the facts of a line. Field names are the source's own; their order counts. Not thread-safe. */
    public static final class Builder {

        private final LocalDate day;
        private final FieldWriter steady = new FieldWriter();
        private final FieldWriter all = new FieldWriter();
        private byte @Nullable [] key;

        private Builder(LocalDate day) {
            this.day = day;
            steady.text("fields").text(day.toString());
            all.text(day.toString());
        }

        /**
         * The institution's own key, unique within the source for ever. It alone is the identity then, whatever day the
         * line moves to.
         *
         * @param value the key
         * @return this
         */
        public Builder key(String value) {
            key = new FieldWriter().text("key").text(value).toBytes();
            return this;
        }

        /**
         * The institution's own key, of which only is known that no other line of its day has it. Key and day are the
         * identity then.
         *
         * @param value the key
         * @return this
         */
        public Builder keyOfDay(String value) {
            key = new FieldWriter()
                    .text("key of day")
                    .text(day.toString())
                    .text(value)
                    .toBytes();
            return this;
        }

        /**
         * A field that never changes. Without a key, the day and these fields are the identity.
         *
         * @param field its name
         * @param value what it says, in one canonical writing
         * @return this
         */
        public Builder steady(String field, String value) {
            steady.text(field).text(value);
            return changing(field, value);
        }

        /**
         * A field that may change while the line stays the same line.
         *
         * @param field its name
         * @param value what it says, in one canonical writing
         * @return this
         */
        public Builder changing(String field, String value) {
            all.text(field).text(value);
            return this;
        }

        /**
         * An amount that never changes, as {@link #steady(String, String)}. Trailing zeros say nothing: 1.50 is 1.5.
         *
         * @param field its name
         * @param value the amount
         * @return this
         */
        public Builder steady(String field, Money value) {
            return steady(field, canonical(value));
        }

        /**
         * An amount that may change, as {@link #changing(String, String)}. Trailing zeros say nothing: 1.50 is 1.5.
         *
         * @param field its name
         * @param value the amount
         * @return this
         */
        public Builder changing(String field, Money value) {
            return changing(field, canonical(value));
        }

        private static String canonical(Money money) {
            BigDecimal amount =
                    money.signum() == 0 ? BigDecimal.ZERO : money.amount().stripTrailingZeros();
            return amount.toPlainString() + " " + money.currency();
        }

        /**
         * The facts.
         *
         * @return immutable facts
         */
        public LineFacts build() {
            return new LineFacts(day, key == null ? steady.toBytes() : key.clone(), all.toBytes());
        }
    }
}
