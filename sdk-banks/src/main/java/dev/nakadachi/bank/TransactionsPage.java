package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of an account's history, for providers. Immutable and thread-safe. */
public final class TransactionsPage {

    private final AccountId account;
    private final List<Transaction> lines;
    private final @Nullable PageKey next;

    private TransactionsPage(AccountId account, List<Transaction> lines, @Nullable PageKey next) {
        this.account = Objects.requireNonNull(account, "account");
        this.lines = List.copyOf(lines);
        this.next = next;
    }

    /**
     * The last page.
     *
     * @param account whose history the bank says it is
     * @param lines the lines in the bank's order
     * @return the page
     */
    public static TransactionsPage last(AccountId account, List<Transaction> lines) {
        return new TransactionsPage(account, lines, null);
    }

    /**
     * The same page, followed by another.
     *
     * @param value where the next page starts
     * @return a copy
     */
    public TransactionsPage followedBy(PageKey value) {
        return new TransactionsPage(account, lines, value);
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
    public List<Transaction> lines() {
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
        return "TransactionsPage[" + lines.size() + " lines" + (next == null ? ", last" : "") + "]";
    }
}
