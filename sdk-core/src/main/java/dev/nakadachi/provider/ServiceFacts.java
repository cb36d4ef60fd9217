package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * When an institution answers and how much at once, for a partner to display (METI guideline 3.4 (2) ii: service hours
 * and restrictions). What is not public is empty until you say it with {@link Institution#withService}. Only the
 * longest period is enforced, by the encoder of the provider that names it. Immutable and thread-safe; {@code with}
 * methods return a copy.
 */
public final class ServiceFacts {

    private static final ServiceFacts UNKNOWN =
            new ServiceFacts(null, null, null, null, null, null, CommandFacts.unknown(), List.of());
    private static final Rule<Period> LENGTH = Rule.of(
            "ServiceFacts",
            "has periods longer than nothing",
            "pass the period that the institution documents",
            period -> !period.isNegative() && !period.isZero());
    private static final Rule<Integer> SIZE = Rule.of(
            "ServiceFacts",
            "has pages of at least 1 line",
            "pass the number that the institution documents",
            n -> n > 0);

    private final @Nullable ServiceHours hours;
    private final @Nullable LocalTime cutOff;
    private final @Nullable Period longestPeriod;
    private final @Nullable Period reach;
    private final @Nullable Integer pageSize;
    private final @Nullable LineKeyScope lineKeys;
    private final CommandFacts commands;
    private final List<Wording> restrictions;

    private ServiceFacts(
            @Nullable ServiceHours hours,
            @Nullable LocalTime cutOff,
            @Nullable Period longestPeriod,
            @Nullable Period reach,
            @Nullable Integer pageSize,
            @Nullable LineKeyScope lineKeys,
            CommandFacts commands,
            List<Wording> restrictions) {
        this.hours = hours;
        this.cutOff = cutOff;
        this.longestPeriod = longestPeriod;
        this.reach = reach;
        this.pageSize = pageSize;
        this.lineKeys = lineKeys;
        this.commands = commands;
        this.restrictions = List.copyOf(restrictions);
    }

    /**
     * Nothing known.
     *
     * @return the start of a chain of {@code with}
     */
    public static ServiceFacts unknown() {
        return UNKNOWN;
    }

    /**
     * Says when the institution answers.
     *
     * @param value the hours
     * @return a copy
     */
    public ServiceFacts withHours(ServiceHours value) {
        return new ServiceFacts(
                Objects.requireNonNull(value, "value"),
                cutOff,
                longestPeriod,
                reach,
                pageSize,
                lineKeys,
                commands,
                restrictions);
    }

    /**
     * Says until when a transfer that is asked for on a business day is made on that day (受付締切時刻).
     *
     * @param value the first time of day that is too late, in Asia/Tokyo
     * @return a copy
     */
    public ServiceFacts withCutOff(LocalTime value) {
        return new ServiceFacts(
                hours,
                Objects.requireNonNull(value, "value"),
                longestPeriod,
                reach,
                pageSize,
                lineKeys,
                commands,
                restrictions);
    }

    /**
     * Says how many days one enquiry may span.
     *
     * @param value the period
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is nothing or negative
     */
    public ServiceFacts withLongestPeriod(Period value) {
        return new ServiceFacts(hours, cutOff, LENGTH.check(value), reach, pageSize, lineKeys, commands, restrictions);
    }

    /**
     * Says how far back lines can be read.
     *
     * @param value the period before today
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is nothing or negative
     */
    public ServiceFacts withReach(Period value) {
        return new ServiceFacts(
                hours, cutOff, longestPeriod, LENGTH.check(value), pageSize, lineKeys, commands, restrictions);
    }

    /**
     * Says how many lines an answer holds at most.
     *
     * @param value at least 1
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is less
     */
    public ServiceFacts withPageSize(int value) {
        return new ServiceFacts(
                hours, cutOff, longestPeriod, reach, SIZE.check(value), lineKeys, commands, restrictions);
    }

    /**
     * Says how far the institution's own key of a line is unique.
     *
     * @param value the scope
     * @return a copy
     */
    public ServiceFacts withLineKeys(LineKeyScope value) {
        return new ServiceFacts(
                hours,
                cutOff,
                longestPeriod,
                reach,
                pageSize,
                Objects.requireNonNull(value, "value"),
                commands,
                restrictions);
    }

    /**
     * Says what is proven about a command of which no answer was heard.
     *
     * @param value the facts
     * @return a copy
     */
    public ServiceFacts withCommands(CommandFacts value) {
        return new ServiceFacts(
                hours,
                cutOff,
                longestPeriod,
                reach,
                pageSize,
                lineKeys,
                Objects.requireNonNull(value, "value"),
                restrictions);
    }

    /**
     * Adds a restriction that a user should read before consent.
     *
     * @param value the words
     * @return a copy
     */
    public ServiceFacts withRestriction(Wording value) {
        List<Wording> all = new ArrayList<>(restrictions);
        all.add(Objects.requireNonNull(value, "value"));
        return new ServiceFacts(hours, cutOff, longestPeriod, reach, pageSize, lineKeys, commands, all);
    }

    /**
     * When the institution answers.
     *
     * @return the hours, empty where they are not public
     */
    public Optional<ServiceHours> hours() {
        return Optional.ofNullable(hours);
    }

    /**
     * Until when a transfer that is asked for on a business day is made on that day.
     *
     * @return the first time of day that is too late, in Asia/Tokyo; empty where it is not public
     */
    public Optional<LocalTime> cutOff() {
        return Optional.ofNullable(cutOff);
    }

    /**
     * How many days one enquiry may span.
     *
     * @return the period, empty where it is not public or not limited
     */
    public Optional<Period> longestPeriod() {
        return Optional.ofNullable(longestPeriod);
    }

    /**
     * How far back lines can be read.
     *
     * @return the period before today, empty where it is not public
     */
    public Optional<Period> reach() {
        return Optional.ofNullable(reach);
    }

    /**
     * How many lines an answer holds at most.
     *
     * @return the number, empty where it is not public
     */
    public OptionalInt pageSize() {
        return pageSize == null ? OptionalInt.empty() : OptionalInt.of(pageSize);
    }

    /**
     * How far the institution's own key of a line is unique.
     *
     * @return the scope, empty where it is not public or lines have no key
     */
    public Optional<LineKeyScope> lineKeys() {
        return Optional.ofNullable(lineKeys);
    }

    /**
     * What is proven about a command of which no answer was heard.
     *
     * @return the facts, nothing proven unless said
     */
    public CommandFacts commands() {
        return commands;
    }

    /**
     * What else a user should read before consent.
     *
     * @return the restrictions in order, unmodifiable
     */
    public List<Wording> restrictions() {
        return restrictions;
    }

    @Override
    public String toString() {
        List<String> known = new ArrayList<>();
        hours().ifPresent(value -> known.add("open " + value));
        cutOff().ifPresent(value -> known.add("the same day before " + value));
        longestPeriod().ifPresent(value -> known.add("at most " + value + " an enquiry"));
        reach().ifPresent(value -> known.add("back " + value));
        pageSize().ifPresent(value -> known.add(value + " lines a page"));
        lineKeys().ifPresent(value -> known.add(value.words()));
        if (commands.completeListAfter().isPresent() || commands.keyLife().isPresent()) {
            known.add(commands.toString());
        }
        restrictions.forEach(value -> known.add(value.english()));
        return known.isEmpty() ? "nothing public" : String.join("; ", known);
    }
}
