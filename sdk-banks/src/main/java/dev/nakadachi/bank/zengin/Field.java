package dev.nakadachi.bank.zengin;

/** A field of a record: where its bytes are and what they mean. */
final class Field<V> {

    private final String name;
    private final int index;
    private final int start;
    private final int length;
    private final Content<V> content;

    Field(String name, int index, int start, int length, Content<V> content) {
        this.name = name;
        this.index = index;
        this.start = start;
        this.length = length;
        this.content = content;
    }

    String name() {
        return name;
    }

    /** Its place among the fields of its record. */
    int index() {
        return index;
    }

    /** Its first byte, from 0. */
    int start() {
        return start;
    }

    int length() {
        return length;
    }

    Content<V> content() {
        return content;
    }
}
