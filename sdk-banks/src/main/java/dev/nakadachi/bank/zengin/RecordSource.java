package dev.nakadachi.bank.zengin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into records, whatever they end with. Holds one buffer, however long a record or the file is. */
final class RecordSource {

    private static final int END = -1;
    private static final int END_MARK = 0x1A;

    private final InputStream in;
    private final Scrutiny scrutiny;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long position;
    private long number;
    private int length;
    private @Nullable RecordEnd endOfFirst;

    RecordSource(InputStream in, Scrutiny scrutiny) {
        this.in = in;
        this.scrutiny = scrutiny;
    }

    /** Whether there was another record; it then lies in the scrutiny, whole or not. */
    boolean next() {
        if (peek() == END) {
            scrutiny.begin(number + 1, position);
            return false;
        }
        number++;
        scrutiny.begin(number, position);
        byte[] record = scrutiny.record();
        length = 0;
        RecordEnd end = RecordEnd.NONE;
        while (length < record.length && peek() != END && end == RecordEnd.NONE) {
            end = recordEnd();
            if (end == RecordEnd.NONE) {
                record[length++] = (byte) take();
            }
        }
        if (length < record.length) {
            scrutiny.report(ZenginRule.RECORD_LENGTH, length);
        } else {
            judgeEnd(recordEnd());
        }
        return true;
    }

    /** Whether the record has its bytes; otherwise {@link #length} of them are there, or there were more. */
    boolean isWhole() {
        return length == scrutiny.record().length;
    }

    /** How many bytes of the record there are. */
    int length() {
        return Math.min(length, scrutiny.record().length);
    }

    /** How many records were begun. */
    long records() {
        return number;
    }

    /** Judges what stands behind the end record. */
    void judgeRest() {
        if (peek() == END_MARK) {
            scrutiny.begin(number + 1, position);
            scrutiny.report(ZenginRule.FILE_END_MARK, 0);
            take();
        }
        if (peek() != END) {
            scrutiny.begin(number + 1, position);
            scrutiny.report(ZenginRule.FILE_AFTER_END, 0);
        }
    }

    private void judgeEnd(RecordEnd end) {
        boolean lines = endOfFirst != null && endOfFirst != RecordEnd.NONE;
        if (lines && end == RecordEnd.NONE && peek() != END && peek() != END_MARK) {
            scrutiny.report(ZenginRule.RECORD_LENGTH, length);
            length++;
            skipLine();
        } else if (endOfFirst == null) {
            endOfFirst = end;
        } else if (endOfFirst != end) {
            scrutiny.report(ZenginRule.RECORD_END, length);
        }
    }

    private void skipLine() {
        while (peek() != END && recordEnd() == RecordEnd.NONE) {
            take();
        }
    }

    /** Takes the end of a record, if one stands here. */
    private RecordEnd recordEnd() {
        if (peek() == '\n') {
            take();
            return RecordEnd.LF;
        }
        if (peek() == '\r' && peekSecond() == '\n') {
            take();
            take();
            return RecordEnd.CR_LF;
        }
        return RecordEnd.NONE;
    }

    private int take() {
        position++;
        return buffer[at++] & 0xFF;
    }

    private int peek() {
        return at < filled || fill() ? buffer[at] & 0xFF : END;
    }

    private int peekSecond() {
        if (at + 1 == filled) {
            fill();
        }
        return at + 1 < filled ? buffer[at + 1] & 0xFF : END;
    }

    /** Reads on behind what is still there, a byte at most. */
    private boolean fill() {
        int rest = filled - at;
        System.arraycopy(buffer, at, buffer, 0, rest);
        at = 0;
        filled = rest;
        try {
            int read = in.read(buffer, filled, buffer.length - filled);
            filled += Math.max(0, read);
            return read > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
