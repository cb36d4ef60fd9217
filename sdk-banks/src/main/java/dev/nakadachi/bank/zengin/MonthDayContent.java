package dev.nakadachi.bank.zengin;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day without its year, {@code MMDD}. */
final class MonthDayContent implements OrderContent<LocalDate> {

    @Override
    public @Nullable LocalDate read(Scrutiny record, Field<?> field) {
        Long digits = Digits.read(record, field);
        if (digits == null) {
            return null;
        }
        int number = digits.intValue();
        Optional<LocalDate> day = record.dates().monthAndDay(number / 100, number % 100);
        if (day.isEmpty()) {
            record.spoil(ZenginRule.DATE_IMPOSSIBLE, field, 0);
        }
        return day.orElse(null);
    }

    @Override
    public void write(@Nullable LocalDate value, Scrutiny record, Field<?> field) {
        if (value == null) {
            record.spoil(ZenginRule.FIELD_MISSING, field, 0);
            return;
        }
        Digits.write(value.getMonthValue() * 100L + value.getDayOfMonth(), record, field);
    }
}
