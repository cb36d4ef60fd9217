package dev.nakadachi.bank.zengin;

/** The trailer of notices of balances. Prints the count. Immutable and thread-safe. */
public final class BalanceTrailer {

    private final Values values;

    private BalanceTrailer(Values values) {
        this.values = values;
    }

    static BalanceTrailer from(Values values) {
        return new BalanceTrailer(values);
    }

    /**
     * How many accounts the file says it has (総件数).
     *
     * @return the number
     */
    public long count() {
        return values.get(BalanceFields.COUNT);
    }

    @Override
    public String toString() {
        return "BalanceTrailer[" + count() + "]";
    }
}
