package dev.nakadachi.bank.zengin;

import org.jspecify.annotations.Nullable;

/** How the bytes of a field become a value, and a value bytes: orders are written, answers of a bank are only read. */
interface OrderContent<V> extends Content<V> {

    /** Fills the field; what does not fit the rules is reported. */
    void write(@Nullable V value, Scrutiny record, Field<?> field);
}
