package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves money between two accounts of the same holder (振替). Prints neither account nor amount. Immutable and
 * thread-safe.
 */
public final class OwnTransferCommand {

    private static final Rule<Money> AMOUNT = Rule.of(
            "OwnTransferCommand.amount",
            "is at least 1 yen, without decimals",
            "move whole yen",
            money -> money.currency().equals(CurrencyCode.JPY)
                    && money.amount().compareTo(BigDecimal.ONE) >= 0
                    && money.amount().stripTrailingZeros().scale() <= 0);

    private static final Rule<OwnTransferCommand> ACCOUNTS = Rule.of(
            "OwnTransferCommand.accounts",
            "names two different accounts",
            "give the account that pays and another one that receives",
            command -> !command.from.equals(command.to));

    private final IdempotencyKey key;
    private final AccountId from;
    private final AccountId to;
    private final Money amount;
    private final @Nullable LocalDate designatedDate;

    private OwnTransferCommand(
            IdempotencyKey key, AccountId from, AccountId to, Money amount, @Nullable LocalDate designatedDate) {
        this.key = Objects.requireNonNull(key, "key");
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.amount = AMOUNT.check(amount);
        this.designatedDate = designatedDate;
    }

    /**
     * A command without a day: the bank moves the money when it takes the command.
     *
     * @param key the caller's own key
     * @param from the account that pays
     * @param to the account that receives, another one of the same holder
     * @param amount at least one yen
     * @return the command
     * @throws dev.nakadachi.error.InvalidInputException when the accounts are the same or the amount is not positive
     */
    public static OwnTransferCommand of(IdempotencyKey key, AccountId from, AccountId to, Money amount) {
        return ACCOUNTS.check(new OwnTransferCommand(key, from, to, amount, null));
    }

    /**
     * The same command for a day, at banks that take one.
     *
     * @param value the day in Asia/Tokyo
     * @return a copy
     */
    public OwnTransferCommand onDate(LocalDate value) {
        return new OwnTransferCommand(key, from, to, amount, Objects.requireNonNull(value, "value"));
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
     * The account that receives.
     *
     * @return the account
     */
    public AccountId to() {
        return to;
    }

    /**
     * How much.
     *
     * @return the amount in yen
     */
    public Money amount() {
        return amount;
    }

    /**
     * When.
     *
     * @return the day in Asia/Tokyo, empty for at once
     */
    public Optional<LocalDate> designatedDate() {
        return Optional.ofNullable(designatedDate);
    }

    /**
     * The account that receives in one fixed form, for lists of payees, limits and keyed digests: to them it is a payee
     * like any other. A list of third parties does not hold it unless you add it.
     *
     * @return {@code own-account:} and the bank's id of the account; keep it out of logs
     */
    public PayeeReference reference() {
        return new PayeeReference("own-account:" + to.value());
    }

    @Override
    public String toString() {
        return "OwnTransferCommand[" + key + "]";
    }
}
