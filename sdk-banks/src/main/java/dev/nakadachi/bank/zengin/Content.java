package dev.nakadachi.bank.zengin;

import org.jspecify.annotations.Nullable;

/** How the bytes of a field become a value. */
interface Content<V> {

    /** The value; null when the field has none, or when it is unreadable and the record is spoiled. */
    @Nullable
    V read(Scrutiny record, Field<?> field);
}
