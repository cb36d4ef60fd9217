package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.money.Money;
import java.util.Objects;
import java.util.Optional;

/** One transfer of a file (総合振込のデータ・レコード). Prints bank and branch. Immutable and thread-safe. */
public final class TransferLine {

    private final Paid paid;
    private final TransferMethod method;
    private final TransferReference reference;

    private TransferLine(Builder from) {
        this.paid = from.paid;
        this.method = from.method;
        this.reference = from.reference;
    }

    /**
     * Starts a transfer.
     *
     * @param payee who is paid; the holder is the payee's name, 30 bytes at most
     * @param amount how much, at least 1 yen, ten digits at most
     * @return a builder
     */
    public static Builder builder(ZenginAccount payee, Money amount) {
        return new Builder(Paid.of(payee, amount));
    }

    /**
     * A payment of a command as a transfer by wire.
     *
     * @param payment the payment
     * @return a builder, with its EDI information
     */
    public static Builder of(Payment payment) {
        Builder line = builder(ZenginAccount.of(payment.payee()), payment.amount());
        payment.edi().ifPresent(line::edi);
        return line;
    }

    static TransferLine from(Values values) {
        Builder line = new Builder(TransferFields.PAID.from(values)).method(values.get(TransferFields.METHOD));
        line.reference = values.get(TransferFields.REFERENCE);
        return line.build();
    }

    Values values() {
        Values values = TransferFields.LINE.values();
        TransferFields.PAID.into(values, paid);
        values.set(TransferFields.METHOD, method);
        values.set(TransferFields.REFERENCE, reference);
        values.set(TransferFields.MARK, reference.marked() ? "Y" : " ");
        return values;
    }

    /**
     * Who is paid.
     *
     * @return the account, its holder is the payee's name
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
     * Whether it is the first transfer to this account.
     *
     * @return the code
     */
    public NewCode newCode() {
        return paid.newCode();
    }

    /**
     * How it goes.
     *
     * @return the code
     */
    public TransferMethod method() {
        return method;
    }

    /**
     * The word to the payee's books (EDI情報).
     *
     * @return the word, empty where the mark of the record is not Y, or the field is blank
     */
    public Optional<EdiInfo> edi() {
        return Optional.ofNullable(reference.edi());
    }

    /**
     * The first code for the payee (顧客コード1).
     *
     * @return the code, empty where the record has EDI information in its place
     */
    public Optional<ReferenceCode> customerCode1() {
        return Optional.ofNullable(reference.first());
    }

    /**
     * The second code for the payee (顧客コード2).
     *
     * @return the code, empty where the record has EDI information in its place
     */
    public Optional<ReferenceCode> customerCode2() {
        return Optional.ofNullable(reference.second());
    }

    @Override
    public String toString() {
        return "TransferLine[" + paid + "]";
    }

    /** Collects a transfer: by wire, not new, without codes, unless said otherwise. Not thread-safe. */
    public static final class Builder {

        private Paid paid;
        private TransferMethod method = TransferMethod.TELEGRAPHIC;
        private TransferReference reference = TransferReference.NONE;

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
         * Sets whether it is the first transfer to this account.
         *
         * @param value the code
         * @return this
         */
        public Builder newCode(NewCode value) {
            paid = paid.with(value);
            return this;
        }

        /**
         * Sets how it goes.
         *
         * @param value the code; some banks want {@link TransferMethod#UNSPECIFIED}
         * @return this
         */
        public Builder method(TransferMethod value) {
            method = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets EDI information, in the place of the codes.
         *
         * @param value 20 bytes at most
         * @return this
         */
        public Builder edi(EdiInfo value) {
            reference = TransferReference.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets the codes for the payee, in the place of EDI information.
         *
         * @param first at most ten digits
         * @param second at most ten digits
         * @return this
         */
        public Builder customerCodes(ReferenceCode first, ReferenceCode second) {
            reference = TransferReference.of(
                    Objects.requireNonNull(first, "first"), Objects.requireNonNull(second, "second"));
            return this;
        }

        /**
         * The transfer.
         *
         * @return an immutable transfer
         */
        public TransferLine build() {
            return new TransferLine(this);
        }
    }
}
