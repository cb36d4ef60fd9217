package dev.nakadachi.sandbox.bank;

import dev.nakadachi.id.AccountId;

/**
 * A part of an account that a person keeps apart (つかいわけ口座): the parent, which is what is left of the account, or a
 * child. Immutable.
 */
public final class SubAccount {

    private final BankAccount account;
    private final int index;
    private final String name;

    SubAccount(BankAccount account, int index, String name) {
        this.account = account;
        this.index = index;
        this.name = name;
    }

    /**
     * The identifier that the API uses.
     *
     * @return 13 digits
     */
    public AccountId id() {
        return new AccountId("1020" + number(account.number())
                + "00".substring(Integer.toString(index).length()) + index);
    }

    /**
     * Whether it is what is left of the account.
     *
     * @return true for the parent
     */
    public boolean parent() {
        return index == 0;
    }

    /**
     * The name that the holder gave it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The number of a child.
     *
     * @return seven digits
     */
    public String number() {
        return number(Integer.toString(Integer.parseInt(account.number()) + 1_000_000 * index));
    }

    BankAccount account() {
        return account;
    }

    private static String number(String digits) {
        return digits.substring(digits.length() - 7);
    }

    @Override
    public String toString() {
        return "SubAccount[" + index + "]";
    }
}
