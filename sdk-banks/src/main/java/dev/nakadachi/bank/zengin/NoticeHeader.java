package dev.nakadachi.bank.zengin;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The header of notices of deposits (振込入金通知): whose account, for which days. Prints the days. Immutable and
 * thread-safe.
 */
public final class NoticeHeader {

    private final Values values;

    private NoticeHeader(Values values) {
        this.values = values;
    }

    static NoticeHeader from(Values values) {
        return new NoticeHeader(values);
    }

    /**
     * When the file was made (作成日).
     *
     * @return the day
     */
    public LocalDate created() {
        return values.get(NoticeFields.CREATED);
    }

    /**
     * The first day of the notices (勘定日自).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> from() {
        return values.find(NoticeFields.FROM);
    }

    /**
     * The last day of the notices (勘定日至).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> to() {
        return values.find(NoticeFields.TO);
    }

    /**
     * The account that the deposits went to.
     *
     * @return the account, with its holder
     */
    public ZenginAccount account() {
        return NoticeFields.ACCOUNT.from(values);
    }

    @Override
    public String toString() {
        return "NoticeHeader[" + created() + "]";
    }
}
