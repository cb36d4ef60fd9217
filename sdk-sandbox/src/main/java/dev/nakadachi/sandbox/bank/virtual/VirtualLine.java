package dev.nakadachi.sandbox.bank.virtual;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Money that came into a virtual account. Immutable. */
public final class VirtualLine {

    private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSSSSS", Locale.ROOT);

    private final VirtualAccount account;
    private final LocalDateTime at;
    private final long yen;
    private final String remitter;

    VirtualLine(VirtualAccount account, LocalDateTime at, long yen, String remitter) {
        this.account = account;
        this.at = at;
        this.yen = yen;
        this.remitter = remitter;
    }

    /**
     * Where it came in.
     *
     * @return the virtual account as it stood then
     */
    public VirtualAccount account() {
        return account;
    }

    /**
     * When it came.
     *
     * @return local time in Asia/Tokyo
     */
    public LocalDateTime at() {
        return at;
    }

    /**
     * How much.
     *
     * @return yen
     */
    public long yen() {
        return yen;
    }

    /**
     * Who paid.
     *
     * @return the name in kana
     */
    public String remitter() {
        return remitter;
    }

    /**
     * The time stamp in microseconds.
     *
     * @return 20 digits, unique in the account behind and rising
     */
    public String itemKey() {
        return KEY.format(at);
    }

    @Override
    public String toString() {
        return "VirtualLine[" + at.toLocalDate() + "]";
    }
}
