package dev.nakadachi.sandbox.bank;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** One line of a yen account. Immutable. */
public final class BankLine {

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

    /**
     * When it was booked.
     *
     * @return local time in Asia/Tokyo
     */
    public LocalDateTime at() {
        return at;
    }

    /**
     * How the balance changes.
     *
     * @return yen, negative when it falls
     */
    public long change() {
        return change;
    }

    /**
     * Whether it corrects a line of the other direction.
     *
     * @return true for a correction
     */
    public boolean correction() {
        return correction;
    }

    /**
     * The side.
     *
     * @return 1 for in, 2 for out; a correction is a negative amount on the side that it corrects
     */
    public String type() {
        return (change > 0) == correction ? "2" : "1";
    }

    /**
     * The amount on its side.
     *
     * @return yen, negative for a correction
     */
    public long amount() {
        return correction ? -Math.abs(change) : Math.abs(change);
    }

    /**
     * The balance after the line.
     *
     * @return yen
     */
    public long balance() {
        return balance;
    }

    /**
     * What the line says.
     *
     * @return the text, empty for a silent line
     */
    public Optional<String> remarks() {
        return remarks;
    }

    /**
     * Whether it is also shown among the deposit notices.
     *
     * @return true for a transfer that came in
     */
    public boolean deposit() {
        return transfer && type().equals("1") && !correction;
    }

    /**
     * The time stamp in microseconds.
     *
     * @return 20 digits, unique in an account and rising
     */
    public String itemKey() {
        return KEY.format(at);
    }
}
