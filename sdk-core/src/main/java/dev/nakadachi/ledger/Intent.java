package dev.nakadachi.ledger;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants done: his key and the canonical bytes of the command, of which two are the same when their bytes
 * are; and what a person, or who looks for the command later, has to know of it. The ledger seals all of it, and keeps
 * of the payees a keyed digest. Immutable and thread-safe; prints the key only.
 */
public final class Intent {

    private final IdempotencyKey key;
    private final byte[] canonical;
    private final @Nullable AccountId account;
    private final List<Portion> portions;
    private final @Nullable String marker;

    /**
     * An intent that says nothing of money.
     *
     * @param key the caller's key
     * @param canonical the command in one fixed byte form; copied
     */
    public Intent(IdempotencyKey key, byte[] canonical) {
        this(
                Objects.requireNonNull(key, "key"),
                Objects.requireNonNull(canonical, "canonical").clone(),
                null,
                List.of(),
                null);
    }

    private Intent(
            IdempotencyKey key,
            byte[] canonical,
            @Nullable AccountId account,
            List<Portion> portions,
            @Nullable String marker) {
        this.key = key;
        this.canonical = canonical;
        this.account = account;
        this.portions = List.copyOf(portions);
        this.marker = marker;
    }

    /**
     * The same intent of an account: what leaves it is held back while a ledger that may have lost commands is
     * reconciled.
     *
     * @param value the account that pays, or that the command is about
     * @return a copy
     */
    public Intent ofAccount(AccountId value) {
        return new Intent(key, canonical, Objects.requireNonNull(value, "account"), portions, marker);
    }

    /**
     * The same intent with who is paid how much.
     *
     * @param value a portion for each payment, all in one currency
     * @return a copy
     */
    public Intent paying(List<Portion> value) {
        return new Intent(key, canonical, account, value, marker);
    }

    /**
     * The same intent with what the payee sees of it, by which it can be found at the institution.
     *
     * @param value the marker
     * @return a copy
     */
    public Intent markedBy(String value) {
        return new Intent(key, canonical, account, portions, Objects.requireNonNull(value, "marker"));
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
     * The command in its fixed form.
     *
     * @return a copy
     */
    public byte[] canonical() {
        return canonical.clone();
    }

    /**
     * The account that pays, or that the command is about.
     *
     * @return the account, empty for a command about none
     */
    public Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /**
     * How much is paid in all.
     *
     * @return the sum without fees, empty for a command that pays nothing
     */
    public Optional<Money> amount() {
        return portions.stream().map(Portion::amount).reduce(Money::plus);
    }

    /**
     * Who is paid how much.
     *
     * @return a portion for each payment, none for a command that pays nothing
     */
    public List<Portion> portions() {
        return portions;
    }

    /**
     * What the payee sees of it.
     *
     * @return the marker, empty where the caller asked for none
     */
    public Optional<String> marker() {
        return Optional.ofNullable(marker);
    }

    @Override
    public String toString() {
        return "Intent[" + key + "]";
    }

    /**
     * One payment of a command. Prints no payee. Closed by nature, hence a record.
     *
     * @param payee who is paid
     * @param amount how much, without fees
     */
    public record Portion(PayeeReference payee, Money amount) {

        /**
         * Needs both.
         *
         * @param payee as above
         * @param amount as above
         */
        public Portion {
            Objects.requireNonNull(payee, "payee");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public String toString() {
            return "Portion[masked]";
        }
    }
}
