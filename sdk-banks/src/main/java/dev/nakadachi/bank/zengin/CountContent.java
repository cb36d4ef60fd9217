package dev.nakadachi.bank.zengin;

import org.jspecify.annotations.Nullable;

/** A count; zero where none is set. */
final class CountContent implements OrderContent<Long> {

    @Override
    public @Nullable Long read(Scrutiny record, Field<?> field) {
        return Digits.read(record, field);
    }

    @Override
    public void write(@Nullable Long value, Scrutiny record, Field<?> field) {
        Digits.write(value == null ? 0 : value, record, field);
    }
}
