package dev.nakadachi.sandbox.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** An account with its lines: the history, then what a test has posted. Thread-safe. */
public final class BankAccount {

    /** Where the bank lives. */
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final Rule<Long> AMOUNT = Rule.of(
            "amount",
            "is 1 to 999,999,999,999 yen",
            "pass a positive number of yen",
            n -> n >= 1 && n <= 999_999_999_999L);
    private static final Rule<AccountKind> WITH_LINES = Rule.of(
            "BankAccount",
            "has lines only as a yen ordinary account",
            "post to another account",
            AccountKind::yenOrdinary);

    private final AccountKind kind;
    private final String number;
    private final boolean primary;
    private final History history;
    private final Bank bank;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<BankLine> posted = new ArrayList<>();

    BankAccount(AccountKind kind, String number, boolean primary, History history, Bank bank) {
        this.kind = kind;
        this.number = number;
        this.primary = primary;
        this.history = history;
        this.bank = bank;
    }

    /**
     * The identifier that the API uses.
     *
     * @return the account id
     */
    public AccountId id() {
        return new AccountId("101" + kind.code() + number);
    }

    /**
     * The type.
     *
     * @return the kind
     */
    public AccountKind kind() {
        return kind;
    }

    /**
     * Money comes in now, by the virtual clock.
     *
     * @param yen 1 to 999,999,999,999
     * @param remarks what the line says
     * @throws dev.nakadachi.error.InvalidInputException when the amount or the kind of account does not fit
     */
    public void deposit(long yen, String remarks) {
        postNow(AMOUNT.check(yen), remarks);
    }

    /**
     * Money goes out now, by the virtual clock. The sandbox does not ask whether it is there.
     *
     * @param yen 1 to 999,999,999,999
     * @param remarks what the line says
     * @throws dev.nakadachi.error.InvalidInputException when the amount or the kind of account does not fit
     */
    public void withdraw(long yen, String remarks) {
        postNow(-AMOUNT.check(yen), remarks);
    }

    /**
     * The balance in yen after the last line.
     *
     * @return yen
     */
    public long balance() {
        bank.book().tick();
        return lastBalance();
    }

    /** Without a look at the transfers that are due. */
    long lastBalance() {
        return balanceBefore(size());
    }

    String number() {
        return number;
    }

    boolean primary() {
        return primary;
    }

    LocalDate today() {
        return bank.today();
    }

    LocalDate firstDay() {
        return size() == 0 ? today() : line(0).at().toLocalDate();
    }

    long size() {
        lock.lock();
        try {
            return history.size() + posted.size();
        } finally {
            lock.unlock();
        }
    }

    BankLine line(long index) {
        if (index < history.size()) {
            return history.line(index);
        }
        lock.lock();
        try {
            return posted.get((int) (index - history.size()));
        } finally {
            lock.unlock();
        }
    }

    /** The balance before a line, or after the last one for {@link #size}. */
    long balanceBefore(long index) {
        return index <= history.size()
                ? history.balanceAfter(index - 1)
                : line(index - 1).balance();
    }

    long firstOnOrAfter(LocalDate day) {
        long found = history.firstOnOrAfter(day);
        long end = size();
        while (found >= history.size()
                && found < end
                && line(found).at().toLocalDate().isBefore(day)) {
            found++;
        }
        return found;
    }

    /** The index after the line with that key. */
    Optional<Long> after(String itemKey) {
        long low = 0;
        long high = size() - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            int order = line(middle).itemKey().compareTo(itemKey);
            if (order == 0) {
                return Optional.of(middle + 1);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private void postNow(long change, String remarks) {
        bank.book().tick();
        post(bank.clock().instant(), change, remarks, true);
    }

    /** Posts a line, after all that are there even when its time is earlier. */
    void post(Instant when, long change, String remarks, boolean notice) {
        WITH_LINES.check(kind);
        lock.lock();
        try {
            LocalDateTime now = LocalDateTime.ofInstant(when, TOKYO).truncatedTo(ChronoUnit.MICROS);
            long end = size();
            LocalDateTime earliest = end == 0 ? now : line(end - 1).at().plus(1, ChronoUnit.MICROS);
            LocalDateTime at = now.isBefore(earliest) ? earliest : now;
            posted.add(new BankLine(at, change, false, balanceBefore(end) + change, Optional.of(remarks), notice));
        } finally {
            lock.unlock();
        }
    }
}
