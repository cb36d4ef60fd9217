package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who needs a person, by what went wrong: of schedules in which one thing alone did, or nothing. Not thread-safe. */
final class People {

    private static final String NOTHING = "nothing went wrong";
    private static final String BROKEN = "the bank mixes up keys";

    private final Map<String, Share> shares = new TreeMap<>();

    /** So many of so many payments. */
    record Share(long human, long payments) {

        Share plus(Share other) {
            return new Share(human + other.human, payments + other.payments);
        }
    }

    void add(Findings found) {
        List<String> causes = new ArrayList<>();
        found.struck().forEach(mishap -> causes.add(mishap.name()));
        if (found.keys() == KeyHandling.BROKEN) {
            causes.add(BROKEN);
        }
        if (causes.size() <= 1) {
            String cause = causes.stream().findFirst().orElse(NOTHING);
            shares.merge(cause, new Share(found.human(), found.intents()), Share::plus);
        }
    }

    void add(People other) {
        other.shares.forEach((cause, share) -> shares.merge(cause, share, Share::plus));
    }

    Map<String, Share> shares() {
        return Map.copyOf(shares);
    }

    /** A line for each cause, the most first. */
    String text() {
        return shares.entrySet().stream()
                .filter(cause -> cause.getValue().human() > 0)
                .sorted(Comparator.<Map.Entry<String, Share>>comparingLong(
                                cause -> -cause.getValue().human())
                        .thenComparing(Map.Entry::getKey))
                .map(cause -> String.format(
                        Locale.ROOT,
                        "%n  %-28s%,10d of %,d",
                        cause.getKey(),
                        cause.getValue().human(),
                        cause.getValue().payments()))
                .collect(Collectors.joining());
    }
}
