package dev.nakadachi.reconcile;

import dev.nakadachi.host.Host;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The holds as an entry of the ledger itself, under a keyed name of its own. It is settled, so no scan of open commands
 * finds it.
 */
final class HoldBook {

    private static final LedgerState BEGUN = new LedgerState("RECONCILE_FIRST");
    private static final LedgerState LOSS_KNOWN = new LedgerState("LOSS_KNOWN");
    private static final LedgerState FINISHED = new LedgerState("RECONCILED");
    private static final LedgerState LOG_EXPECTED = new LedgerState("LOG_EXPECTED");
    private static final LedgerState LOG_JOINED = new LedgerState("LOG_JOINED");

    private static final String ID = "hold";
    private static final String REASON = "reason";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String LOST = "lost";
    static final String BY = "by";
    private static final String WHY = "why";
    private static final int ID_BYTES = 16;

    private final LedgerBook book;
    private final Host host;
    private final LedgerKey holds;

    HoldBook(TransferLedger ledger, Host host) {
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

    /** Who says something, and why. */
    record Words(String by, String why) {

        StepContent in(StepContent content) {
            return content.with(BY, by).with(WHY, why);
        }
    }

    private Optional<LedgerMark> append(HoldState seen, LedgerState state, StepContent content) {
        return book.append(holds, seen.sequence(), state, Standing.SETTLED, host.now(), content)
                .map(position -> new LedgerMark(holds, seen.sequence() + 1, position));
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
