package dev.nakadachi.bank.zengin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a record from its first byte to its last. */
final class RecordLayout {

    private final List<Field<?>> fields;

    private RecordLayout(List<Field<?>> fields) {
        this.fields = List.copyOf(fields);
    }

    /** A layout whose first byte (データ区分) says which record it is. */
    static Builder of(char kind) {
        Builder builder = empty();
        builder.field("record-kind", 1, FixedContent.kind(kind));
        return builder;
    }

    /** Nothing yet. */
    static Builder empty() {
        return new Builder(new ArrayList<>());
    }

    /** A layout that begins with the fields of another, up to one of them. */
    static Builder like(RecordLayout other, Field<?> last) {
        return new Builder(new ArrayList<>(other.fields.subList(0, last.index() + 1)));
    }

    List<Field<?>> fields() {
        return fields;
    }

    /** The values; null when the record is spoiled. */
    @Nullable
    Values read(Scrutiny record) {
        Values values = new Values(this);
        for (Field<?> field : fields) {
            readField(record, field, values);
        }
        return record.isSpoiled() ? null : values;
    }

    private static <V> void readField(Scrutiny record, Field<V> field, Values values) {
        values.set(field, field.content().read(record, field));
    }

    /** Collects the fields in their order. */
    static final class Builder {

        private final List<Field<?>> fields;
        private int length;

        private Builder(List<Field<?>> fields) {
            this.fields = fields;
            this.length = fields.stream().mapToInt(Field::length).sum();
        }

        <V> Field<V> field(String name, int bytes, Content<V> content) {
            Field<V> field = new Field<>(name, fields.size(), length, bytes, content);
            fields.add(field);
            length += bytes;
            return field;
        }

        /** A filler (ダミー), blank. */
        void filler(int bytes) {
            field("filler", bytes, FixedContent.filler(bytes));
        }

        /** The layout; a sum of other than the record's bytes is a slip of the pen. */
        RecordLayout ofBytes(int expected) {
            if (length != expected) {
                throw new IllegalStateException("fields of " + length + " bytes in a record of " + expected);
            }
            return new RecordLayout(fields);
        }
    }
}
