package dev.nakadachi.bank.zengin;

import org.jspecify.annotations.Nullable;

/** Numbers in bytes: digits, right-aligned, filled with zeros. */
final class Digits {

    private static final long UNREADABLE = -1;

    private Digits() {}

    /** The number; null when the record is spoiled. A blank or space-filled number is read, and reported. */
    static @Nullable Long read(Scrutiny record, Field<?> field) {
        byte[] bytes = record.record();
        int first = field.start();
        int end = first + field.length();
        int blanks = blanks(bytes, first, end);
        long number = number(record, field, first + blanks, end);
        if (number == UNREADABLE) {
            return null;
        }
        if (blanks > 0) {
            record.note(ZenginRule.NUMBER_BLANK, field, 0);
        }
        return number;
    }

    static boolean isBlank(Scrutiny record, Field<?> field) {
        int first = field.start();
        return blanks(record.record(), first, first + field.length()) == field.length();
    }

    static boolean areAll(byte[] record, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(record[i])) {
                return false;
            }
        }
        return true;
    }

    /** Fills the field, when the number fits it. */
    static void write(long number, Scrutiny record, Field<?> field) {
        long rest = number;
        for (int i = field.start() + field.length() - 1; i >= field.start(); i--) {
            record.record()[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        if (rest != 0) {
            record.spoil(ZenginRule.NUMBER_TOO_LARGE, field, 0);
        }
    }

    private static int blanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        return at - from;
    }

    private static long number(Scrutiny record, Field<?> field, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            byte one = record.record()[i];
            if (!isDigit(one)) {
                record.spoil(ZenginRule.NUMBER_DIGITS, field, i - field.start());
                return UNREADABLE;
            }
            number = number * 10 + (one - '0');
        }
        return number;
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }
}
