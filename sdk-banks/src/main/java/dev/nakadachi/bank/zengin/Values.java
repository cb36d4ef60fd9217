package dev.nakadachi.bank.zengin;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one record by its fields. Not changed once its model has been built. */
final class Values {

    private final RecordLayout layout;
    private final @Nullable Object[] values;

    Values(RecordLayout layout) {
        this.layout = layout;
        this.values = new @Nullable Object[layout.fields().size()];
    }

    <V> void set(Field<V> field, @Nullable V value) {
        values[field.index()] = value;
    }

    /** A value that reading and building guarantee. */
    <V> V get(Field<V> field) {
        return Objects.requireNonNull(orNull(field), field.name());
    }

    <V> Optional<V> find(Field<V> field) {
        return Optional.ofNullable(orNull(field));
    }

    /** Whether the record has the field at all; some records have two layouts. */
    boolean has(Field<?> field) {
        return field.index() < values.length && layout.fields().get(field.index()) == field;
    }

    @SuppressWarnings("unchecked") // set() takes no other type for the field
    <V> @Nullable V orNull(Field<V> field) {
        return has(field) ? (V) values[field.index()] : null;
    }
}
