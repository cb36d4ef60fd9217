package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is in a sub-account (つかいわけ口座残高), by kind of deposit, all in yen. What does not apply is empty, not zero; an
 * amount may be negative. Prints no amount. Immutable and thread-safe.
 */
public final class SubAccountBalance {

    private final AccountId account;
    private final @Nullable Money ordinary;
    private final @Nullable Money timeDeposits;
    private final @Nullable Money foreignInYen;

    private SubAccountBalance(Builder from) {
        this.account = from.account;
        this.ordinary = from.ordinary;
        this.timeDeposits = from.timeDeposits;
        this.foreignInYen = from.foreignInYen;
    }

    /**
     * Starts a balance with what every bank sends.
     *
     * @param account whose balance it is
     * @return a builder, for providers
     */
    public static Builder builder(AccountId account) {
        return new Builder(account);
    }

    /**
     * Whose balance it is.
     *
     * @return the sub-account, as {@link SubAccount#id()}
     */
    public AccountId account() {
        return account;
    }

    /**
     * The ordinary deposit in yen (円普通預金残高).
     *
     * @return yen, empty where it does not apply
     */
    public Optional<Money> ordinary() {
        return Optional.ofNullable(ordinary);
    }

    /**
     * All time deposits in yen together (円定期預金総額).
     *
     * @return yen, empty where it does not apply
     */
    public Optional<Money> timeDeposits() {
        return Optional.ofNullable(timeDeposits);
    }

    /**
     * What all ordinary deposits in foreign currencies are worth together (外貨普通預金総評価額). The single currencies are not
     * read.
     *
     * @return yen, empty where it does not apply
     */
    public Optional<Money> foreignInYen() {
        return Optional.ofNullable(foreignInYen);
    }

    @Override
    public String toString() {
        return "SubAccountBalance";
    }

    /** Collects a balance. Not thread-safe. */
    public static final class Builder {

        private final AccountId account;
        private @Nullable Money ordinary;
        private @Nullable Money timeDeposits;
        private @Nullable Money foreignInYen;

        private Builder(AccountId account) {
            this.account = Objects.requireNonNull(account, "account");
        }

        /**
         * Sets the ordinary deposit.
         *
         * @param value yen
         * @return this
         */
        public Builder ordinary(Money value) {
            ordinary = value;
            return this;
        }

        /**
         * Sets the time deposits.
         *
         * @param value yen
         * @return this
         */
        public Builder timeDeposits(Money value) {
            timeDeposits = value;
            return this;
        }

        /**
         * Sets the worth of the deposits in foreign currencies.
         *
         * @param value yen
         * @return this
         */
        public Builder foreignInYen(Money value) {
            foreignInYen = value;
            return this;
        }

        /**
         * The balance.
         *
         * @return an immutable balance
         */
        public SubAccountBalance build() {
            return new SubAccountBalance(this);
        }
    }
}
