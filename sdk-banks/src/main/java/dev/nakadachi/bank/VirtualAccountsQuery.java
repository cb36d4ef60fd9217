package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which virtual accounts are listed: all, or those of an account, of ids and in states; what is left out narrows
 * nothing. Prints its id count only. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class VirtualAccountsQuery {

    private final @Nullable AccountId account;
    private final List<VirtualAccountId> ids;
    private final Set<VirtualAccountState.Kind> states;
    private final @Nullable PageKey page;

    private VirtualAccountsQuery(
            @Nullable AccountId account,
            List<VirtualAccountId> ids,
            Set<VirtualAccountState.Kind> states,
            @Nullable PageKey page) {
        this.account = account;
        this.ids = List.copyOf(ids);
        this.states = Set.copyOf(states);
        this.page = page;
    }

    /**
     * All virtual accounts of the grant, from the first page on.
     *
     * @return the query
     */
    public static VirtualAccountsQuery all() {
        return new VirtualAccountsQuery(null, List.of(), Set.of(), null);
    }

    /**
     * Only those that lead to an account.
     *
     * @param value the account behind them
     * @return a copy
     */
    public VirtualAccountsQuery withAccount(AccountId value) {
        return new VirtualAccountsQuery(Objects.requireNonNull(value, "value"), ids, states, page);
    }

    /**
     * Only these.
     *
     * @param value their ids; how many at once is the bank's rule
     * @return a copy
     */
    public VirtualAccountsQuery withIds(List<VirtualAccountId> value) {
        return new VirtualAccountsQuery(account, value, states, page);
    }

    /**
     * Only those in some states.
     *
     * @param value the states
     * @return a copy
     */
    public VirtualAccountsQuery withStates(Set<VirtualAccountState.Kind> value) {
        return new VirtualAccountsQuery(account, ids, value, page);
    }

    /**
     * The same query at a page.
     *
     * @param value the key that the page before named
     * @return a copy
     */
    public VirtualAccountsQuery at(PageKey value) {
        return new VirtualAccountsQuery(account, ids, states, Objects.requireNonNull(value, "value"));
    }

    /**
     * The account behind them.
     *
     * @return the account, empty for every one
     */
    public Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /**
     * The ids.
     *
     * @return the ids, empty for every one
     */
    public List<VirtualAccountId> ids() {
        return ids;
    }

    /**
     * The states.
     *
     * @return the states, empty for every one
     */
    public Set<VirtualAccountState.Kind> states() {
        return states;
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
        return "VirtualAccountsQuery[" + ids.size() + " ids]";
    }
}
