package dev.nakadachi.examples;

import dev.nakadachi.error.Rule;
import java.nio.file.Path;
import java.util.Optional;

/** What the person at the terminal asked for. */
record JourneyOptions(boolean browser, Optional<Path> keep) {

    private static final Rule<String> KNOWN = Rule.of(
            "Journey", "knows --browser and --keep DIR", "leave out what else is on the command line", word -> false);

    static JourneyOptions parse(String... args) {
        boolean browser = false;
        Optional<Path> keep = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--browser")) {
                browser = true;
            } else if (args[i].equals("--keep") && i + 1 < args.length) {
                keep = Optional.of(Path.of(args[++i]));
            } else {
                throw KNOWN.broken();
            }
        }
        return new JourneyOptions(browser, keep);
    }
}
