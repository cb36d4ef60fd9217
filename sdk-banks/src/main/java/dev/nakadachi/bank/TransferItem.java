package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a transfer as the bank reports it. What a bank leaves out is empty. Prints bank and branch. Immutable.
 */
public final class TransferItem {

    private final Money amount;
    private final @Nullable BankCode bank;
    private final @Nullable BranchCode branch;
    private final @Nullable AccountNumber number;
    private final @Nullable KanaName name;
    private final @Nullable EdiInfo edi;
    private final @Nullable Money fee;
    private final @Nullable PaymentState state;
    private final @Nullable Integer position;
    private final @Nullable LocalDate returnedOn;
    private final Map<String, String> unfit;

    private TransferItem(Builder from) {
        this.amount = from.amount;
        this.bank = from.bank;
        this.branch = from.branch;
        this.number = from.number;
        this.name = from.name;
        this.edi = from.edi;
        this.fee = from.fee;
        this.state = from.state;
        this.position = from.position;
        this.returnedOn = from.returnedOn;
        this.unfit = Map.copyOf(from.unfit);
    }

    /**
     * Starts an item.
     *
     * @param amount how much is paid
     * @return a builder, for providers
     */
    public static Builder builder(Money amount) {
        return new Builder(amount);
    }

    /**
     * How much is paid.
     *
     * @return the amount, without the fee
     */
    public Money amount() {
        return amount;
    }

    /**
     * The payee's bank.
     *
     * @return the bank, empty where the bank sends none
     */
    public Optional<BankCode> bank() {
        return Optional.ofNullable(bank);
    }

    /**
     * The payee's branch.
     *
     * @return the branch, empty where the bank sends none
     */
    public Optional<BranchCode> branch() {
        return Optional.ofNullable(branch);
    }

    /**
     * The payee's account.
     *
     * @return the number, empty where the bank sends none
     */
    public Optional<AccountNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * The payee's name, which the bank may have converted.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<KanaName> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The word to the payee's books.
     *
     * @return the word, empty where the bank sends none
     */
    public Optional<EdiInfo> edi() {
        return Optional.ofNullable(edi);
    }

    /**
     * The fee of this item (振込手数料).
     *
     * @return the fee, empty where the bank sends none
     */
    public Optional<Money> fee() {
        return Optional.ofNullable(fee);
    }

    /**
     * What became of this payment: of a transfer that is partly completed it tells which one failed or came back.
     *
     * @return the state, empty where the bank says nothing of this payment alone: the transfer's own state holds then
     */
    public Optional<PaymentState> state() {
        return Optional.ofNullable(state);
    }

    /**
     * Which payment of the command it is (明細番号).
     *
     * @return 1 for the first, empty where the bank sends no number
     */
    public Optional<Integer> position() {
        return Optional.ofNullable(position);
    }

    /**
     * When the money came back (資金返却日).
     *
     * @return a day in Asia/Tokyo, empty where the bank sends none
     */
    public Optional<LocalDate> returnedOn() {
        return Optional.ofNullable(returnedOn);
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
     * Whether this may be what became of a payment: amount, bank, branch and account number agree as far as the bank
     * reports them. The name is not compared, because a bank may convert it.
     *
     * @param payment a payment of the command
     * @return false when the bank's report contradicts it
     */
    public boolean couldBe(Payment payment) {
        Payee payee = payment.payee();
        return amount.equals(payment.amount())
                && bank().filter(other -> !other.equals(payee.bank())).isEmpty()
                && branch().filter(other -> !other.equals(payee.branch())).isEmpty()
                && number().filter(other -> !other.equals(payee.number())).isEmpty();
    }

    @Override
    public String toString() {
        return "TransferItem[" + bank().map(BankCode::value).orElse("?") + "-"
                + branch().map(BranchCode::value).orElse("?") + "]";
    }

    /** Collects an item. Not thread-safe. */
    public static final class Builder {

        private static final Rule<Integer> POSITION = Rule.of(
                "TransferItem.position", "counts from 1", "give the number of the payment", number -> number >= 1);

        private final Money amount;
        private final Map<String, String> unfit = new HashMap<>();
        private @Nullable BankCode bank;
        private @Nullable BranchCode branch;
        private @Nullable AccountNumber number;
        private @Nullable KanaName name;
        private @Nullable EdiInfo edi;
        private @Nullable Money fee;
        private @Nullable PaymentState state;
        private @Nullable Integer position;
        private @Nullable LocalDate returnedOn;

        private Builder(Money amount) {
            this.amount = Objects.requireNonNull(amount, "amount");
        }

        /**
         * Sets the payee's bank.
         *
         * @param value the bank
         * @return this
         */
        public Builder bank(BankCode value) {
            bank = value;
            return this;
        }

        /**
         * Sets the payee's branch.
         *
         * @param value the branch
         * @return this
         */
        public Builder branch(BranchCode value) {
            branch = value;
            return this;
        }

        /**
         * Sets the payee's account.
         *
         * @param value the number
         * @return this
         */
        public Builder number(AccountNumber value) {
            number = value;
            return this;
        }

        /**
         * Sets the payee's name.
         *
         * @param value the name
         * @return this
         */
        public Builder name(KanaName value) {
            name = value;
            return this;
        }

        /**
         * Sets the word to the payee's books.
         *
         * @param value the word
         * @return this
         */
        public Builder edi(EdiInfo value) {
            edi = value;
            return this;
        }

        /**
         * Sets the fee.
         *
         * @param value the fee
         * @return this
         */
        public Builder fee(Money value) {
            fee = value;
            return this;
        }

        /**
         * Sets what became of the payment.
         *
         * @param value the state
         * @return this
         */
        public Builder state(PaymentState value) {
            state = value;
            return this;
        }

        /**
         * Sets which payment of the command it is.
         *
         * @param value 1 for the first
         * @return this
         * @throws dev.nakadachi.error.InvalidInputException when it is below 1
         */
        public Builder position(int value) {
            position = POSITION.check(value);
            return this;
        }

        /**
         * Sets when the money came back.
         *
         * @param value a day in Asia/Tokyo
         * @return this
         */
        public Builder returnedOn(LocalDate value) {
            returnedOn = value;
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
         * The item.
         *
         * @return an immutable item
         */
        public TransferItem build() {
            return new TransferItem(this);
        }
    }
}
