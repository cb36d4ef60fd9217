package dev.nakadachi.bank.zengin;

import org.jspecify.annotations.Nullable;

/** How the bytes of a field become a value, and a value bytes. */
interface Content<V> {

    /** The value; null when the field has none, or when it is unreadable and the record is spoiled. */
    @Nullable
    V read(Scrutiny record, Field<?> field);

    /** Fills the field; what does not fit the rules is reported. */
    void write(@Nullable V value, Scrutiny record, Field<?> field);
}
