package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.CommandFinding;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One mistake in an order and what has to be found then: rule ids, with a plus before those that only warn. */
record Mistake(String name, Consumer<Order> made, List<String> found) {

    static Mistake of(String found, Consumer<Order> made) {
        return new Mistake(found, made, Arrays.asList(found.split(" ")));
    }

    static Set<String> idsOf(PreflightReport report) {
        Set<String> ids = new HashSet<>();
        Stream.concat(
                        report.refusals().stream().map(CommandFinding::ruleId),
                        report.warnings().stream().map(warning -> "+" + warning.ruleId()))
                .forEach(id -> {
                    if (!ids.add(id)) {
                        throw new AssertionError("found twice: " + id);
                    }
                });
        return ids;
    }

    @Override
    public String toString() {
        return name;
    }
}
