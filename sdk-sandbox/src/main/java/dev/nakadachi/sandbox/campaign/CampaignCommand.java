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
    private static final Set<String> ALONE = Set.of("single", "pairs", "help");
    private static final Set<String> WITH_VALUE = Set.of("n", "from", "seed", "threads", "part");

    private final PrintStream out;

    CampaignCommand(PrintStream out) {
        this.out = out;
    }

    /** True when nothing failed that must not fail. */
    boolean run(List<String> arguments) {
        Map<String, String> asked = read(arguments);
        int threads = Integer.parseInt(asked.getOrDefault("threads", "2"));
        Campaign own =
                Campaign.of(ShippedSubjects.nakadachi()).onThreads(threads).telling(out::println);
        Campaign worse = Campaign.of(
                        ShippedSubjects.plantedBug(),
                        ShippedSubjects.plainRetry(),
                        ShippedSubjects.plainRetryWithOneKey())
                .onThreads(threads);
        if (asked.containsKey("seed")) {
            out.print(own.replay(asked.get("seed")));
            return true;
        }
        if (asked.containsKey("single")) {
            return printed(own.runSingleFaults().beside(worse.runSingleFaults()));
        }
        if (asked.containsKey("pairs")) {
            String[] part = asked.getOrDefault("part", "1/1").split("/", 2);
            return printed(own.runPairsOfFaults(Integer.parseInt(part[0]), Integer.parseInt(part[1]))
                    .beside(worse.runSingleFaults()));
        }
        if (!asked.containsKey("n")) {
            out.print(USAGE);
            return arguments.isEmpty() || asked.containsKey("help");
        }
        long first = Long.parseLong(asked.getOrDefault("from", "1"));
        long schedules = Long.parseLong(asked.get("n"));
        CampaignReport report = own.from(first).run(schedules);
        return printed(report.beside(worse.from(first).run(Math.min(schedules, MOST_BESIDE))));
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
