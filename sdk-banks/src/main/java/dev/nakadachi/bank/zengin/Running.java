package dev.nakadachi.bank.zengin;

import java.util.Arrays;
import java.util.List;

/** The figures of a trailer while its lines go by. Not thread-safe. */
final class Running {

    /** More than any trailer can say, and small enough to go on adding. */
    private static final long BEYOND = Long.MAX_VALUE / 4;

    private final List<Tally> tallies;
    private final long[] values;
    private boolean certain = true;

    Running(List<Tally> tallies) {
        this.tallies = tallies;
        this.values = new long[tallies.size()];
    }

    void restart() {
        Arrays.fill(values, 0);
        certain = true;
    }

    /** A line that could not be read: the figures cannot be compared any more. */
    void lose() {
        certain = false;
    }

    void add(Values line) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(BEYOND, values[i] + tallies.get(i).ofLine(line));
        }
    }

    /** Reports the figures that would no longer fit. */
    void judgeRoomFor(Values line, Scrutiny record) {
        for (int i = 0; i < values.length; i++) {
            Tally tally = tallies.get(i);
            if (values[i] + tally.ofLine(line) > tally.most()) {
                record.report(tally.overflow(), 0);
            }
        }
    }

    boolean fits() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] > tallies.get(i).most()) {
                return false;
            }
        }
        return true;
    }

    void compare(Values trailer, Scrutiny record) {
        for (int i = 0; certain && i < values.length; i++) {
            Tally tally = tallies.get(i);
            if (tally.said(trailer) != values[i]) {
                record.note(tally.mismatch(), tally.field(), 0);
            }
        }
    }

    Values into(Values trailer) {
        for (int i = 0; i < values.length; i++) {
            tallies.get(i).say(trailer, values[i]);
        }
        return trailer;
    }
}
