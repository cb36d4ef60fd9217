package dev.nakadachi.bank.dialect.parasol;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.error.Rule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a bank on AnserParaSOL spells its answers: names of members, codes, dates. None of it is public; it stands in the
 * specification that comes with a contract. The members of an answer are taken to lie flat in its object, and those of
 * an account or line flat in the elements of the one list. Immutable and thread-safe; {@code with} methods return a
 * copy.
 */
public final class ParaSolNames {

    private static final Rule<String> NAME = Rule.pattern(
            "ParaSolNames",
            "[A-Za-z_][A-Za-z0-9_.-]{0,63}",
            "has names of 1 to 64 letters, digits, '_', '.' or '-'",
            "copy the name from the bank's specification");
    private static final Rule<String> DATES = Rule.of(
            "ParaSolNames",
            "has a pattern of DateTimeFormatter that holds year, month and day",
            "write it like uuuu-MM-dd",
            ParaSolNames::isDatePattern);

    private final Map<ParaSolItem, String> members;
    private final Map<String, AccountType.Kind> types;
    private final Map<String, Direction.Kind> directions;
    private final Map<String, LineState.Kind> states;
    private final String dates;

    private ParaSolNames(
            Map<ParaSolItem, String> members,
            Map<String, AccountType.Kind> types,
            Map<String, Direction.Kind> directions,
            Map<String, LineState.Kind> states,
            String dates) {
        this.members = members;
        this.types = types;
        this.directions = directions;
        this.states = states;
        this.dates = dates;
    }

    /**
     * No names, no codes, dates like 2026-04-01.
     *
     * @return the start of a chain of {@code with}
     */
    public static ParaSolNames none() {
        return new ParaSolNames(Map.of(), Map.of(), Map.of(), Map.of(), "uuuu-MM-dd");
    }

    /**
     * Names a member.
     *
     * @param item what it holds
     * @param member its name, once within an answer
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is no plain name
     */
    public ParaSolNames with(ParaSolItem item, String member) {
        Map<ParaSolItem, String> more = new EnumMap<>(ParaSolItem.class);
        more.putAll(members);
        more.put(Objects.requireNonNull(item, "item"), NAME.check(member));
        return new ParaSolNames(Map.copyOf(more), types, directions, states, dates);
    }

    /**
     * Says what the codes of {@link ParaSolItem#ACCOUNT_TYPE} mean.
     *
     * @param codes the bank's codes; any other is unknown
     * @return a copy
     */
    public ParaSolNames withAccountTypes(Map<String, AccountType.Kind> codes) {
        return new ParaSolNames(members, Map.copyOf(codes), directions, states, dates);
    }

    /**
     * Says what the codes of {@link ParaSolItem#DIRECTION} mean.
     *
     * @param codes the bank's codes; any other is unknown
     * @return a copy
     */
    public ParaSolNames withDirections(Map<String, Direction.Kind> codes) {
        return new ParaSolNames(members, types, Map.copyOf(codes), states, dates);
    }

    /**
     * Says what the codes of {@link ParaSolItem#LINE_STATE} mean.
     *
     * @param codes the bank's codes; any other is unknown, and such a line changes no balance
     * @return a copy
     */
    public ParaSolNames withStates(Map<String, LineState.Kind> codes) {
        return new ParaSolNames(members, types, directions, Map.copyOf(codes), dates);
    }

    /**
     * Says how dates are written, in answers and in {@code date_from} and {@code date_to}.
     *
     * @param pattern as {@link DateTimeFormatter} takes it, such as {@code uuuuMMdd}
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is none of a whole date
     */
    public ParaSolNames withDates(String pattern) {
        return new ParaSolNames(members, types, directions, states, DATES.check(pattern));
    }

    Optional<String> of(ParaSolItem item) {
        return Optional.ofNullable(members.get(item));
    }

    /** Refuses a call whose answer could not be read. */
    void mustName(ParaSolItem... items) {
        List<ParaSolItem> missing =
                Arrays.stream(items).filter(item -> !members.containsKey(item)).toList();
        mustKnow(missing.isEmpty(), "the names of the members for " + missing);
    }

    void mustHaveCodesOfLines() {
        mustKnow(!directions.isEmpty() && !states.isEmpty(), "the codes of directions and states of lines");
    }

    private static void mustKnow(boolean known, String what) {
        Rule.<Boolean>of(
                        "ParaSol",
                        "knows " + what + ", which are not public",
                        "pass them to ParaSol.withNames from the specification of your contract",
                        truth -> truth)
                .check(known);
    }

    AccountType type(String code) {
        return AccountType.of(code, types);
    }

    Direction direction(String code) {
        return Direction.of(code, directions);
    }

    LineState state(String code) {
        return LineState.of(code, states);
    }

    LocalDate date(String text) {
        return LocalDate.parse(text, format(dates));
    }

    String text(LocalDate date) {
        return format(dates).format(date);
    }

    @Override
    public String toString() {
        return "ParaSolNames" + members;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static boolean isDatePattern(String pattern) {
        LocalDate day = LocalDate.of(2026, 11, 30);
        try {
            return LocalDate.parse(format(pattern).format(day), format(pattern)).equals(day);
        } catch (IllegalArgumentException | DateTimeException refused) {
            return false;
        }
    }
}
