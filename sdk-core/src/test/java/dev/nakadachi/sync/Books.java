package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user keeps, and how: whether changes and cursor are kept as one. */
final class Books implements SyncSink<BankLine> {

    /** In which order a sink keeps things. */
    enum Order {
        AS_ONE,
        DAYS_THEN_CURSOR,
        /** A planted bug. */
        CURSOR_THEN_CHANGES
    }

    final Map<LineIdentity, BankLine> lines = new HashMap<>();
    final Map<LineIdentity, LocalDate> days = new HashMap<>();
    final List<SyncGap> gaps = new ArrayList<>();
    final List<SyncBatch<BankLine>> kept = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();
    private final Order order;
    private final Runnable mayDie;
    private final Set<ChangeId> seen = new HashSet<>();
    private @Nullable SyncCursor cursor;

    Books(Order order, Runnable mayDie) {
        this.order = order;
        this.mayDie = mayDie;
    }

    @Override
    public Optional<SyncCursor> cursor(SourceName source) {
        mayDie.run();
        return Optional.ofNullable(cursor);
    }

    @Override
    public boolean commit(SyncBatch<BankLine> batch) {
        mayDie.run();
        if (!Optional.ofNullable(cursor).equals(batch.previous())) {
            return false;
        }
        switch (order) {
            case AS_ONE -> {
                batch.gaps().forEach(this::note);
                batch.changes().forEach(this::applyOnce);
                cursor = batch.cursor();
            }
            case DAYS_THEN_CURSOR -> {
                replace(batch);
                batch.gaps().forEach(this::note);
                mayDie.run();
                cursor = batch.cursor();
            }
            case CURSOR_THEN_CHANGES -> {
                cursor = batch.cursor();
                for (LineChange<BankLine> change : batch.changes()) {
                    mayDie.run();
                    apply(change);
                }
                batch.gaps().forEach(this::note);
            }
        }
        kept.add(batch);
        mayDie.run();
        return true;
    }

    private void applyOnce(LineChange<BankLine> change) {
        if (!seen.add(change.id())) {
            wrong.add("a change came twice: " + change);
        }
        // Of a day that cannot be read any more it is not known where its lines went.
        LocalDate was = days.get(change.identity());
        boolean there = was != null && !inGap(was);
        if (there != (change.kind() != LineChange.Kind.ADDED)) {
            wrong.add("unfit for what is there: " + change);
        }
        apply(change);
    }

    boolean inGap(LocalDate day) {
        return gaps.stream().anyMatch(gap -> !day.isBefore(gap.from()) && !day.isAfter(gap.to()));
    }

    private void apply(LineChange<BankLine> change) {
        change.line()
                .ifPresentOrElse(line -> lines.put(change.identity(), line), () -> lines.remove(change.identity()));
        days.put(change.identity(), change.day());
        days.keySet().retainAll(lines.keySet());
    }

    private void replace(SyncBatch<BankLine> batch) {
        batch.lines().forEach((line, now) -> {
            mayDie.run();
            lines.put(line, now);
            days.put(line, now.day());
        });
        days.entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(batch.from())
                        && !entry.getValue().isAfter(batch.to())
                        && !batch.lines().containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(line -> {
                    mayDie.run();
                    lines.remove(line);
                    days.remove(line);
                });
    }

    private void note(SyncGap gap) {
        if (gaps.stream().noneMatch(known -> known.id().equals(gap.id()))) {
            gaps.add(gap);
        }
    }
}
