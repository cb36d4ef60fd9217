package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.error.Rule;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The campaign from a command line. */
final class CampaignCommand {

    static final String USAGE = """
            usage: --n N [--from SEED]   N drawn schedules, with the clients that it is held against beside it
                   --single              every mishap at every point of the fixed stories
                   --pairs [--part K/N]  every pair of mishaps, or one of N even parts of them; takes long
                   --seed SCHEDULE       replays a seed, or story@point=MISHAP, step by step
                   --threads T           default 2
            """;

    private static final long MOST_BESIDE = 10_000;
    private static final Rule<List<String>> KNOWN =
            Rule.of("arguments", "are names with values, as --help prints them", "print --help", arguments -> false);
    private static final Rule<String> NUMBER = Rule.pattern(
            "arguments", "[0-9]{1,15}", "have whole numbers behind --n, --from and --threads", "print --help");
    private static final Rule<String> PART = Rule.pattern(
            "arguments", "[0-9]{1,7}/[0-9]{1,7}", "have a part such as 3/40 behind --part", "print --help");
    private static final Set<String> ALONE = Set.of("single", "pairs", "help");
    private static final Set<String> WITH_VALUE = Set.of("n", "from", "seed", "threads", "part");

    private final PrintStream out;

    CampaignCommand(PrintStream out) {
        this.out = out;
    }

    /** True when nothing failed that must not fail. */
    boolean run(List<String> arguments) {
        Map<String, String> asked = read(arguments);
        int threads = Math.toIntExact(Math.min(number(asked, "threads", "2"), Integer.MAX_VALUE));
        Campaign own =
                Campaign.of(ShippedSubjects.nakadachi()).onThreads(threads).telling(out::println);
        Campaign worse = Campaign.of(
                        ShippedSubjects.plantedBug(),
                        ShippedSubjects.plainRetry(),
                        ShippedSubjects.plainRetryWithOneKey())
                .onThreads(threads);
        if (asked.containsKey("seed")) {
            return replayed(asked.get("seed"));
        }
        if (asked.containsKey("single")) {
            return printed(own.runSingleFaults().beside(worse.runSingleFaults()));
        }
        if (asked.containsKey("pairs")) {
            String[] part = PART.check(asked.getOrDefault("part", "1/1")).split("/", 2);
            return printed(own.runPairsOfFaults(Integer.parseInt(part[0]), Integer.parseInt(part[1]))
                    .beside(worse.runSingleFaults()));
        }
        if (!asked.containsKey("n")) {
            out.print(USAGE);
            return arguments.isEmpty() || asked.containsKey("help");
        }
        long first = number(asked, "from", "1");
        long schedules = number(asked, "n", "");
        CampaignReport report = own.from(first).run(schedules);
        return printed(report.beside(worse.from(first).run(Math.min(schedules, MOST_BESIDE))));
    }

    private static long number(Map<String, String> asked, String name, String otherwise) {
        return Long.parseLong(NUMBER.check(asked.getOrDefault(name, otherwise)));
    }

    private boolean replayed(String schedule) {
        StringBuilder story = new StringBuilder();
        Findings found = Run.of(Enumeration.named(schedule), ShippedSubjects.nakadachi(), new WrittenJournal(story));
        out.print(story);
        return !found.failed();
    }

    private boolean printed(CampaignReport report) {
        out.println(report.text());
        return report.results().get(0).failedSchedules() == 0;
    }

    private static Map<String, String> read(List<String> arguments) {
        Map<String, String> asked = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i).replaceFirst("^--", "");
            if (ALONE.contains(name)) {
                asked.put(name, "");
            } else if (WITH_VALUE.contains(name) && i + 1 < arguments.size()) {
                i++;
                asked.put(name, arguments.get(i));
            } else {
                KNOWN.check(arguments);
            }
        }
        return asked;
    }
}
