package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** One figure of a trailer: how many lines, or how much they come to. */
final class Tally {

    private static final int MOST_DIGITS = 18;

    private final Field<?> field;
    private final ToLongFunction<Values> ofLine;
    private final ToLongFunction<Values> said;
    private final BiConsumer<Values, Long> say;
    private final ZenginRule mismatch;
    private final ZenginRule overflow;

    private Tally(
            Field<?> field,
            ToLongFunction<Values> ofLine,
            ToLongFunction<Values> said,
            BiConsumer<Values, Long> say,
            ZenginRule mismatch,
            ZenginRule overflow) {
        this.field = field;
        this.ofLine = ofLine;
        this.said = said;
        this.say = say;
        this.mismatch = mismatch;
        this.overflow = overflow;
    }

    static Tally count(Field<Long> field, Predicate<Values> counts) {
        return new Tally(
                field,
                line -> counts.test(line) ? 1 : 0,
                trailer -> trailer.get(field),
                (trailer, value) -> trailer.set(field, value),
                ZenginRule.TOTAL_COUNT,
                ZenginRule.LIMIT_COUNT);
    }

    static Tally sum(Field<Money> field, Function<Values, Money> amount, Predicate<Values> counts) {
        return new Tally(
                field,
                line -> counts.test(line) ? amount.apply(line).longYenExact() : 0,
                trailer -> trailer.get(field).longYenExact(),
                (trailer, value) -> trailer.set(field, Money.yen(value)),
                ZenginRule.TOTAL_AMOUNT,
                ZenginRule.LIMIT_TOTAL);
    }

    long ofLine(Values line) {
        return ofLine.applyAsLong(line);
    }

    Field<?> field() {
        return field;
    }

    /** The rule that a trailer with another figure breaks. */
    ZenginRule mismatch() {
        return mismatch;
    }

    /** The rule that a line breaks with which the figure no longer fits the trailer. */
    ZenginRule overflow() {
        return overflow;
    }

    long said(Values trailer) {
        return said.applyAsLong(trailer);
    }

    void say(Values trailer, long value) {
        say.accept(trailer, value);
    }

    long most() {
        long most = 1;
        for (int i = 0; i < field.length() && i < MOST_DIGITS; i++) {
            most *= 10;
        }
        return most - 1;
    }
}
