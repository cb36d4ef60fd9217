package dev.nakadachi.sandbox.campaign;

import java.util.ArrayList;
import java.util.List;

/** The findings of many schedules with one subject. Not thread-safe; each thread has its own. */
final class Tally {

    private static final int SEEDS_KEPT = 10;

    private final String subject;
    private final List<String> failures = new ArrayList<>();
    private final People people = new People();
    private long schedules;
    private long points;
    private long intents;
    private int most;
    private long twice;
    private long replayed;
    private long abandoned;
    private long takenBackAndPaid;
    private long believedPaid;
    private long mistaken;
    private long human;
    private long open;
    private long outdated;
    private long failed;
    private long beyondLimit;

    Tally(String subject) {
        this.subject = subject;
    }

    void add(String schedule, Findings found) {
        schedules++;
        points += found.points();
        intents += found.intents();
        most = Math.max(most, found.most());
        twice += found.twice();
        replayed += found.replayed();
        abandoned += found.abandoned();
        takenBackAndPaid += found.takenBackAndPaid();
        believedPaid += found.believedPaid();
        mistaken += found.mistaken();
        human += found.human();
        open += found.open();
        outdated += found.outdated();
        people.add(found);
        beyondLimit += found.daysBeyondLimit();
        if (found.failed()) {
            failed++;
            keep(schedule);
        }
    }

    void add(Tally other) {
        schedules += other.schedules;
        points += other.points;
        intents += other.intents;
        most = Math.max(most, other.most);
        twice += other.twice;
        replayed += other.replayed;
        abandoned += other.abandoned;
        takenBackAndPaid += other.takenBackAndPaid;
        believedPaid += other.believedPaid;
        mistaken += other.mistaken;
        human += other.human;
        open += other.open;
        outdated += other.outdated;
        people.add(other.people);
        beyondLimit += other.beyondLimit;
        failed += other.failed;
        other.failures.forEach(this::keep);
    }

    String subject() {
        return subject;
    }

    long schedules() {
        return schedules;
    }

    long points() {
        return points;
    }

    long intents() {
        return intents;
    }

    int most() {
        return most;
    }

    long twice() {
        return twice;
    }

    long replayed() {
        return replayed;
    }

    long abandoned() {
        return abandoned;
    }

    long takenBackAndPaid() {
        return takenBackAndPaid;
    }

    long believedPaid() {
        return believedPaid;
    }

    long mistaken() {
        return mistaken;
    }

    long human() {
        return human;
    }

    long open() {
        return open;
    }

    long outdated() {
        return outdated;
    }

    long beyondLimit() {
        return beyondLimit;
    }

    /** Who needs a person, by what went wrong. */
    People people() {
        return people;
    }

    long failed() {
        return failed;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private void keep(String schedule) {
        if (failures.size() < SEEDS_KEPT) {
            failures.add(schedule);
        }
    }
}
