package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.Objects;

/** The input of {@link TransferOperations#REQUEST_RESULT}. Immutable and thread-safe. */
public final class RequestQuery {

    private final AccountId account;
    private final RequestNumber number;

    /**
     * A query.
     *
     * @param account the account that pays
     * @param number the bank's number
     */
    public RequestQuery(AccountId account, RequestNumber number) {
        this.account = Objects.requireNonNull(account, "account");
        this.number = Objects.requireNonNull(number, "number");
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
     * The bank's number.
     *
     * @return the number
     */
    public RequestNumber number() {
        return number;
    }

    @Override
    public String toString() {
        return "RequestQuery[" + number + "]";
    }
}
