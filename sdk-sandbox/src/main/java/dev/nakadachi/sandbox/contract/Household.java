package dev.nakadachi.sandbox.contract;

import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.History;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * The accounts that every provider reads in {@link BankContract}, with their lines written by hand. The sandbox's clock
 * stands at 10:00 on 15 April 2026 in Japan.
 */
final class Household {

    /** Alice's ordinary account: opened with 1,000,000 yen, five lines, 1,200,000 yen at the end. */
    static final String MAIN = "1234567";

    /** Alice's settlement account: nothing at first, then 1, 2, 3 ... 1,203 yen come in. */
    static final String BUSY = "1234568";

    /** Bob's ordinary account: 500,000 yen and no line. */
    static final String BOBS = "1234569";

    static final long MAIN_YEN = 1_200_000;
    static final long BUSY_YEN = 724_206;
    static final int BUSY_LINES = 1_203;
    static final long BOBS_YEN = 500_000;

    /** Date, change and balance after it, oldest first. */
    static final List<Line> LINES = List.of(
            new Line("2026-04-01", "09:00:00", 250_000, 1_250_000, "振込 ｶ)ﾃｽﾄｼﾖｳｼﾞ"),
            new Line("2026-04-02", "10:15:00", -12_340, 1_237_660, "口座振替 ﾃﾞﾝｷﾘﾖｳｷﾝ"),
            new Line("2026-04-10", "00:00:01", -330, 1_237_330, "振込手数料"),
            new Line("2026-04-10", "23:59:59", 7_000, 1_244_330, "振込 ﾅｶﾀﾞﾁ ﾀﾛｳ"),
            new Line("2026-04-15", "09:30:00", -44_330, 1_200_000, "口座振替 ﾂｳｼﾝﾘﾖｳ"));

    private static final LocalDate FIRST_BUSY_DAY = LocalDate.of(2026, 4, 13);
    private static final int LINES_PER_BUSY_DAY = 401;

    private Household() {}

    static void open(Bank bank) {
        BankAccount main = bank.open("alice", AccountKind.ORDINARY, History.opening(1_000_000));
        LINES.forEach(line -> main.book(LocalDateTime.of(line.date(), line.time()), line.change(), line.remarks()));
        bank.ownTransfers().keepApart(main, "旅行");
        BankAccount busy = bank.open("alice", AccountKind.SETTLEMENT, History.opening(0));
        for (int i = 0; i < BUSY_LINES; i++) {
            LocalDate day = FIRST_BUSY_DAY.plusDays(i / LINES_PER_BUSY_DAY);
            busy.book(day.atTime(8, 0), i + 1L, "振込 ﾅｶﾀﾞﾁ ﾀﾛｳ");
        }
        bank.open("bob", AccountKind.ORDINARY, History.opening(BOBS_YEN));
    }

    /** A line as a person would read it in the passbook. */
    record Line(LocalDate date, LocalTime time, long change, long balance, String remarks) {

        Line(String date, String time, long change, long balance, String remarks) {
            this(LocalDate.parse(date), LocalTime.parse(time), change, balance, remarks);
        }
    }
}
