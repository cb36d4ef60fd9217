package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is proven at an institution about a command of which no answer was heard. Nothing unless said: then a person
 * decides what asking cannot settle. Immutable and thread-safe.
 */
public final class CommandFacts {

    private static final CommandFacts UNKNOWN = new CommandFacts(null, null, null);
    private static final Rule<Duration> TIME = Rule.of(
            "CommandFacts",
            "has times longer than nothing",
            "pass the time that the institution documents",
            time -> !time.isNegative() && !time.isZero());

    private final @Nullable Duration completeListAfter;
    private final @Nullable ListedBy listedBy;
    private final @Nullable Duration keyLife;

    private CommandFacts(
            @Nullable Duration completeListAfter, @Nullable ListedBy listedBy, @Nullable Duration keyLife) {
        this.completeListAfter = completeListAfter;
        this.listedBy = listedBy;
        this.keyLife = keyLife;
    }

    /**
     * Nothing proven.
     *
     * @return the start of a chain of {@code with}
     */
    public static CommandFacts unknown() {
        return UNKNOWN;
    }

    /**
     * Says that the institution's list shows every command that it took: one that is not there this long after it was
     * sent was not carried out and never will be. Say it only with the institution's own word for it, because a wrong
     * time here ends in a second payment; and so does a wrong day, because a list of other days than those of the
     * command never shows it.
     *
     * @param value how long after SENT
     * @param day which of a command's days the list selects by
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when the time is nothing or negative
     */
    public CommandFacts withCompleteListAfter(Duration value, ListedBy day) {
        return new CommandFacts(TIME.check(value), Objects.requireNonNull(day, "day"), keyLife);
    }

    /**
     * Says by which day the institution's list selects, so that a command is looked for where it stands. Its absence
     * proves nothing by that.
     *
     * @param day the institution's own word for it
     * @return a copy
     */
    public CommandFacts withListedBy(ListedBy day) {
        return new CommandFacts(completeListAfter, Objects.requireNonNull(day, "day"), keyLife);
    }

    /**
     * Says how long the institution remembers the key of a command. For a person to know, who is told the end of it
     * with a case that he has to decide: the SDK sends nothing again within it either.
     *
     * @param value how long
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is nothing or negative
     */
    public CommandFacts withKeyLife(Duration value) {
        return new CommandFacts(completeListAfter, listedBy, TIME.check(value));
    }

    /**
     * From when on the absence of a command from the institution's list proves that it was not carried out.
     *
     * @return how long after SENT, empty where absence proves nothing
     */
    public Optional<Duration> completeListAfter() {
        return Optional.ofNullable(completeListAfter);
    }

    /**
     * By which day the institution's list selects.
     *
     * @return the day, empty where nobody has said it: then commands are looked for on the day of SENT
     */
    public Optional<ListedBy> listedBy() {
        return Optional.ofNullable(listedBy);
    }

    /**
     * How long the institution remembers the key of a command.
     *
     * @return how long, empty where it is not public or keys are not honoured
     */
    public Optional<Duration> keyLife() {
        return Optional.ofNullable(keyLife);
    }

    @Override
    public String toString() {
        List<String> known = new ArrayList<>();
        completeListAfter().ifPresent(value -> known.add("lists are complete after " + value));
        listedBy().ifPresent(value -> known.add("lists select by " + value));
        keyLife().ifPresent(value -> known.add("a key is remembered for " + value));
        return known.isEmpty() ? "nothing proven" : String.join("; ", known);
    }
}
