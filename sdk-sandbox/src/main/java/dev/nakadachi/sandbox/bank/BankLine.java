package dev.nakadachi.sandbox.bank;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** One line of a yen account. Immutable. */
final class BankLine {

    private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSSSSS", Locale.ROOT);

    private final LocalDateTime at;
    private final long change;
    private final boolean correction;
    private final long balance;
    private final Optional<String> remarks;
    private final boolean transfer;

    BankLine(
            LocalDateTime at,
            long change,
            boolean correction,
            long balance,
            Optional<String> remarks,
            boolean transfer) {
        this.at = at;
        this.change = change;
        this.correction = correction;
        this.balance = balance;
        this.remarks = remarks;
        this.transfer = transfer;
    }

    LocalDateTime at() {
        return at;
    }

    /** 1 in, 2 out. A correction is a negative amount on the side that it corrects. */
    String type() {
        return (change > 0) == correction ? "2" : "1";
    }

    long amount() {
        return correction ? -Math.abs(change) : Math.abs(change);
    }

    long balance() {
        return balance;
    }

    Optional<String> remarks() {
        return remarks;
    }

    /** Whether it is also shown among the deposit notices. */
    boolean deposit() {
        return transfer && type().equals("1") && !correction;
    }

    /** The bank's microsecond time stamp, unique per account and rising. */
    String itemKey() {
        return KEY.format(at);
    }
}
