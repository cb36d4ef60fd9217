package dev.nakadachi.sync;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts equal lines. Their places follow from what they say, not from the order in which they came: the same lines
 * have the same identities, however a bank sorts what it holds for equal.
 */
final class Numbering {

    private Numbering() {}

    static List<LineIdentity> number(LinePrinter printer, List<LinePrint> prints) {
        Map<ByteBuffer, List<Integer>> equal = new HashMap<>();
        for (int i = 0; i < prints.size(); i++) {
            equal.computeIfAbsent(prints.get(i).which(), one -> new ArrayList<>(1))
                    .add(i);
        }
        List<LineIdentity> numbered =
                new ArrayList<>(Collections.nCopies(prints.size(), new LineIdentity("0".repeat(32))));
        for (List<Integer> places : equal.values()) {
            places.sort(Comparator.comparingLong(i -> prints.get(i).content()));
            for (int n = 0; n < places.size(); n++) {
                int i = places.get(n);
                numbered.set(i, printer.identity(prints.get(i), n + 1));
            }
        }
        return numbered;
    }
}
