package dev.nakadachi.bank;

import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that came into an account (振込入金明細), with what its sender wrote. What a bank leaves out is empty. Prints
 * date and currency only: the rest names persons. Immutable and thread-safe.
 */
public final class DepositNotice {

    private final LocalDate date;
    private final Money amount;
    private final @Nullable LocalDate valueDate;
    private final @Nullable String remitter;
    private final @Nullable String bankName;
    private final @Nullable String branchName;
    private final @Nullable String ediInfo;
    private final @Nullable String remarks;
    private final @Nullable LineKey key;

    private DepositNotice(Builder from) {
        this.date = from.date;
        this.amount = from.amount;
        this.valueDate = from.valueDate;
        this.remitter = from.remitter;
        this.bankName = from.bankName;
        this.branchName = from.branchName;
        this.ediInfo = from.ediInfo;
        this.remarks = from.remarks;
        this.key = from.key;
    }

    /**
     * Starts with what every bank sends.
     *
     * @param date when it was booked (取引日)
     * @param amount how much came in; negative for a correction and for what was taken back
     * @return a builder, for providers
     */
    public static Builder builder(LocalDate date, Money amount) {
        return new Builder(date, amount);
    }

    /**
     * When it was booked (取引日).
     *
     * @return the day in Asia/Tokyo
     */
    public LocalDate date() {
        return date;
    }

    /**
     * How much came in: a negative amount is a correction, or money that was taken back.
     *
     * @return the amount
     */
    public Money amount() {
        return amount;
    }

    /**
     * From when it counts (起算日).
     *
     * @return the day in Asia/Tokyo, empty where the bank sends none
     */
    public Optional<LocalDate> valueDate() {
        return Optional.ofNullable(valueDate);
    }

    /**
     * Who sent it (振込依頼人名), as the bank shows it.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<String> remitter() {
        return Optional.ofNullable(remitter);
    }

    /**
     * The bank that sent it (仕向銀行名), mostly in kana.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<String> bankName() {
        return Optional.ofNullable(bankName);
    }

    /**
     * The branch that sent it (仕向支店名), mostly in kana.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<String> branchName() {
        return Optional.ofNullable(branchName);
    }

    /**
     * What the sender wrote for the payee (EDI情報).
     *
     * @return the text, empty where the bank sends none
     */
    public Optional<String> ediInfo() {
        return Optional.ofNullable(ediInfo);
    }

    /**
     * What the line is about (摘要).
     *
     * @return the text, empty where the bank sends none
     */
    public Optional<String> remarks() {
        return Optional.ofNullable(remarks);
    }

    /**
     * The bank's own key of the line, to recognise it when it is read again.
     *
     * @return the key, empty where the bank sends none
     */
    public Optional<LineKey> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public String toString() {
        return "DepositNotice[" + date + " " + amount.currency() + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final LocalDate date;
        private final Money amount;
        private @Nullable LocalDate valueDate;
        private @Nullable String remitter;
        private @Nullable String bankName;
        private @Nullable String branchName;
        private @Nullable String ediInfo;
        private @Nullable String remarks;
        private @Nullable LineKey key;

        private Builder(LocalDate date, Money amount) {
            this.date = Objects.requireNonNull(date, "date");
            this.amount = Objects.requireNonNull(amount, "amount");
        }

        /**
         * Sets from when it counts.
         *
         * @param value the day in Asia/Tokyo
         * @return this
         */
        public Builder valueDate(LocalDate value) {
            valueDate = value;
            return this;
        }

        /**
         * Sets who sent it.
         *
         * @param value the name
         * @return this
         */
        public Builder remitter(String value) {
            remitter = value;
            return this;
        }

        /**
         * Sets the bank that sent it.
         *
         * @param value the name
         * @return this
         */
        public Builder bankName(String value) {
            bankName = value;
            return this;
        }

        /**
         * Sets the branch that sent it.
         *
         * @param value the name
         * @return this
         */
        public Builder branchName(String value) {
            branchName = value;
            return this;
        }

        /**
         * Sets what the sender wrote for the payee.
         *
         * @param value the text
         * @return this
         */
        public Builder ediInfo(String value) {
            ediInfo = value;
            return this;
        }

        /**
         * Sets what the line is about.
         *
         * @param value the text
         * @return this
         */
        public Builder remarks(String value) {
            remarks = value;
            return this;
        }

        /**
         * Sets the bank's own key of the line, to recognise it when it is read again.
         *
         * @param value the key
         * @return this
         */
        public Builder key(LineKey value) {
            key = value;
            return this;
        }

        /**
         * The whole.
         *
         * @return an immutable object
         */
        public DepositNotice build() {
            return new DepositNotice(this);
        }
    }
}
