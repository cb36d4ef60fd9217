package dev.nakadachi.sync;

import java.util.ArrayList;
import java.util.List;

/** Counts of a campaign. */
final class Tally {

    long histories;
    long runs;
    long kills;
    long unsettled;
    long betweenPages;
    long booked;
    long late;
    long cancelled;
    long vanished;
    long moved;
    long corrections;
    long changes;
    long gapDays;
    final List<String> differences = new ArrayList<>();

    @Override
    public String toString() {
        return histories + " histories, " + runs + " runs, " + kills + " kills, " + unsettled + " unsettled, "
                + (booked + late + cancelled + vanished + moved) + " events (" + late + " late, " + cancelled
                + " cancelled, " + vanished + " vanished, " + moved + " moved, " + corrections + " corrections, "
                + betweenPages + " between pages), " + changes + " changes delivered, " + gapDays + " days of gaps, "
                + differences.size() + " differences";
    }
}
