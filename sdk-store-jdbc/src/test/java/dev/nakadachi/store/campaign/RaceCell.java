package dev.nakadachi.store.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of the trials of one cell. */
final class RaceCell {

    private final String setting;
    private final int callers;
    private final Rotation rotation;
    private final Duration delay;
    private final List<String> failures = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private int trials;
    private int tokenCalls;

    RaceCell(String setting, int callers, Rotation rotation, Duration delay) {
        this.setting = setting;
        this.callers = callers;
        this.rotation = rotation;
        this.delay = delay;
    }

    int callers() {
        return callers;
    }

    Rotation rotation() {
        return rotation;
    }

    Duration delay() {
        return delay;
    }

    void trial(List<String> failed, int calls, String afterwards) {
        trials++;
        failures.addAll(failed);
        tokenCalls += calls;
        if (!afterwards.equals("ok")) {
            losses.add(afterwards);
        }
    }

    /** Lost grants, failed callers, and token calls beyond one a trial; each must be none. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(failures);
        losses.forEach(loss -> faults.add("grant lost: " + loss));
        if (tokenCalls != trials) {
            faults.add(tokenCalls + " token calls in " + trials + " expiries");
        }
        return faults;
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%-22s %8s  %-18s %6s %7s %6s %22s %15s",
                "setting",
                "callers",
                "rotation",
                "delay",
                "trials",
                "lost",
                "token calls per expiry",
                "failed callers");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-22s %8d  %-18s %3d ms %7d %6d %22.2f %15d",
                setting,
                callers,
                rotation.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                delay.toMillis(),
                trials,
                losses.size(),
                tokenCalls / (double) Math.max(1, trials),
                failures.size());
    }
}
