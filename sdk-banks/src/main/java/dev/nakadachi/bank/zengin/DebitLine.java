package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One direct debit of a file (預金口座振替のデータ・レコード). Prints bank and branch. Immutable and thread-safe. */
public final class DebitLine {

    private final ZenginAccount debtor;
    private final Money amount;
    private final NewCode newCode;
    private final @Nullable ReferenceCode customer;
    private final DebitResult result;

    private DebitLine(Builder from) {
        this.debtor = from.debtor;
        this.amount = from.amount;
        this.newCode = from.newCode;
        this.customer = from.customer;
        this.result = from.result;
    }

    /**
     * Starts a line.
     *
     * @param debtor whose account is debited; the holder has 30 bytes at most
     * @param amount how much, in yen, ten digits at most
     * @return a builder
     */
    public static Builder builder(ZenginAccount debtor, Money amount) {
        return new Builder(debtor, amount);
    }

    static DebitLine from(Values values) {
        Builder line = builder(DebitFields.ACCOUNT.from(values), values.get(DebitFields.AMOUNT));
        line.newCode(values.get(DebitFields.NEW_CODE));
        values.find(DebitFields.CUSTOMER).ifPresent(line::customer);
        line.result(values.get(DebitFields.RESULT));
        return line.build();
    }

    /** As an order: it has zero where its result comes. */
    Values orderValues() {
        Values values = values();
        values.set(DebitFields.RESULT, DebitResult.COLLECTED);
        return values;
    }

    Values values() {
        Values values = DebitFields.LINE.values();
        DebitFields.ACCOUNT.into(values, debtor);
        values.set(DebitFields.AMOUNT, amount);
        values.set(DebitFields.NEW_CODE, newCode);
        values.set(DebitFields.CUSTOMER, customer);
        values.set(DebitFields.RESULT, result);
        return values;
    }

    /**
     * Whose account is debited.
     *
     * @return the account, with its holder
     */
    public ZenginAccount debtor() {
        return debtor;
    }

    /**
     * How much.
     *
     * @return the amount, in yen
     */
    public Money amount() {
        return amount;
    }

    /**
     * Whether it is the first debit of this account.
     *
     * @return the code
     */
    public NewCode newCode() {
        return newCode;
    }

    /**
     * The customer in the originator's books (顧客番号).
     *
     * @return the number, empty where the field is blank
     */
    public Optional<ReferenceCode> customer() {
        return Optional.ofNullable(customer);
    }

    /**
     * What became of it.
     *
     * @return the code; an order says {@link DebitResult#COLLECTED} before anything was
     */
    public DebitResult result() {
        return result;
    }

    @Override
    public String toString() {
        return "DebitLine[" + debtor.bank() + "-" + debtor.branch() + "]";
    }

    /** Collects a line: not new, without a customer, unless said otherwise. Not thread-safe. */
    public static final class Builder {

        private final ZenginAccount debtor;
        private final Money amount;
        private NewCode newCode = NewCode.OTHER;
        private @Nullable ReferenceCode customer;
        private DebitResult result = DebitResult.COLLECTED;

        private Builder(ZenginAccount debtor, Money amount) {
            this.debtor = Objects.requireNonNull(debtor, "debtor");
            this.amount = Objects.requireNonNull(amount, "amount");
        }

        /**
         * Sets whether it is the first debit of this account.
         *
         * @param value the code
         * @return this
         */
        public Builder newCode(NewCode value) {
            newCode = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the customer.
         *
         * @param value at most twenty bytes, written as they are
         * @return this
         */
        public Builder customer(ReferenceCode value) {
            customer = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets what became of it.
         *
         * @param value the code; an order leaves it as it is
         * @return this
         */
        public Builder result(DebitResult value) {
            result = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The line.
         *
         * @return an immutable line
         */
        public DebitLine build() {
            return new DebitLine(this);
        }
    }
}
