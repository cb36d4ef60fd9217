package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.error.Rule;
import dev.nakadachi.sandbox.campaign.CampaignReport.Choice;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Runs subjects through many schedules of faults and lets the bank's own book judge. All is in this JVM and in virtual
 * time; the same seed is the same schedule on every machine. Immutable and thread-safe.
 *
 * <pre>{@code
 * CampaignReport report = Campaign.of(mySubject).run(100_000);
 * System.out.println(report.text());
 * }</pre>
 */
public final class Campaign {

    private static final Rule<Long> MANY = Rule.of(
            "Campaign", "has 1 to 1,000,000,000 schedules", "ask for one at least", n -> n >= 1 && n <= 1_000_000_000);
    private static final Rule<Boolean> PART =
            Rule.of("Campaign", "has parts from 1 to their number", "ask for 1 of 8, or 8 of 8", there -> there);
    private static final Rule<Integer> THREADS =
            Rule.of("Campaign", "runs on 1 to 64 threads", "pass a number in that range", n -> n >= 1 && n <= 64);

    private final List<Subject> subjects;
    private final long firstSeed;
    private final int threads;
    private final Consumer<String> progress;

    private Campaign(List<Subject> subjects, long firstSeed, int threads, Consumer<String> progress) {
        this.subjects = List.copyOf(subjects);
        this.firstSeed = firstSeed;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * A campaign from seed 1 on two threads.
     *
     * @param subjects who is tried, one after the other with the same schedules
     * @return the campaign
     */
    public static Campaign of(Subject... subjects) {
        return new Campaign(List.of(subjects), 1, 2, line -> {});
    }

    /**
     * The command: {@code java -cp ... dev.nakadachi.sandbox.campaign.Campaign --n 100000}. Ends with status 1 when the
     * SDK has failed a schedule.
     *
     * @param arguments {@code --help} lists them
     */
    public static void main(String... arguments) {
        if (!new CampaignCommand(System.out).run(List.of(arguments))) {
            System.exit(1);
        }
    }

    /**
     * Other schedules.
     *
     * @param seed the first seed; the others follow
     * @return a copy
     */
    public Campaign from(long seed) {
        return new Campaign(subjects, seed, threads, progress);
    }

    /**
     * More or fewer threads. The findings are the same.
     *
     * @param count 1 to 64
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public Campaign onThreads(int count) {
        return new Campaign(subjects, firstSeed, THREADS.check(count), progress);
    }

    /**
     * Tells how far it has come, every 50,000 schedules.
     *
     * @param to takes a line, from any thread
     * @return a copy
     */
    public Campaign telling(Consumer<String> to) {
        return new Campaign(subjects, firstSeed, threads, Objects.requireNonNull(to, "to"));
    }

    /**
     * Runs drawn schedules: each a mix of intents, repeats, restarts, cancels, approvals, payments made elsewhere, and
     * of mishaps at random points.
     *
     * @param schedules how many, 1 to 1,000,000,000
     * @return what the bank's book says
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public CampaignReport run(long schedules) {
        MANY.check(schedules);
        long last = firstSeed + schedules - 1;
        String title = "Fault campaign, seeds " + firstSeed + " to " + last;
        return report(title, Choice.DRAWN, subject -> drawn(subject, schedules));
    }

    /**
     * Runs every mishap at every point where it can happen, one in each schedule, over fixed stories.
     *
     * @return what the bank's book says
     */
    public CampaignReport runSingleFaults() {
        return report(
                "Every mishap at every point",
                Choice.ENUMERATED,
                subject -> enumeration(subject).singles());
    }

    /**
     * Runs every pair of mishaps, the second at every point that is passed after the first, over fixed stories. Takes
     * long.
     *
     * @return what the bank's book says
     */
    public CampaignReport runPairsOfFaults() {
        return runPairsOfFaults(1, 1);
    }

    /**
     * Runs an even part of the pairs: of every so many first mishaps one, with every second one behind it.
     *
     * @param part which, from 1
     * @param of how many parts there are
     * @return what the bank's book says
     * @throws dev.nakadachi.error.InvalidInputException when there is no such part
     */
    public CampaignReport runPairsOfFaults(int part, int of) {
        PART.check(part >= 1 && part <= of);
        String title = of == 1 ? "Every pair of mishaps" : "Pairs of mishaps, part " + part + " of " + of;
        return report(title, Choice.ENUMERATED, subject -> enumeration(subject).pairs(part, of));
    }

    /**
     * Replays one schedule of every subject.
     *
     * @param schedule a seed, or what a report calls a schedule of fixed mishaps
     * @return what happened, step by step, and what the judge says
     * @throws dev.nakadachi.error.InvalidInputException when it is the name of no schedule
     */
    public String replay(String schedule) {
        StringBuilder story = new StringBuilder();
        for (Subject subject : subjects) {
            Run.of(Enumeration.named(schedule), subject, new WrittenJournal(story));
        }
        return story.toString();
    }

    private interface Trial {
        Tally of(Subject subject);
    }

    private CampaignReport report(String title, Choice choice, Trial trial) {
        return new CampaignReport(
                title,
                choice,
                subjects.stream()
                        .map(subject -> new SubjectResult(trial.of(subject)))
                        .toList());
    }

    private Enumeration enumeration(Subject subject) {
        return new Enumeration(subject, threads, new Progress(subject.name(), progress));
    }

    private Tally drawn(Subject subject, long schedules) {
        Progress passed = new Progress(subject.name(), progress);
        AtomicLong next = new AtomicLong(firstSeed);
        long end = firstSeed + schedules;
        return Crew.of(threads).work(subject.name(), tally -> {
            long seed = next.getAndIncrement();
            if (seed >= end) {
                return false;
            }
            Findings found = Run.of(Draw.of(seed), subject, Journal.none());
            tally.add(Long.toString(seed), found);
            passed.passed(found);
            return true;
        });
    }
}
