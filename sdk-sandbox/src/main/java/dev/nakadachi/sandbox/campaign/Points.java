package dev.nakadachi.sandbox.campaign;

import java.util.Optional;

/** Numbers the points that a schedule passes and says what goes wrong at each. Not thread-safe. */
final class Points {

    private final Plan plan;
    private final Journal journal;
    private int passed;

    /** What goes wrong where. */
    @FunctionalInterface
    interface Plan {

        /** The mishap of the point with this number, from 1. */
        Optional<Mishap> at(int number, Place place);
    }

    Points(Plan plan, Journal journal) {
        this.plan = plan;
        this.journal = journal;
    }

    Optional<Mishap> pass(Place place, String what) {
        passed++;
        Optional<Mishap> mishap = plan.at(passed, place);
        journal.point(passed, place, what, mishap);
        return mishap;
    }

    int passed() {
        return passed;
    }
}
