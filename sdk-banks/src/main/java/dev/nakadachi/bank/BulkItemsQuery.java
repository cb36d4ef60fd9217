package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@link BulkOperations#ITEMS}: one page of the payments of a bulk transfer. Immutable and thread-safe.
 */
public final class BulkItemsQuery {

    private final AccountId account;
    private final RequestNumber number;
    private final @Nullable PageKey page;

    private BulkItemsQuery(AccountId account, RequestNumber number, @Nullable PageKey page) {
        this.account = Objects.requireNonNull(account, "account");
        this.number = Objects.requireNonNull(number, "number");
        this.page = page;
    }

    /**
     * The first page.
     *
     * @param account the account that pays
     * @param number the bank's number
     * @return the query
     */
    public static BulkItemsQuery first(AccountId account, RequestNumber number) {
        return new BulkItemsQuery(account, number, null);
    }

    /**
     * The same query for a later page.
     *
     * @param key where the page starts
     * @return a copy
     */
    public BulkItemsQuery at(PageKey key) {
        return new BulkItemsQuery(account, number, key);
    }

    /**
     * The account.
     *
     * @return the account that pays
     */
    public AccountId account() {
        return account;
    }

    /**
     * The bulk transfer.
     *
     * @return the bank's number
     */
    public RequestNumber number() {
        return number;
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
        return "BulkItemsQuery[" + number + "]";
    }
}
