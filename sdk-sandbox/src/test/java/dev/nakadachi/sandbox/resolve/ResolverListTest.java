package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.ResolverNotes;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.ledger.LedgerState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that moves while it is read, and one that contradicts the ledger. */
class ResolverListTest {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final JsonShape NUMBER = JsonShape.of("taken", "number");

    @TempDir
    private Path directory;

    /** A transfer that came first meanwhile pushes the last one of a page onto the next. */
    @Test
    void aListThatRepeatsATransferIsReadAgain() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        AtomicInteger reading = new AtomicInteger();
        town.world.book.shift = shown -> reading.incrementAndGet() == 1 ? twice(shown) : shown;
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void aListThatAlwaysRepeatsIsReadThreeTimesAndProvesNothing() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 300, Wire.Fate.ANSWERED);
        town.sent("order-no-2", 100, Wire.Fate.REQUEST_LOST);
        town.world.book.shift = ResolverListTest::twice;
        town.after(FIRST);
        assertThat(town.world.book.asked).as("one status, and a list").isEqualTo(1 + 3);
        town.toTheEnd();
        assertThat(town.reason("order-no-2")).isEqualTo(HumanReason.NOT_FOUND);
    }

    /** A transfer that left an earlier page meanwhile pulls one over the edge, and nobody reads that. */
    @Test
    void anAbsenceThatASecondReadingDoesNotShowIsNone() {
        Town town = Town.promised(directory);
        town.world.clock.advance(Duration.ofHours(2));
        town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        Set<Instant> looks = new HashSet<>();
        town.world.book.shift = shown -> looks.add(town.world.clock.instant()) ? List.of() : shown;
        town.after(Duration.ofHours(2));
        town.after(Duration.ofHours(6));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void aTransferWithTheMarkerAndOtherContentIsAPersonsAndNoAbsence() {
        Town town = Town.promised(directory);
        TransferCommand command = town.world.command("order-no-1", 100, true);
        town.node.submit(command, Wire.Fate.REQUEST_LOST, Duration.ZERO);
        town.world.book.execute("order-no-1", town.world.command("order-no-1", 200, true), Duration.ZERO);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(HumanCase.of(town.command("order-no-1")).candidates())
                .containsExactly(town.world.book.entries.get(0).number);
    }

    /** Its marker is another command's, however alike the rest is. */
    @Test
    void aTransferWithAnotherMarkerIsNotTakenByItsContent() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.world.book.execute("", town.world.command("made-elsewhere", 100, true), Duration.ZERO);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
    }

    /** Another command of the same content was answered with its number; the marker says whose it is. */
    @Test
    void aMarkerIsStrongerThanTheNumberOfAnAnswer() {
        Town town = Town.promised(directory);
        town.node.submit(town.world.command("order-no-1", 100, true), Wire.Fate.REPLY_LOST, Duration.ZERO);
        town.sent("order-no-2", 100, Wire.Fate.ANSWERED_AS_FIRST);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(town.reason("order-no-2")).isEqualTo(HumanReason.NUMBER_OF_ANOTHER);
    }

    /** The binding stands, and a person sees what was answered, number and all. */
    @Test
    void theAnswerThatBoreAnothersNumberIsKept() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.sent("order-no-2", 300, Wire.Fate.ANSWERED_AS_FIRST);
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.UNKNOWN);
        JsonFields answer = town.command("order-no-2").answer().orElseThrow().json(NUMBER::read);
        String borne = answer.require("number", text -> text);
        assertThat(borne).isEqualTo("T100001");
    }

    /** An answer bore it, and the process died before it was written down. */
    @Test
    void aTransferWithTheNumberAndOtherContentIsAPersonsAndNoAbsence() {
        Town town = Town.promised(directory);
        town.world.book.execute("", town.world.command("made-elsewhere", 200), Duration.ZERO);
        town.node.store.diesAfter(3, false);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED_AS_FIRST);
        town.node = town.born("node-2");
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.SENT);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
    }

    @Test
    void twoReadingsOfAnAbsenceAreAFirstLookApart() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.after(Duration.ofHours(2));
        assertThat(town.command("order-no-1").note(ResolverNotes.ABSENT_AT)).isPresent();
        town.node = town.born("node-1");
        town.after(Duration.ofMinutes(1));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);
        town.after(Duration.ofHours(6));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.NOT_EXECUTED);
    }

    /** What could be it was listed in between, so the two readings do not stand together. */
    @Test
    void aDoubtBetweenTwoAbsencesBeginsThemAnew() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.after(Duration.ofHours(2));
        assertThat(town.command("order-no-1").note(ResolverNotes.ABSENT_AT)).isPresent();
        town.world.book.execute("", town.world.command("made-elsewhere", 100), Duration.ZERO);
        town.after(Duration.ofHours(6));
        town.world.book.entries.clear();
        town.after(Duration.ofHours(6));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);
        town.after(Duration.ofHours(6));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.NOT_EXECUTED);
    }

    private static List<TransferRecord> twice(List<TransferRecord> shown) {
        List<TransferRecord> all = new ArrayList<>(shown);
        all.addAll(shown);
        return all;
    }
}
