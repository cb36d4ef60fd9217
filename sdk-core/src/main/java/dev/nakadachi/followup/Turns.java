package dev.nakadachi.followup;

import dev.nakadachi.host.Host;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lets one command at a time change the same thing at the institution, on all nodes together and over restarts. A turn
 * is kept in the ledger, not in a process. Thread-safe; throws as {@link FollowUps} does.
 */
public final class Turns {

    private static final LedgerState NAMED = new LedgerState("NAMED");

    private final LedgerBook book;
    private final BiFunction<String, List<String>, LedgerKey> places;
    private final Function<LedgerKey, Optional<TrackedCommand>> commands;
    private final Host host;

    Turns(
            LedgerBook book,
            BiFunction<String, List<String>, LedgerKey> places,
            Function<LedgerKey, Optional<TrackedCommand>> commands,
            Host host) {
        this.book = book;
        this.places = places;
        this.commands = commands;
        this.host = host;
    }

    /**
     * Takes the turn for a command that is about to be submitted.
     *
     * @param kind what kind of change, such as {@code cancellation}
     * @param name the institution's name of what is changed, together with what makes it unique
     * @param command the name of the command's entry, whether the command is in the ledger yet or not
     * @param over whether a command that has the turn is done with it
     * @return who has the turn now: the command itself, or another one that is not done with it
     */
    public Turn take(String kind, List<String> name, LedgerKey command, Predicate<Turn> over) {
        LedgerKey place = places.apply("turn of " + kind, name);
        while (true) {
            Optional<LedgerEntry> seen = book.read(place);
            Optional<Turn> held = seen.flatMap(this::turn);
            if (held.filter(turn -> turn.holder().equals(command) || !over.test(turn))
                    .isPresent()) {
                return held.get();
            }
            long sequence = seen.map(LedgerEntry::sequence).orElse(0L);
            append(place, sequence, StepContent.empty().with(StepContent.KEY, command.id()));
        }
    }

    /**
     * Who had the turn last.
     *
     * @param kind as it was taken
     * @param name as it was taken
     * @return the turn, empty when nobody took it or it was given back
     */
    public Optional<Turn> latest(String kind, List<String> name) {
        return book.read(places.apply("turn of " + kind, name)).flatMap(this::turn);
    }

    /**
     * Gives a turn back that was not used.
     *
     * @param kind as it was taken
     * @param name as it was taken
     * @param command who has it; no error when another has
     */
    public void giveBack(String kind, List<String> name, LedgerKey command) {
        LedgerKey place = places.apply("turn of " + kind, name);
        Optional<LedgerEntry> seen = book.read(place);
        if (seen.flatMap(this::turn)
                .filter(turn -> turn.holder().equals(command))
                .isPresent()) {
            append(place, seen.orElseThrow().sequence(), StepContent.empty());
        }
    }

    private void append(LedgerKey place, long sequence, StepContent content) {
        book.append(place, sequence, NAMED, Standing.SETTLED, host.now(), content);
    }

    private Optional<Turn> turn(LedgerEntry entry) {
        int last = entry.steps().size() - 1;
        Instant since = entry.last().at();
        return book.content(entry, last)
                .text(StepContent.KEY)
                .map(LedgerKey::new)
                .map(holder -> new Turn(holder, since, commands.apply(holder)));
    }

    @Override
    public String toString() {
        return "Turns";
    }

    /**
     * A turn. Closed by nature, hence a record.
     *
     * @param holder the name of the entry of the command that has it
     * @param since when it was taken
     * @param command that command, empty while it is not in the ledger
     */
    public record Turn(LedgerKey holder, Instant since, Optional<TrackedCommand> command) {}
}
