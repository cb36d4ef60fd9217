package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of what an account's bank says of some days, for providers. Immutable and thread-safe.
 *
 * @param <T> a line, such as a {@link Transaction} or a {@link DepositNotice}
 */
public final class AccountPage<T> {

    private final AccountId account;
    private final List<T> lines;
    private final @Nullable PageKey next;

    private AccountPage(AccountId account, List<T> lines, @Nullable PageKey next) {
        this.account = Objects.requireNonNull(account, "account");
        this.lines = List.copyOf(lines);
        this.next = next;
    }

    /**
     * The last page.
     *
     * @param account whose history the bank says it is
     * @param lines the lines in the bank's order
     * @param <T> a line
     * @return the page
     */
    public static <T> AccountPage<T> last(AccountId account, List<T> lines) {
        return new AccountPage<>(account, lines, null);
    }

    /**
     * The same page, followed by another.
     *
     * @param value where the next page starts
     * @return a copy
     */
    public AccountPage<T> followedBy(PageKey value) {
        return new AccountPage<>(account, lines, value);
    }

    /**
     * Whose history the bank says it is.
     *
     * @return the account
     */
    public AccountId account() {
        return account;
    }

    /**
     * The lines.
     *
     * @return the lines in the bank's order, unmodifiable
     */
    public List<T> lines() {
        return lines;
    }

    /**
     * Where the next page starts.
     *
     * @return the key, empty on the last page
     */
    public Optional<PageKey> next() {
        return Optional.ofNullable(next);
    }

    @Override
    public String toString() {
        return "AccountPage[" + lines.size() + " lines" + (next == null ? ", last" : "") + "]";
    }
}
