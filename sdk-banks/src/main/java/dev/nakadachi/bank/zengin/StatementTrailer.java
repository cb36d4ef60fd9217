package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;
import java.util.Optional;

/**
 * The trailer of a statement: the sums of its lines, and what stands on the account after them. Prints the count.
 * Immutable and thread-safe.
 */
public final class StatementTrailer {

    private final Values values;

    private StatementTrailer(Values values) {
        this.values = values;
    }

    static StatementTrailer from(Values values) {
        return new StatementTrailer(values);
    }

    /**
     * How many lines were paid in (入金件数).
     *
     * @return the number
     */
    public long inCount() {
        return values.get(StatementFields.IN_COUNT);
    }

    /**
     * How much was paid in (入金額合計).
     *
     * @return the sum
     */
    public Money inTotal() {
        return values.get(StatementFields.IN_TOTAL);
    }

    /**
     * How many lines were paid out (出金件数).
     *
     * @return the number
     */
    public long outCount() {
        return values.get(StatementFields.OUT_COUNT);
    }

    /**
     * How much was paid out (出金額合計).
     *
     * @return the sum
     */
    public Money outTotal() {
        return values.get(StatementFields.OUT_TOTAL);
    }

    /**
     * What stands on the account after the last line (取引後残高).
     *
     * @return the balance, negative when overdrawn; empty where the sign is none that is known
     */
    public Optional<Money> balanceAfter() {
        return StatementFields.balance(values, StatementFields.SIGN_AFTER, StatementFields.AFTER);
    }

    /**
     * How many lines there are (データ・レコード件数).
     *
     * @return the number
     */
    public long count() {
        return values.get(StatementFields.COUNT);
    }

    @Override
    public String toString() {
        return "StatementTrailer[" + count() + "]";
    }
}
