package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One salary or bonus of a file (給与振込・賞与振込のデータ・レコード). Prints bank and branch. Immutable and thread-safe. */
public final class PayLine {

    private final Paid paid;
    private final @Nullable ReferenceCode employee;
    private final @Nullable ReferenceCode department;

    private PayLine(Builder from) {
        this.paid = from.paid;
        this.employee = from.employee;
        this.department = from.department;
    }

    /**
     * Starts a line.
     *
     * @param payee who is paid; the holder has 30 bytes at most
     * @param amount how much, at least 1 yen, ten digits at most
     * @return a builder
     */
    public static Builder builder(ZenginAccount payee, Money amount) {
        return new Builder(Paid.of(payee, amount));
    }

    static PayLine from(Values values) {
        Builder line = new Builder(PayFields.PAID.from(values));
        values.find(PayFields.EMPLOYEE).ifPresent(line::employee);
        values.find(PayFields.DEPARTMENT).ifPresent(line::department);
        return line.build();
    }

    Values values() {
        Values values = PayFields.LINE.values();
        PayFields.PAID.into(values, paid);
        values.set(PayFields.EMPLOYEE, employee);
        values.set(PayFields.DEPARTMENT, department);
        return values;
    }

    /**
     * Who is paid.
     *
     * @return the account, with its holder
     */
    public ZenginAccount payee() {
        return paid.payee();
    }

    /**
     * How much.
     *
     * @return the amount, in yen
     */
    public Money amount() {
        return paid.amount();
    }

    /**
     * The clearing house of the payee's branch (手形交換所番号).
     *
     * @return the number
     */
    public ClearingHouse clearingHouse() {
        return paid.clearingHouse();
    }

    /**
     * Whether it is the first payment to this account.
     *
     * @return the code
     */
    public NewCode newCode() {
        return paid.newCode();
    }

    /**
     * The employee (社員番号).
     *
     * @return the number, empty where the field is blank
     */
    public Optional<ReferenceCode> employee() {
        return Optional.ofNullable(employee);
    }

    /**
     * The department (所属コード).
     *
     * @return the code, empty where the field is blank
     */
    public Optional<ReferenceCode> department() {
        return Optional.ofNullable(department);
    }

    @Override
    public String toString() {
        return "PayLine[" + paid + "]";
    }

    /** Collects a line: not new, without employee and department, unless said otherwise. Not thread-safe. */
    public static final class Builder {

        private Paid paid;
        private @Nullable ReferenceCode employee;
        private @Nullable ReferenceCode department;

        private Builder(Paid paid) {
            this.paid = paid;
        }

        /**
         * Sets the clearing house.
         *
         * @param value its number
         * @return this
         */
        public Builder clearingHouse(ClearingHouse value) {
            paid = paid.with(value);
            return this;
        }

        /**
         * Sets whether it is the first payment to this account.
         *
         * @param value the code
         * @return this
         */
        public Builder newCode(NewCode value) {
            paid = paid.with(value);
            return this;
        }

        /**
         * Sets the employee.
         *
         * @param value at most ten bytes, written as they are
         * @return this
         */
        public Builder employee(ReferenceCode value) {
            employee = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the department.
         *
         * @param value at most ten bytes, written as they are
         * @return this
         */
        public Builder department(ReferenceCode value) {
            department = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The line.
         *
         * @return an immutable line
         */
        public PayLine build() {
            return new PayLine(this);
        }
    }
}
