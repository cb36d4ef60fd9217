package dev.nakadachi.bank.zengin;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day in a year of an era (和暦), {@code YYMMDD}. Files of this kind come from a bank and are never written. */
final class EraDateContent implements Content<LocalDate> {

    private final boolean required;
    private final boolean near;

    private EraDateContent(boolean required, boolean near) {
        this.required = required;
        this.near = near;
    }

    /** A day that every record has. */
    static EraDateContent required() {
        return new EraDateContent(true, true);
    }

    /** A day that some records have; blank or zeros in the others. */
    static EraDateContent optional() {
        return new EraDateContent(false, true);
    }

    /** The same, but it may lie far from the day of the file, as that on which a deposit falls due. */
    static EraDateContent anyTime() {
        return new EraDateContent(false, false);
    }

    @Override
    public @Nullable LocalDate read(Scrutiny record, Field<?> field) {
        if (!required && Digits.isBlank(record, field)) {
            return null;
        }
        Long digits = Digits.read(record, field);
        if (digits == null || (!required && digits == 0)) {
            return null;
        }
        int number = digits.intValue();
        int yearOfEra = number / 10_000;
        Optional<LocalDate> day = record.dates().yearOfEra(yearOfEra, number / 100 % 100, number % 100);
        if (day.isEmpty()) {
            record.spoil(ZenginRule.DATE_IMPOSSIBLE, field, 0);
            return null;
        }
        if (!record.dates().isWithinEra(day.get(), yearOfEra)) {
            record.note(ZenginRule.DATE_ERA, field, 0);
        }
        if (near && record.dates().isFar(day.get())) {
            record.note(ZenginRule.DATE_FAR, field, 0);
        }
        return day.get();
    }
}
