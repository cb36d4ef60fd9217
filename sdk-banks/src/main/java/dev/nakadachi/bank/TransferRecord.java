package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as the bank reports it (振込状況). What a bank leaves out is empty; transfers that were not made through the
 * API may be among them. Prints number, state and date. Immutable and thread-safe.
 */
public final class TransferRecord {

    private final TransferState state;
    private final List<RequestNumber> numbers;
    private final @Nullable LocalDate designatedDate;
    private final @Nullable OffsetDateTime appliedAt;
    private final @Nullable OffsetDateTime acceptedAt;
    private final @Nullable Money fee;
    private final @Nullable Money totalDebit;
    private final List<TransferItem> items;
    private final @Nullable AccountId account;
    private final Map<String, String> unfit;
    private final @Nullable BulkSummary summary;
    private final @Nullable String stateName;

    private TransferRecord(Builder from) {
        this.state = from.state;
        this.numbers = List.copyOf(from.numbers);
        this.designatedDate = from.designatedDate;
        this.appliedAt = from.appliedAt;
        this.acceptedAt = from.acceptedAt;
        this.fee = from.fee;
        this.totalDebit = from.totalDebit;
        this.items = List.copyOf(from.items);
        this.account = from.account;
        this.unfit = Map.copyOf(from.unfit);
        this.summary = from.summary;
        this.stateName = from.stateName;
    }

    /**
     * Starts a record.
     *
     * @param state how far the transfer is
     * @return a builder, for providers
     */
    public static Builder builder(TransferState state) {
        return new Builder(state);
    }

    /**
     * How far it is.
     *
     * @return the state
     */
    public TransferState state() {
        return state;
    }

    /**
     * The bank's numbers of the requests behind it: the transfer's own, and those of cancellations.
     *
     * @return the numbers in the bank's order, empty for a transfer that was not applied for
     */
    public List<RequestNumber> numbers() {
        return numbers;
    }

    /**
     * When it is carried out.
     *
     * @return a day in Asia/Tokyo, empty where the bank sends none
     */
    public Optional<LocalDate> designatedDate() {
        return Optional.ofNullable(designatedDate);
    }

    /**
     * When it was applied for (申請日時).
     *
     * @return the bank's own date and time, empty where it sends none
     */
    public Optional<OffsetDateTime> appliedAt() {
        return Optional.ofNullable(appliedAt);
    }

    /**
     * When the bank took it (受付日時).
     *
     * @return the bank's own date and time, empty where it sends none
     */
    public Optional<OffsetDateTime> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    /**
     * The fee of all items (振込手数料).
     *
     * @return the fee, empty where the bank sends none
     */
    public Optional<Money> fee() {
        return Optional.ofNullable(fee);
    }

    /**
     * What leaves the account, fee included (引落合計金額).
     *
     * @return the amount, empty where the bank sends none
     */
    public Optional<Money> totalDebit() {
        return Optional.ofNullable(totalDebit);
    }

    /**
     * The payments.
     *
     * @return the payments in the bank's order, empty where it sends none
     */
    public List<TransferItem> items() {
        return items;
    }

    /**
     * The account that pays.
     *
     * @return the account, empty where the bank sends none: it may be any account of the customer then
     */
    public Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /**
     * What the bank wrote and no type of the SDK takes, such as an account number of another length. It informs and
     * decides nothing: no comparison reads it.
     *
     * @return the texts as they were sent, by the bank's own names of the members; none as a rule
     */
    public Map<String, String> unfit() {
        return unfit;
    }

    /**
     * The sums of a bulk transfer, at banks that list those.
     *
     * @return the sums, empty where the bank sends none
     */
    public Optional<BulkSummary> summary() {
        return Optional.ofNullable(summary);
    }

    /**
     * The bank's own word for the state, to show where {@link #state} knows no meaning.
     *
     * @return the word, empty where the bank sends none
     */
    public Optional<String> stateName() {
        return Optional.ofNullable(stateName);
    }

    /**
     * Whether this may be what became of a command of which nothing was heard: the same account, as many payments, and
     * each agrees in amount, bank, branch and account number as far as the bank reports them, sums included. The date
     * is not compared, because a bank may move it, nor the name, because it may convert it. A match is no proof when
     * the same payment is made often. A record with neither {@link #items} nor {@link #summary} contradicts nothing, so
     * it may be any command's: look at both before you take it for a match, and ask for the items of a bulk transfer.
     *
     * @param command the command
     * @return false when the bank's report contradicts it
     */
    public boolean couldBe(TransferCommand command) {
        return (account == null || account.equals(command.from()))
                && (summary == null || summary.agreesWith(command))
                && (items.isEmpty() || ItemMatching.pairsAll(items, command.payments()));
    }

    /**
     * A record without a number counts only where it is all that the bank showed: among others it may be anybody's. It
     * is no proof even then: nobody may read from it that nothing was paid.
     */
    static Optional<TransferRecord> numbered(RequestNumber number, List<TransferRecord> found) {
        return found.stream()
                .filter(record -> record.numbers().contains(number))
                .findFirst()
                .or(() -> found.stream()
                        .filter(record -> found.size() == 1 && record.numbers().isEmpty())
                        .findFirst());
    }

    @Override
    public String toString() {
        return "TransferRecord[" + numbers + " " + state + " " + designatedDate + "]";
    }

    /** Collects a record. Not thread-safe. */
    public static final class Builder {

        private final TransferState state;
        private final List<RequestNumber> numbers = new ArrayList<>();
        private final List<TransferItem> items = new ArrayList<>();
        private final Map<String, String> unfit = new HashMap<>();
        private @Nullable LocalDate designatedDate;
        private @Nullable OffsetDateTime appliedAt;
        private @Nullable OffsetDateTime acceptedAt;
        private @Nullable Money fee;
        private @Nullable Money totalDebit;
        private @Nullable BulkSummary summary;
        private @Nullable String stateName;
        private @Nullable AccountId account;

        private Builder(TransferState state) {
            this.state = Objects.requireNonNull(state, "state");
        }

        /**
         * Adds a number.
         *
         * @param value the bank's number of a request behind it
         * @return this
         */
        public Builder number(RequestNumber value) {
            numbers.add(value);
            return this;
        }

        /**
         * Adds a payment.
         *
         * @param value the payment
         * @return this
         */
        public Builder item(TransferItem value) {
            items.add(value);
            return this;
        }

        /**
         * Sets when it is carried out.
         *
         * @param value a day in Asia/Tokyo
         * @return this
         */
        public Builder designatedDate(LocalDate value) {
            designatedDate = value;
            return this;
        }

        /**
         * Sets when it was applied for.
         *
         * @param value the bank's own date and time
         * @return this
         */
        public Builder appliedAt(OffsetDateTime value) {
            appliedAt = value;
            return this;
        }

        /**
         * Sets when the bank took it.
         *
         * @param value the bank's own date and time
         * @return this
         */
        public Builder acceptedAt(OffsetDateTime value) {
            acceptedAt = value;
            return this;
        }

        /**
         * Sets the fee of all items.
         *
         * @param value the fee
         * @return this
         */
        public Builder fee(Money value) {
            fee = value;
            return this;
        }

        /**
         * Sets what leaves the account.
         *
         * @param value the amount, fee included
         * @return this
         */
        public Builder totalDebit(Money value) {
            totalDebit = value;
            return this;
        }

        /**
         * Sets the account that pays.
         *
         * @param value the account
         * @return this
         */
        public Builder account(AccountId value) {
            account = value;
            return this;
        }

        /**
         * Adds what no type takes.
         *
         * @param member the bank's own name of the member
         * @param sent the text as it was sent
         * @return this
         */
        public Builder unfit(String member, String sent) {
            unfit.put(member, sent);
            return this;
        }

        /**
         * Sets the sums of a bulk transfer.
         *
         * @param value the sums
         * @return this
         */
        public Builder summary(BulkSummary value) {
            summary = value;
            return this;
        }

        /**
         * Sets the bank's own word for the state.
         *
         * @param value the word
         * @return this
         */
        public Builder stateName(String value) {
            stateName = value;
            return this;
        }

        /**
         * The record.
         *
         * @return an immutable record
         */
        public TransferRecord build() {
            return new TransferRecord(this);
        }
    }
}
