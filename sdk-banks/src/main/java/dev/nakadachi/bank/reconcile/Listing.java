package dev.nakadachi.bank.reconcile;

import dev.nakadachi.bank.TransferRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * All that a bank lists of an account. Transfers come and go while pages are read, so one that moves between two pages
 * can be missed: the list is read until two readings in a row are the same, at most three times.
 *
 * @param records of all readings, each transfer as it was read last
 * @param steady whether two readings in a row were the same
 */
record Listing(List<TransferRecord> records, boolean steady) {

    private static final int MOST = 3;

    static Listing of(Supplier<List<TransferRecord>> list) {
        Map<String, TransferRecord> all = new LinkedHashMap<>();
        Map<String, TransferRecord> last = named(list.get());
        all.putAll(last);
        boolean steady = false;
        for (int read = 1; read < MOST && !steady; read++) {
            Map<String, TransferRecord> next = named(list.get());
            steady = next.keySet().equals(last.keySet());
            all.putAll(next);
            last = next;
        }
        return new Listing(List.copyOf(all.values()), steady);
    }

    /** What the bank calls them. */
    Set<String> names() {
        return named(records).keySet();
    }

    /** By the bank's numbers, and by their place among those that have the same or none. */
    private static Map<String, TransferRecord> named(List<TransferRecord> records) {
        Map<String, TransferRecord> named = new LinkedHashMap<>();
        for (TransferRecord record : records) {
            int place = 0;
            while (named.putIfAbsent(record.numbers() + " " + place, record) != null) {
                place++;
            }
        }
        return named;
    }
}
