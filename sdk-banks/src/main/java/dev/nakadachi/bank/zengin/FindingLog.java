package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps findings, so many that a person still reads them; the rest is counted. Not thread-safe. */
final class FindingLog implements Consumer<ZenginFinding> {

    /** So that a file of nothing but findings does not fill the memory. */
    static final int KEPT = 1_000;

    private final List<ZenginFinding> kept = new ArrayList<>();
    private long count;

    @Override
    public void accept(ZenginFinding finding) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<ZenginFinding> kept() {
        return List.copyOf(kept);
    }

    /** Fails with what was found, and forgets it. */
    void throwIfAny() {
        if (count > 0) {
            List<ZenginFinding> all = kept();
            long found = count;
            kept.clear();
            count = 0;
            String first = all.get(0).toString();
            throw new InvalidInputException(
                    Problem.of(
                            ErrorCode.INVALID_INPUT,
                            "Zengin file: keeps the rules of its format; correct the " + found
                                    + (found == 1 ? " finding: " : " findings, the first is ") + first),
                    all);
        }
    }
}
