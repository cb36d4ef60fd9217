package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The input of {@link TransferOperations#STATUS}: one transfer, or a page of a list. Immutable and thread-safe. */
public final class TransfersQuery {

    private final AccountId account;
    private final @Nullable RequestNumber number;
    private final DateRange applied;
    private final @Nullable PageKey page;

    private TransfersQuery(
            AccountId account, @Nullable RequestNumber number, DateRange applied, @Nullable PageKey page) {
        this.account = Objects.requireNonNull(account, "account");
        this.number = number;
        this.applied = Objects.requireNonNull(applied, "applied");
        this.page = page;
    }

    /**
     * One transfer.
     *
     * @param account the account that pays
     * @param number the bank's number
     * @return the query
     */
    public static TransfersQuery of(AccountId account, RequestNumber number) {
        return new TransfersQuery(account, Objects.requireNonNull(number, "number"), DateRange.today(), null);
    }

    /**
     * The first page of a list.
     *
     * @param account the account that pays
     * @param applied the days on which they were applied for
     * @return the query
     */
    public static TransfersQuery first(AccountId account, DateRange applied) {
        return new TransfersQuery(account, null, applied, null);
    }

    /**
     * The same query of one transfer, for banks that have no enquiry by number: they list the transfers of these days,
     * and the number is looked for among them. Where there is such an enquiry the days play no part.
     *
     * @param value the days on which it may have been applied for, with both ends
     * @return a copy
     */
    public TransfersQuery within(DateRange value) {
        return new TransfersQuery(account, number, value, page);
    }

    /**
     * The same query for a later page.
     *
     * @param key where the page starts
     * @return a copy
     */
    public TransfersQuery at(PageKey key) {
        return new TransfersQuery(account, number, applied, key);
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
     * The transfer.
     *
     * @return the bank's number, empty for a list
     */
    public Optional<RequestNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * The days of a list.
     *
     * @return the days on which they were applied for; where a number is given, of use only to a bank without an
     *     enquiry by number
     */
    public DateRange applied() {
        return applied;
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
        return "TransfersQuery[" + (number == null ? applied : number) + "]";
    }
}
