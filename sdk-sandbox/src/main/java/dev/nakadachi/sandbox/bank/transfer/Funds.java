package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.id.AccountId;
import java.time.Instant;
import java.util.Optional;

/** The accounts, as far as transfers need them. */
public interface Funds {

    /**
     * What is there.
     *
     * @param account an account of this bank
     * @return yen
     */
    long balance(AccountId account);

    /**
     * Posts a line.
     *
     * @param account an account of this bank
     * @param entry the line
     */
    void post(AccountId account, Entry entry);

    /**
     * The account of a payee of this bank.
     *
     * @param payee where a transfer goes
     * @return empty for another bank
     */
    Optional<AccountId> accountOf(Payee payee);

    /**
     * One line to post. Closed by nature, hence a record.
     *
     * @param at when
     * @param change yen, negative when money leaves
     * @param remarks what the line says
     * @param notice whether it is also a deposit notice
     */
    record Entry(Instant at, long change, String remarks, boolean notice) {

        @Override
        public String toString() {
            return "Entry";
        }
    }
}
