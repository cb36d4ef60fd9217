package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@link BankOperations#TRANSACTIONS} and {@link BankOperations#DEPOSIT_NOTICES}: one page of some days of
 * an account. Immutable and thread-safe.
 */
public final class HistoryQuery {

    private final AccountId account;
    private final DateRange range;
    private final @Nullable PageKey page;

    private HistoryQuery(AccountId account, DateRange range, @Nullable PageKey page) {
        this.account = Objects.requireNonNull(account, "account");
        this.range = Objects.requireNonNull(range, "range");
        this.page = page;
    }

    /**
     * The first page.
     *
     * @param account whose history
     * @param range which days
     * @return the query
     */
    public static HistoryQuery first(AccountId account, DateRange range) {
        return new HistoryQuery(account, range, null);
    }

    /**
     * The same query for a later page.
     *
     * @param key where the page starts
     * @return a copy
     */
    public HistoryQuery at(PageKey key) {
        return new HistoryQuery(account, range, key);
    }

    /**
     * Whose history.
     *
     * @return the account
     */
    public AccountId account() {
        return account;
    }

    /**
     * Which days.
     *
     * @return the range
     */
    public DateRange range() {
        return range;
    }

    /**
     * Where the page starts.
     *
     * @return the key, empty for the first page
     */
    public Optional<PageKey> page() {
        return Optional.ofNullable(page);
    }

    @Override
    public String toString() {
        return "HistoryQuery[" + range + "]";
    }
}
