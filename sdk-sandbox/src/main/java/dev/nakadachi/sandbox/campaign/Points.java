package dev.nakadachi.sandbox.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers the points that a schedule passes and says what goes wrong at each. Not thread-safe. */
final class Points {

    private final Plan plan;
    private final Journal journal;
    private final List<Mishap> struck = new ArrayList<>();
    private int passed;
    private boolean ordered;
    private boolean watched;
    private Rivals rivals = Rivals.none();

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

    /** Who acts when a race is on. */
    void rivals(Rivals value) {
        rivals = value;
    }

    /** Asks something of the subject on the judge's own account: nothing goes wrong meanwhile, nothing is counted. */
    void unnoticed(Runnable question) {
        boolean before = watched;
        watched = true;
        try {
            question.run();
        } finally {
            watched = before;
        }
    }

    Optional<Mishap> pass(Place place, String what) {
        if (watched) {
            return Optional.empty();
        }
        passed++;
        ordered |= place == Place.ORDER;
        Optional<Mishap> mishap = plan.at(passed, place);
        mishap.ifPresent(struck::add);
        journal.point(passed, place, what, mishap);
        if (mishap.filter(Mishap::isRace).isPresent()) {
            // A log has one writer at a time: nobody comes between.
            if (!what.startsWith(Disk.LOG)) {
                rivals.act(mishap.get());
            }
            return Optional.empty();
        }
        return mishap;
    }

    /** What is put back knows of none: a copy of it is as old. */
    void forgetOrders() {
        ordered = false;
    }

    /** Whether an order has left, or could have. */
    boolean ordered() {
        return ordered;
    }

    /** What has gone wrong, in its order. */
    List<Mishap> struck() {
        return List.copyOf(struck);
    }

    int passed() {
        return passed;
    }
}
