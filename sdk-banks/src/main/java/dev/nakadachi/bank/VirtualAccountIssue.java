package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for new virtual accounts (振込入金口座発行). It has a key of its own and is recorded in the ledger like a transfer:
 * numbers that nobody knows of would take money. Prints its key and count. Immutable and thread-safe.
 */
public final class VirtualAccountIssue {

    private static final Rule<Integer> COUNT =
            Rule.of("VirtualAccountIssue.count", "is at least 1", "ask for one or more", count -> count >= 1);
    private static final Rule<VirtualAccountType.Kind> TYPE = Rule.of(
            "VirtualAccountIssue.type",
            "is a known type",
            "ask for LIMITED_TERM or PERMANENT",
            kind -> kind != VirtualAccountType.Kind.UNKNOWN);

    private final IdempotencyKey key;
    private final AccountId account;
    private final VirtualAccountType.Kind type;
    private final int count;
    private final @Nullable KanaName addedName;

    private VirtualAccountIssue(
            IdempotencyKey key,
            AccountId account,
            VirtualAccountType.Kind type,
            int count,
            @Nullable KanaName addedName) {
        this.key = Objects.requireNonNull(key, "key");
        this.account = Objects.requireNonNull(account, "account");
        this.type = TYPE.check(type);
        this.count = COUNT.check(count);
        this.addedName = addedName;
    }

    /**
     * A command.
     *
     * @param key the caller's own key
     * @param account the account behind the new ones
     * @param type how long they live, not UNKNOWN
     * @param count how many, at least 1; how many at once is the bank's rule
     * @return the command
     * @throws dev.nakadachi.error.InvalidInputException when the count or the type is no such
     */
    public static VirtualAccountIssue of(
            IdempotencyKey key, AccountId account, VirtualAccountType.Kind type, int count) {
        return new VirtualAccountIssue(key, account, type, count, null);
    }

    /**
     * The same command with a name that stands after the holder's (追加名義カナ).
     *
     * @param value the name; its characters are the bank's rule
     * @return a copy
     */
    public VirtualAccountIssue withAddedName(KanaName value) {
        return new VirtualAccountIssue(key, account, type, count, Objects.requireNonNull(value, "value"));
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
     * The account behind the new ones.
     *
     * @return the account
     */
    public AccountId account() {
        return account;
    }

    /**
     * How long they live.
     *
     * @return the type
     */
    public VirtualAccountType.Kind type() {
        return type;
    }

    /**
     * How many.
     *
     * @return the count
     */
    public int count() {
        return count;
    }

    /**
     * What stands after the holder's name.
     *
     * @return the name, empty for none
     */
    public Optional<KanaName> addedName() {
        return Optional.ofNullable(addedName);
    }

    @Override
    public String toString() {
        return "VirtualAccountIssue[" + key + " " + count + "]";
    }
}
