package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferRecord;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Who is who between commands without an outcome and transfers of a list. What carries the marker of one of them is
 * clear. Else a transfer is a command's when neither is like any other; or when as many twins as transfers are all
 * alike, because then it cannot matter which is which. Everything else stays unclear. Not thread-safe.
 */
final class Matching {

    private final List<Suspect> suspects;
    private final List<TransferRecord> records;
    private final Likeness[][] like;
    private final boolean[] claimed;
    private final boolean[] explained;

    /** Both in their fixed order, so that every node pairs twins the same way. */
    private Matching(List<Suspect> suspects, List<TransferRecord> records, Likeness[][] like) {
        this.suspects = suspects;
        this.records = records;
        this.like = like;
        this.claimed = new boolean[records.size()];
        this.explained = new boolean[suspects.size()];
        for (int record = 0; record < records.size(); record++) {
            for (int suspect = 0; suspect < suspects.size(); suspect++) {
                boolean marked = like[suspect][record] == Likeness.MARKED;
                claimed[record] |= marked;
                explained[suspect] |= marked;
            }
        }
    }

    /** How a transfer looks to a command. */
    interface Look {
        Likeness of(Suspect suspect, TransferRecord record);
    }

    static Matching of(List<Suspect> commands, List<TransferRecord> listed, Look look) {
        List<Suspect> suspects = commands.stream().sorted(Suspect.IN_ORDER).toList();
        List<TransferRecord> records = listed.stream()
                .sorted(Comparator.comparing(
                                (TransferRecord record) -> record.appliedAt().orElse(OffsetDateTime.MAX),
                                OffsetDateTime.timeLineOrder())
                        .thenComparing(record -> record.numbers().stream()
                                .map(RequestNumber::value)
                                .findFirst()
                                .orElse("")))
                .toList();
        Likeness[][] like = new Likeness[suspects.size()][records.size()];
        for (int suspect = 0; suspect < suspects.size(); suspect++) {
            for (int record = 0; record < records.size(); record++) {
                like[suspect][record] = look.of(suspects.get(suspect), records.get(record));
            }
        }
        for (int record = 0; record < records.size(); record++) {
            contest(like, record);
        }
        return new Matching(suspects, records, like);
    }

    /** What carries one command's marker or number explains no other one by its content. */
    private static void contest(Likeness[][] like, int record) {
        if (Arrays.stream(like).noneMatch(row -> row[record] == Likeness.CONTRADICTED)) {
            return;
        }
        for (Likeness[] row : like) {
            row[record] = row[record] == Likeness.STRONG ? Likeness.WEAK : row[record];
        }
    }

    Finding of(Suspect suspect) {
        int own = suspects.indexOf(suspect);
        List<TransferRecord> marked = records(record -> like[own][record] == Likeness.MARKED);
        if (!marked.isEmpty()) {
            return marked.size() == 1 && isMarkedForNoOther(own) ? Finding.of(marked.get(0)) : Finding.unclear(marked);
        }
        List<TransferRecord> doubtful = records(record -> !claimed[record] && like[own][record] != Likeness.NONE);
        return pair(own).map(record -> Finding.of(records.get(record))).orElseGet(() -> Finding.unclear(doubtful));
    }

    /** A marker is made of the key alone, which two tenants may have both. */
    private boolean isMarkedForNoOther(int own) {
        return IntStream.range(0, records.size())
                .filter(record -> like[own][record] == Likeness.MARKED)
                .allMatch(record -> Arrays.stream(like)
                                .filter(row -> row[record] == Likeness.MARKED)
                                .count()
                        == 1);
    }

    /**
     * All that hangs together must come out even, and in it each one's closest likes: then a weaker likeness to
     * another's transfer, such as one of another day, takes nothing from anybody.
     */
    private Optional<Integer> pair(int own) {
        Group related = group(own, Likeness::connects);
        boolean clear = related.isEven()
                && related.commands().stream()
                        .allMatch(suspect ->
                                !suspects.get(suspect).underWay() && areAlike(group(suspect, Likeness.STRONG::equals)));
        if (!clear) {
            return Optional.empty();
        }
        Group alike = group(own, Likeness.STRONG::equals);
        int place = (int)
                alike.commands().stream().takeWhile(suspect -> suspect != own).count();
        return alike.transfers().stream().skip(place).boxed().findFirst();
    }

    private boolean areAlike(Group group) {
        Suspect one = suspects.get(group.commands().nextSetBit(0));
        return group.isEven()
                && group.commands().stream()
                        .allMatch(suspect -> suspects.get(suspect).isTwinOf(one)
                                && group.transfers().stream()
                                        .allMatch(record -> like[suspect][record] == Likeness.STRONG));
    }

    private record Group(BitSet commands, BitSet transfers) {

        boolean isEven() {
            return !transfers.isEmpty() && commands.cardinality() == transfers.cardinality();
        }
    }

    /** All that hangs together by such likeness, but for what a marker has explained. */
    private Group group(int own, Predicate<Likeness> tie) {
        Group group = new Group(new BitSet(), new BitSet());
        Queue<Integer> waiting = new ArrayDeque<>(List.of(own));
        group.commands().set(own);
        while (!waiting.isEmpty()) {
            int from = waiting.remove();
            for (int record = 0; record < records.size(); record++) {
                if (!ties(from, record, tie) || group.transfers().get(record)) {
                    continue;
                }
                group.transfers().set(record);
                for (int other = 0; other < suspects.size(); other++) {
                    if (!group.commands().get(other) && ties(other, record, tie)) {
                        group.commands().set(other);
                        waiting.add(other);
                    }
                }
            }
        }
        return group;
    }

    private boolean ties(int suspect, int record, Predicate<Likeness> tie) {
        return !claimed[record] && !explained[suspect] && tie.test(like[suspect][record]);
    }

    private List<TransferRecord> records(IntPredicate which) {
        return IntStream.range(0, records.size())
                .filter(which)
                .mapToObj(records::get)
                .toList();
    }
}
