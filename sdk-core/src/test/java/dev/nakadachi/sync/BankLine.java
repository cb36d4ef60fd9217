package dev.nakadachi.sync;

import java.time.LocalDate;

/**
 * A line of {@link ChangingBank}.
 *
 * @param number the bank's own, shown as a key or not at all
 * @param balance after the line, which lines that come late change
 */
record BankLine(long number, LocalDate day, long amount, String remarks, String state, long balance) {

    BankLine cancelled() {
        return new BankLine(number, day, amount, remarks, "cancelled", balance);
    }

    BankLine on(LocalDate other) {
        return new BankLine(number, other, amount, remarks, state, balance);
    }

    BankLine with(long newBalance) {
        return new BankLine(number, day, amount, remarks, state, newBalance);
    }

    /** What a person sees: the number is not shown by every bank. */
    String seen() {
        return day + " " + amount + " " + remarks + " " + state + " " + balance;
    }
}
