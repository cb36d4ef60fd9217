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
import dev.nakadachi.reconcile.HoldBook.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of each place in a hold, in an entry of the ledger of its own: what a list showed that may prove
 * something, and the release. Settled, as the hold is.
 */
final class PlaceBook {

    private static final LedgerState LISTED = new LedgerState("LISTED");
    private static final LedgerState RELEASING = new LedgerState("RELEASING");
    private static final LedgerState RELEASED = new LedgerState("RELEASED");

    private static final String AT = "at";
    private static final String LIST = "list";

    private final TransferLedger ledger;
    private final LedgerBook book;
    private final Host host;

    PlaceBook(TransferLedger ledger, Host host) {
        this.ledger = ledger;
        this.book = new LedgerBook(ledger);
        this.host = host;
    }

    boolean isReleased(Hold hold, HeldPlace place) {
        return releases(hold, place).findAny().isPresent();
    }

    boolean isReleasedByPerson(Hold hold, HeldPlace place) {
        return releases(hold, place)
                .anyMatch(release -> !release.text(HoldBook.BY).orElse("").isEmpty());
    }

    private Stream<StepContent> releases(Hold hold, HeldPlace place) {
        return steps(hold, place, RELEASED);
    }

    /** The entry is opened whole, so that a state that somebody forged does not open the account. */
    private Stream<StepContent> steps(Hold hold, HeldPlace place, LedgerState state) {
        Optional<LedgerEntry> entry = book.read(nameOf(hold, place));
        if (entry.isEmpty()) {
            return Stream.empty();
        }
        List<StepContent> contents = book.contents(entry.get());
        List<LedgerStep> steps = entry.get().steps();
        return IntStream.range(0, contents.size())
                .filter(step -> steps.get(step).state().equals(state))
                .mapToObj(contents::get);
    }

    /** The first of two steps: it counts once the log knows of it. */
    LedgerMark beginRelease(Hold hold, HeldPlace place, Words words) {
        return appendAnyhow(nameOf(hold, place), RELEASING, words.in(StepContent.empty()));
    }

    void release(Hold hold, HeldPlace place, Words words) {
        appendAnyhow(nameOf(hold, place), RELEASED, words.in(StepContent.empty()));
    }

    /** When a list was read that explains itself, and which; empty where what was read since speaks against it. */
    Optional<Listed> listed(Hold hold, HeldPlace place) {
        return steps(hold, place, LISTED)
                .reduce((before, next) -> next)
                .filter(step -> !step.text(LIST).orElse("").isEmpty())
                .map(step -> new Listed(
                        Instant.parse(step.text(AT).orElseThrow()),
                        step.text(LIST).orElseThrow()));
    }

    void listed(Hold hold, HeldPlace place, String digest) {
        StepContent content =
                StepContent.empty().with(AT, host.now().toString()).with(LIST, digest);
        appendAnyhow(nameOf(hold, place), LISTED, content);
    }

    void doubted(Hold hold, HeldPlace place) {
        appendAnyhow(nameOf(hold, place), LISTED, StepContent.empty());
    }

    String digestOf(Set<String> listed) {
        return ledger.keyOf("reconcile-first list", listed.stream().sorted().toList())
                .id();
    }

    /** A list, without its content. */
    record Listed(Instant at, String digest) {}

    private LedgerKey nameOf(Hold hold, HeldPlace place) {
        List<String> parts = new ArrayList<>(List.of(hold.id()));
        parts.addAll(place.parts());
        return ledger.keyOf("reconcile-first release", parts);
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
}
