package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a reading.
 *
 * @param changes removed lines first
 * @param lines all lines of the reading
 * @param known the lines of the window after it
 */
record Difference<L>(List<LineChange<L>> changes, Map<LineIdentity, L> lines, Map<LineIdentity, KnownLine> known) {

    static <L> Difference<L> of(SyncState state, Reading<L> reading, LinePrinter printer) {
        List<LineIdentity> identities = Numbering.number(printer, reading.prints());
        Map<LineIdentity, L> lines = new LinkedHashMap<>();
        for (int i = 0; i < identities.size(); i++) {
            lines.put(identities.get(i), reading.lines().get(i).line());
        }
        Map<LineIdentity, KnownLine> known = new HashMap<>(state.known());
        List<LineChange<L>> changes = new ArrayList<>();
        state.known().forEach((line, was) -> {
            boolean read = !was.day().isBefore(reading.from()) && !was.day().isAfter(reading.to());
            if (read && !lines.containsKey(line)) {
                known.remove(line);
                changes.add(new LineChange<>(
                        printer.change(state.kept(was.day()), LineChange.Kind.REMOVED, line, was.content(), 0),
                        LineChange.Kind.REMOVED,
                        line,
                        was.day(),
                        null));
            }
        });
        changes.sort(Comparator.<LineChange<L>, LocalDate>comparing(LineChange::day)
                .thenComparing(change -> change.identity().value()));
        for (int i = 0; i < identities.size(); i++) {
            SourceLine<L> line = reading.lines().get(i);
            KnownLine is =
                    new KnownLine(line.facts().day(), reading.prints().get(i).content());
            KnownLine was = known.put(identities.get(i), is);
            if (!is.equals(was)) {
                changes.add(shown(state.kept(is.day()), printer, identities.get(i), was, is, line));
            }
        }
        return new Difference<>(changes, lines, known);
    }

    private static <L> LineChange<L> shown(
            long keptBefore,
            LinePrinter printer,
            LineIdentity identity,
            @Nullable KnownLine was,
            KnownLine is,
            SourceLine<L> line) {
        LineChange.Kind kind = was == null ? LineChange.Kind.ADDED : LineChange.Kind.CHANGED;
        return new LineChange<>(
                printer.change(keptBefore, kind, identity, was == null ? 0 : was.content(), is.content()),
                kind,
                identity,
                is.day(),
                line.line());
    }
}
