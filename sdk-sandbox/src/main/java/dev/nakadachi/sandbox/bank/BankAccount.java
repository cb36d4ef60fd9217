package dev.nakadachi.sandbox.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** An account with its lines: the history, then what a test has posted. Thread-safe. */
public final class BankAccount {

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
     * Books a line of an earlier time, as if the test had run then. It stands behind all lines that are there.
     *
     * @param at local time in Asia/Tokyo
     * @param change yen, negative for money that goes out, not 0
     * @param remarks what the line says; money that comes in with it is a transfer, which has a deposit notice
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when the amount or the kind of account does not fit
     */
    public BankAccount book(LocalDateTime at, long change, String remarks) {
        AMOUNT.check(Math.abs(change));
        post(at.atZone(Bank.TOKYO).toInstant(), change, remarks, true);
        return this;
    }

    /**
     * The balance in yen after the last line.
     *
     * @return yen
     */
    public long balance() {
        bank.tick();
        return lastBalance();
    }

    /** Without a look at the transfers that are due. */
    long lastBalance() {
        return balanceBefore(size());
    }

    /**
     * The account number.
     *
     * @return seven digits
     */
    public String number() {
        return number;
    }

    /**
     * Whether it is the user's main account.
     *
     * @return true for the first one that was opened
     */
    public boolean primary() {
        return primary;
    }

    /**
     * Today at the bank.
     *
     * @return the date in Asia/Tokyo by the virtual clock
     */
    public LocalDate today() {
        return bank.today();
    }

    /**
     * The day of the first line.
     *
     * @return today without lines
     */
    public LocalDate firstDay() {
        return size() == 0 ? today() : line(0).at().toLocalDate();
    }

    /**
     * How many lines there are.
     *
     * @return history and what was posted since
     */
    public long size() {
        lock.lock();
        try {
            return history.size() + posted.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * One line.
     *
     * @param index from 0, the oldest
     * @return the line
     */
    public BankLine line(long index) {
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

    /**
     * The balance before a line.
     *
     * @param index of the line, or {@link #size} for the balance after the last one
     * @return yen
     */
    public long balanceBefore(long index) {
        return index <= history.size()
                ? history.balanceAfter(index - 1)
                : line(index - 1).balance();
    }

    /**
     * Where the lines of a day begin.
     *
     * @param day any
     * @return the index of the first line on or after it, {@link #size} when there is none
     */
    public long firstOnOrAfter(LocalDate day) {
        long found = history.firstOnOrAfter(day);
        long end = size();
        while (found >= history.size()
                && found < end
                && line(found).at().toLocalDate().isBefore(day)) {
            found++;
        }
        return found;
    }

    /**
     * Where to go on.
     *
     * @param itemKey {@link BankLine#itemKey}
     * @return the index after the line with that key, empty when no line has it
     */
    public Optional<Long> after(String itemKey) {
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

    /**
     * The branch.
     *
     * @return three digits
     */
    public String branch() {
        return BankFunds.BRANCH;
    }

    /**
     * The lines of some days, oldest first; computed as they are read.
     *
     * @param from the first day
     * @param to the last day
     * @return lines, none when the days are not in order
     */
    public Stream<BankLine> lines(LocalDate from, LocalDate to) {
        return LongStream.range(firstOnOrAfter(from), firstOnOrAfter(to.plusDays(1)))
                .mapToObj(this::line);
    }

    private void postNow(long change, String remarks) {
        bank.tick();
        post(bank.clock().instant(), change, remarks, true);
    }

    /** Posts a line, after all that are there even when its time is earlier. */
    void post(Instant when, long change, String remarks, boolean notice) {
        WITH_LINES.check(kind);
        lock.lock();
        try {
            LocalDateTime now = LocalDateTime.ofInstant(when, Bank.TOKYO).truncatedTo(ChronoUnit.MICROS);
            long end = size();
            LocalDateTime earliest = end == 0 ? now : line(end - 1).at().plus(1, ChronoUnit.MICROS);
            LocalDateTime at = now.isBefore(earliest) ? earliest : now;
            posted.add(new BankLine(at, change, false, balanceBefore(end) + change, Optional.of(remarks), notice));
        } finally {
            lock.unlock();
        }
    }
}
