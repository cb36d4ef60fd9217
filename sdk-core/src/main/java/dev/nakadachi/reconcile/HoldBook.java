package dev.nakadachi.reconcile;

import dev.nakadachi.host.Host;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds and releases as entries of the ledger itself, under keyed names of their own: one entry for the holds, and one
 * for each place that is released in a hold. All are settled, so no scan of open commands finds them.
 */
final class HoldBook {

    private static final LedgerState BEGUN = new LedgerState("RECONCILE_FIRST");
    private static final LedgerState LOSS_KNOWN = new LedgerState("LOSS_KNOWN");
    private static final LedgerState FINISHED = new LedgerState("RECONCILED");
    private static final LedgerState LOG_EXPECTED = new LedgerState("LOG_EXPECTED");
    private static final LedgerState LOG_JOINED = new LedgerState("LOG_JOINED");
    private static final LedgerState RELEASING = new LedgerState("RELEASING");
    private static final LedgerState RELEASED = new LedgerState("RELEASED");

    private static final String ID = "hold";
    private static final String REASON = "reason";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String LOST = "lost";
    private static final String BY = "by";
    private static final String WHY = "why";
    private static final int ID_BYTES = 16;

    private final TransferLedger ledger;
    private final LedgerBook book;
    private final Host host;
    private final LedgerKey holds;

    HoldBook(TransferLedger ledger, Host host) {
        this.ledger = ledger;
        this.book = new LedgerBook(ledger);
        this.host = host;
        this.holds = ledger.keyOf("reconcile-first", List.of());
    }

    HoldState state() {
        return book.read(holds).map(this::read).orElse(HoldState.NONE);
    }

    /** Begins a hold; empty when somebody else wrote since the state was read. */
    Optional<LedgerMark> begin(HoldState seen, HoldReason reason, Instant since, Set<LedgerMark> lost, Words words) {
        byte[] id = new byte[ID_BYTES];
        host.nextBytes(id);
        return append(
                seen,
                BEGUN,
                words.in(StepContent.empty()
                        .with(ID, HexFormat.of().formatHex(id))
                        .with(REASON, reason.name())
                        .with(SINCE, since.toString())
                        .with(LOST, write(lost))));
    }

    /** Losses that the hold in force covers already. */
    Optional<LedgerMark> know(HoldState seen, Set<LedgerMark> lost) {
        return append(seen, LOSS_KNOWN, StepContent.empty().with(LOST, write(lost)));
    }

    Optional<LedgerMark> finish(HoldState seen, Words words) {
        return append(seen, FINISHED, words.in(StepContent.empty()));
    }

    Optional<LedgerMark> expectLog(HoldState seen, Instant until, Words words) {
        return append(seen, LOG_EXPECTED, words.in(StepContent.empty().with(UNTIL, until.toString())));
    }

    Optional<LedgerMark> logJoined(HoldState seen) {
        return append(seen, LOG_JOINED, StepContent.empty());
    }

    boolean isReleased(Hold hold, HeldPlace place) {
        return releases(hold, place).findAny().isPresent();
    }

    boolean isReleasedByPerson(Hold hold, HeldPlace place) {
        return releases(hold, place)
                .anyMatch(release -> !release.text(BY).orElse("").isEmpty());
    }

    /** The entry is opened whole, so that a state that somebody forged does not open the account. */
    private Stream<StepContent> releases(Hold hold, HeldPlace place) {
        Optional<LedgerEntry> entry = book.read(nameOf(hold, place));
        if (entry.isEmpty()) {
            return Stream.empty();
        }
        List<StepContent> contents = book.contents(entry.get());
        List<LedgerStep> steps = entry.get().steps();
        return IntStream.range(0, contents.size())
                .filter(step -> steps.get(step).state().equals(RELEASED))
                .mapToObj(contents::get);
    }

    /** The first of two steps: it counts once the log knows of it. */
    LedgerMark beginRelease(Hold hold, HeldPlace place, Words words) {
        return appendAnyhow(nameOf(hold, place), RELEASING, words.in(StepContent.empty()));
    }

    void release(Hold hold, HeldPlace place, Words words) {
        appendAnyhow(nameOf(hold, place), RELEASED, words.in(StepContent.empty()));
    }

    /** Who says something, and why. */
    record Words(String by, String why) {

        StepContent in(StepContent content) {
            return content.with(BY, by).with(WHY, why);
        }
    }

    private LedgerKey nameOf(Hold hold, HeldPlace place) {
        List<String> parts = new ArrayList<>(List.of(hold.id()));
        parts.addAll(place.parts());
        return ledger.keyOf("reconcile-first release", parts);
    }

    private Optional<LedgerMark> append(HoldState seen, LedgerState state, StepContent content) {
        return book.append(holds, seen.sequence(), state, Standing.SETTLED, host.now(), content)
                .map(position -> new LedgerMark(holds, seen.sequence() + 1, position));
    }

    private LedgerMark appendAnyhow(LedgerKey key, LedgerState state, StepContent content) {
        while (true) {
            long sequence = book.read(key).map(LedgerEntry::sequence).orElse(0L);
            Optional<Long> position = book.append(key, sequence, state, Standing.SETTLED, host.now(), content);
            if (position.isPresent()) {
                return new LedgerMark(key, sequence + 1, position.get());
            }
        }
    }

    private HoldState read(LedgerEntry entry) {
        List<StepContent> contents = book.contents(entry);
        @Nullable Hold newest = null;
        boolean over = false;
        @Nullable Instant expected = null;
        long begun = 0;
        Set<LedgerMark> losses = new HashSet<>();
        for (int place = 0; place < contents.size(); place++) {
            StepContent content = contents.get(place);
            LedgerState state = entry.steps().get(place).state();
            if (state.equals(BEGUN)) {
                newest = hold(place + 1, content, entry.steps().get(place).at());
                begun = place + 1L;
                over = false;
            } else if (state.equals(FINISHED)) {
                over = true;
            }
            expected = state.equals(LOG_EXPECTED)
                    ? content.text(UNTIL).map(Instant::parse).orElse(null)
                    : state.equals(LOG_JOINED) || state.equals(BEGUN) ? null : expected;
            content.text(LOST).ifPresent(text -> losses.addAll(marks(text)));
        }
        return new HoldState(
                entry.sequence(),
                begun,
                newest,
                over,
                Set.copyOf(losses),
                expected,
                entry.last().at());
    }

    private static Hold hold(int number, StepContent content, Instant at) {
        return new Hold(
                number + "-" + content.text(ID).orElse(""),
                HoldReason.valueOf(content.text(REASON).orElse(HoldReason.ASKED.name())),
                content.text(SINCE).map(Instant::parse).orElse(Instant.EPOCH),
                at);
    }

    private static String write(Set<LedgerMark> marks) {
        return marks.stream()
                .map(mark -> mark.entry().id() + " " + mark.sequence() + " " + mark.position())
                .collect(Collectors.joining("\n"));
    }

    private static List<LedgerMark> marks(String text) {
        return text.lines()
                .map(line -> line.split(" ", 3))
                .map(parts ->
                        new LedgerMark(new LedgerKey(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])))
                .toList();
    }
}
