package dev.nakadachi.bank.zengin;

import java.util.Set;
import java.util.function.Consumer;

/** The record that is read or written just now, and what is found in it. One for a run; not thread-safe. */
final class Scrutiny {

    /** What findings on a whole record name as the field. */
    static final String RECORD = "record";

    private final byte[] record;
    private final Set<ZenginRule> accepted;
    private final Consumer<ZenginFinding> listener;
    private final DateReading dates;
    private long number;
    private long offset;
    private boolean spoiled;
    private long found;

    Scrutiny(int length, DateReading dates, Set<ZenginRule> accepted, Consumer<ZenginFinding> listener) {
        this.record = new byte[length];
        this.dates = dates;
        this.accepted = accepted;
        this.listener = listener;
    }

    /** The bytes of the record, to be filled and read in place. */
    byte[] record() {
        return record;
    }

    DateReading dates() {
        return dates;
    }

    void begin(long recordNumber, long recordOffset) {
        number = recordNumber;
        offset = recordOffset;
        spoiled = false;
    }

    long number() {
        return number;
    }

    /** How many findings went to the listener. */
    long found() {
        return found;
    }

    /** No value can be made of the record. */
    boolean isSpoiled() {
        return spoiled;
    }

    /** A breach in spite of which the value is known. */
    void note(ZenginRule rule, Field<?> field, int index) {
        report(rule, field.name(), field.start() + index);
    }

    /** A breach that leaves no value. */
    void spoil(ZenginRule rule, Field<?> field, int index) {
        spoiled = true;
        report(rule, field.name(), field.start() + index);
    }

    /** A breach of the record or the file as a whole. */
    void report(ZenginRule rule, int index) {
        report(rule, RECORD, index);
    }

    private void report(ZenginRule rule, String field, int index) {
        if (!accepted.contains(rule)) {
            found++;
            listener.accept(new ZenginFinding(rule, number, field, index + 1, offset + index));
        }
    }
}
