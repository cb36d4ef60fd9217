package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A bank's list, read over several pages while transfers come and go: one that moves between two pages is read twice,
 * or not at all.
 *
 * @param records what was read last
 * @param steady whether nothing moved, as far as it shows; else that something is not listed proves nothing
 */
record Reading(List<TransferRecord> records, boolean steady) {

    private static final int MOST = 3;

    /**
     * Reads again when a number repeats; and, where an absence is to be proven, until two readings in a row list the
     * same.
     */
    static Reading of(Supplier<List<TransferRecord>> list, boolean forProof) {
        List<TransferRecord> last = list.get();
        boolean steady = !repeats(last) && !forProof;
        for (int read = 1; read < MOST && !steady; read++) {
            List<TransferRecord> next = list.get();
            steady = !repeats(next) && (!forProof || numbers(next).equals(numbers(last)));
            last = next;
        }
        return new Reading(last, steady);
    }

    private static boolean repeats(List<TransferRecord> records) {
        Set<RequestNumber> seen = new HashSet<>();
        return records.stream()
                .anyMatch(record -> !record.numbers().isEmpty()
                        && !seen.add(record.numbers().get(0)));
    }

    private static List<String> numbers(List<TransferRecord> records) {
        return records.stream()
                .map(record -> record.numbers().toString())
                .sorted()
                .toList();
    }
}
