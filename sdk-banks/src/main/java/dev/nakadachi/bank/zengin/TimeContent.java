package dev.nakadachi.bank.zengin;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A time of day, {@code hhmm}, blank where there is none. Only answers of a bank have one. */
final class TimeContent implements Content<LocalTime> {

    @Override
    public @Nullable LocalTime read(Scrutiny record, Field<?> field) {
        if (Digits.isBlank(record, field)) {
            return null;
        }
        Long digits = Digits.read(record, field);
        if (digits == null) {
            return null;
        }
        int hour = digits.intValue() / 100;
        int minute = digits.intValue() % 100;
        if (hour > 23 || minute > 59) {
            record.spoil(ZenginRule.DATE_IMPOSSIBLE, field, 0);
            return null;
        }
        return LocalTime.of(hour, minute);
    }
}
