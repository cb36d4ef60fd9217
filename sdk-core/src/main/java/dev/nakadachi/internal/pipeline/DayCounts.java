package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.money.Money;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the entry of a day counts: of each command the sums of every call that may still let it leave. A command leaves
 * once, so the largest of its sums is what counts of it. Where a step cannot be understood, nothing can be counted.
 */
final class DayCounts {

    static final LedgerState COUNTED = new LedgerState("COUNTED");
    static final LedgerState GIVEN_BACK = new LedgerState("GIVEN_BACK");
    static final String TOTAL = "total";

    private final Map<String, Map<String, Map<String, Money>>> commands = new LinkedHashMap<>();

    private DayCounts() {}

    static DayCounts of(LedgerBook book, Optional<LedgerEntry> entry) {
        DayCounts counts = new DayCounts();
        if (entry.isPresent()) {
            List<StepContent> contents = book.contents(entry.get());
            for (int step = 0; step < contents.size(); step++) {
                counts.take(entry.get().steps().get(step).state(), contents.get(step));
            }
        }
        return counts;
    }

    /** This call may let the command leave. */
    static StepContent counting(String command, String call, Map<String, Money> sums) {
        Map<String, String> texts = new LinkedHashMap<>();
        sums.forEach((name, sum) -> texts.put(name, Long.toString(sum.longYenExact())));
        return named(command, call).withNotes(texts);
    }

    /** This call will not let the command leave. */
    static StepContent named(String command, String call) {
        return StepContent.empty().with(StepContent.KEY, command).with(StepContent.CALL, call);
    }

    /** Whether the call counts just this. */
    boolean has(String command, String call, Map<String, Money> sums) {
        return sums.equals(of(command).get(call));
    }

    boolean has(String command, String call) {
        return of(command).containsKey(call);
    }

    /** The sums of the day with one more count of a command. */
    Map<String, Money> sumsWith(String command, Map<String, Money> more) {
        Map<String, Money> sums = new HashMap<>();
        commands.forEach((name, calls) -> {
            if (!name.equals(command)) {
                largest(calls).forEach((of, sum) -> sums.merge(of, sum, Money::plus));
            }
        });
        Map<String, Money> own = largest(of(command));
        more.forEach((name, sum) -> own.merge(name, sum, DayCounts::larger));
        own.forEach((name, sum) -> sums.merge(name, sum, Money::plus));
        return sums;
    }

    private void take(LedgerState state, StepContent step) {
        String command = step.text(StepContent.KEY).orElseThrow(DayCounts::unreadable);
        String call = step.text(StepContent.CALL).orElseThrow(DayCounts::unreadable);
        Map<String, Map<String, Money>> calls = commands.computeIfAbsent(command, name -> new LinkedHashMap<>());
        if (state.equals(COUNTED)) {
            calls.put(call, sums(step));
        } else if (state.equals(GIVEN_BACK)) {
            calls.remove(call);
        } else {
            throw unreadable();
        }
    }

    private Map<String, Map<String, Money>> of(String command) {
        return commands.getOrDefault(command, Map.of());
    }

    private static Map<String, Money> largest(Map<String, Map<String, Money>> calls) {
        Map<String, Money> largest = new HashMap<>();
        calls.values().forEach(sums -> sums.forEach((name, sum) -> largest.merge(name, sum, DayCounts::larger)));
        return largest;
    }

    private static Money larger(Money one, Money other) {
        return one.minus(other).signum() < 0 ? other : one;
    }

    private static Map<String, Money> sums(StepContent step) {
        Map<String, Money> sums = new LinkedHashMap<>();
        step.notes().forEach((name, yen) -> sums.put(name, Money.yen(number(yen))));
        if (!sums.containsKey(TOTAL)) {
            throw unreadable();
        }
        return sums;
    }

    private static long number(String text) {
        try {
            long number = Long.parseLong(text);
            if (number < 0) {
                throw unreadable();
            }
            return number;
        } catch (NumberFormatException broken) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "the sums of a day cannot be read")
                    .toException(broken);
        }
    }

    private static RuntimeException unreadable() {
        return Problem.of(ErrorCode.STORE_TAMPERED, "the sums of a day cannot be read")
                .toException();
    }
}
