package dev.nakadachi.ledger;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
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
    private final @Nullable Money amount;
    private final byte @Nullable [] payees;
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
                null,
                null,
                null);
    }

    private Intent(
            IdempotencyKey key,
            byte[] canonical,
            @Nullable AccountId account,
            @Nullable Money amount,
            byte @Nullable [] payees,
            @Nullable String marker) {
        this.key = key;
        this.canonical = canonical;
        this.account = account;
        this.amount = amount;
        this.payees = payees;
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
        return new Intent(key, canonical, Objects.requireNonNull(value, "account"), amount, payees, marker);
    }

    /**
     * The same intent with how much is paid.
     *
     * @param value the sum of all payments, without fees
     * @return a copy
     */
    public Intent paying(Money value) {
        return new Intent(key, canonical, account, Objects.requireNonNull(value, "amount"), payees, marker);
    }

    /**
     * The same intent with who is paid.
     *
     * @param value the payees in one fixed byte form; copied
     * @return a copy
     */
    public Intent to(byte[] value) {
        return new Intent(key, canonical, account, amount, value.clone(), marker);
    }

    /**
     * The same intent with what the payee sees of it, by which it can be found at the institution.
     *
     * @param value the marker
     * @return a copy
     */
    public Intent markedBy(String value) {
        return new Intent(key, canonical, account, amount, payees, Objects.requireNonNull(value, "marker"));
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
     * How much is paid.
     *
     * @return the sum without fees, empty for a command that pays nothing
     */
    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    /**
     * Who is paid.
     *
     * @return a copy of the fixed form, empty for a command that pays nobody
     */
    public Optional<byte[]> payees() {
        return Optional.ofNullable(payees).map(byte[]::clone);
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
}
