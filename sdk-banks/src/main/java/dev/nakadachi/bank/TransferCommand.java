package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer shall do (振込依頼), under the caller's own key. Make the key before you first submit and store both: the
 * same command under the same key is the same transfer, however often it is submitted. Prints key and date. Immutable
 * and thread-safe.
 */
public final class TransferCommand {

    private final IdempotencyKey key;
    private final AccountId from;
    private final LocalDate designatedDate;
    private final List<Payment> payments;
    private final HolidayRule holidayRule;
    private final @Nullable KanaName remitter;
    private final @Nullable TransferComment comment;

    private TransferCommand(Builder from) {
        this.key = from.key;
        this.from = from.account;
        this.designatedDate = from.designatedDate;
        this.payments = List.copyOf(from.payments);
        this.holidayRule = from.holidayRule;
        this.remitter = from.remitter;
        this.comment = from.comment;
    }

    /**
     * Starts a command.
     *
     * @param key the caller's own key of this transfer, unique per environment and tenant
     * @param from the account that pays
     * @param designatedDate when it is carried out (振込指定日), a day in Asia/Tokyo
     * @return a builder; it needs at least one payment
     * @throws dev.nakadachi.error.InvalidInputException when the year of the date has not four digits
     */
    public static Builder builder(IdempotencyKey key, AccountId from, LocalDate designatedDate) {
        return new Builder(key, from, designatedDate);
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * The account that pays.
     *
     * @return the account
     */
    public AccountId from() {
        return from;
    }

    /**
     * When it is carried out.
     *
     * @return a day in Asia/Tokyo
     */
    public LocalDate designatedDate() {
        return designatedDate;
    }

    /**
     * Who is paid how much.
     *
     * @return at least one payment, in the caller's order
     */
    public List<Payment> payments() {
        return payments;
    }

    /**
     * What happens when the date is no business day.
     *
     * @return the rule, {@link HolidayRule#NEXT_BUSINESS_DAY} unless said
     */
    public HolidayRule holidayRule() {
        return holidayRule;
    }

    /**
     * Under which name the payer appears (振込依頼人名).
     *
     * @return the name, empty for the holder of the account
     */
    public Optional<KanaName> remitter() {
        return Optional.ofNullable(remitter);
    }

    /**
     * A word to the person who approves (申請コメント).
     *
     * @return the word, empty when there is none
     */
    public Optional<TransferComment> comment() {
        return Optional.ofNullable(comment);
    }

    /**
     * The sum of all payments.
     *
     * @return whole yen
     */
    public Money total() {
        return payments.stream().map(Payment::amount).reduce(Money.yen(0), Money::plus);
    }

    @Override
    public String toString() {
        return "TransferCommand[" + key + ", " + designatedDate + ", " + payments.size() + " payments]";
    }

    /** Collects a command. Not thread-safe. */
    public static final class Builder {

        private static final Rule<List<Payment>> PAYMENTS = Rule.of(
                "TransferCommand",
                "pays at least one payee",
                "add a payment before build()",
                payments -> !payments.isEmpty());
        private static final Rule<LocalDate> DATE = Rule.of(
                "TransferCommand",
                "is carried out in a year of four digits",
                "correct the designated date",
                date -> date.getYear() >= 1_000 && date.getYear() <= 9_999);

        private final IdempotencyKey key;
        private final AccountId account;
        private final LocalDate designatedDate;
        private final List<Payment> payments = new ArrayList<>();
        private HolidayRule holidayRule = HolidayRule.NEXT_BUSINESS_DAY;
        private @Nullable KanaName remitter;
        private @Nullable TransferComment comment;

        private Builder(IdempotencyKey key, AccountId account, LocalDate designatedDate) {
            this.key = Objects.requireNonNull(key, "key");
            this.account = Objects.requireNonNull(account, "from");
            this.designatedDate = DATE.check(Objects.requireNonNull(designatedDate, "designatedDate"));
        }

        /**
         * Adds a payment.
         *
         * @param value who is paid how much
         * @return this
         */
        public Builder pay(Payment value) {
            payments.add(Objects.requireNonNull(value, "payment"));
            return this;
        }

        /**
         * Sets what happens when the date is no business day.
         *
         * @param value the rule
         * @return this
         */
        public Builder holidayRule(HolidayRule value) {
            holidayRule = Objects.requireNonNull(value, "holidayRule");
            return this;
        }

        /**
         * Sets under which name the payer appears.
         *
         * @param value the name
         * @return this
         */
        public Builder remitter(KanaName value) {
            remitter = value;
            return this;
        }

        /**
         * Sets a word to the person who approves.
         *
         * @param value the word
         * @return this
         */
        public Builder comment(TransferComment value) {
            comment = value;
            return this;
        }

        /**
         * The command.
         *
         * @return an immutable command
         * @throws dev.nakadachi.error.InvalidInputException when it pays nobody
         */
        public TransferCommand build() {
            PAYMENTS.check(payments);
            return new TransferCommand(this);
        }
    }
}
