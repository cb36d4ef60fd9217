package dev.nakadachi.bank.zengin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One file in which one rule is broken, and where the finding must be. */
record Broken(ZenginRule rule, Format format, UnaryOperator<byte[]> damage, long record, String field, long offset) {

    /** The hand-made file that is damaged. */
    record Format(String file, ZenginFormat<?, ?, ?> read, DateReading dates) {

        static final Format TRANSFERS = new Format("transfers", Zengin.TRANSFERS.reading(), HandMade.DATES);
        static final Format SALARIES = new Format("salaries", Zengin.SALARIES.reading(), HandMade.DATES);
        static final Format STATEMENTS =
                new Format("statements", Zengin.STATEMENTS, DateReading.nearestTo(LocalDate.of(2019, 5, 8)));
    }

    byte[] file() {
        return damage.apply(HandMade.bytes(format.file()));
    }

    List<ZenginFinding> findings() {
        return findings(format.read(), file(), format.dates());
    }

    List<ZenginFinding> findingsWhenAccepted() {
        return findings(format.read().accepting(rule), file(), format.dates());
    }

    private static <H, L, T> List<ZenginFinding> findings(ZenginFormat<H, L, T> read, byte[] file, DateReading dates) {
        List<ZenginFinding> findings = new ArrayList<>();
        read.readReporting(HandMade.in(file), dates, new Gathered<>(), findings::add);
        return findings;
    }

    @Override
    public String toString() {
        return rule.id();
    }
}
