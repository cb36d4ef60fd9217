package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The input of {@link BankOperations#BALANCES}. Immutable and thread-safe. */
public final class BalancesQuery {

    private static final BalancesQuery ALL = new BalancesQuery(null);

    private final @Nullable AccountId account;

    private BalancesQuery(@Nullable AccountId account) {
        this.account = account;
    }

    /**
     * All accounts of the grant.
     *
     * @return the query
     */
    public static BalancesQuery all() {
        return ALL;
    }

    /**
     * One account.
     *
     * @param account whose balance
     * @return the query
     */
    public static BalancesQuery of(AccountId account) {
        return new BalancesQuery(Objects.requireNonNull(account, "account"));
    }

    /**
     * Whose balance.
     *
     * @return the account, empty for all
     */
    public Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /**
     * Whether the balance of an account was asked for, for an answer that holds those of all.
     *
     * @param held whose balance the answer holds
     * @return true for the account asked for, and for every account where all were
     */
    public boolean asksFor(AccountId held) {
        return account().map(held::equals).orElse(true);
    }

    @Override
    public String toString() {
        return "BalancesQuery[" + (account == null ? "all" : "one") + "]";
    }
}
