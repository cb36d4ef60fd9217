package dev.nakadachi.error;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an institution asks of the user's login before it carries out a call (RFC 9470 section 3). Immutable and
 * thread-safe; {@code with} methods return a copy.
 */
public final class StepUp {

    private static final Rule<List<String>> WORDS = Rule.of(
            "StepUp",
            "has at most 20 words without spaces, of at most 200 printable ASCII characters each",
            "pass the words of the challenge",
            words -> words.size() <= 20
                    && words.stream().allMatch(word -> word.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200}")));
    private static final Rule<Duration> AGE = Rule.of(
            "StepUp.maxAge",
            "is not negative and at most a year",
            "pass the number of seconds of the challenge",
            age -> !age.isNegative() && age.compareTo(Duration.ofDays(366)) <= 0);

    private final Set<String> acrValues;
    private final @Nullable Duration maxAge;
    private final Set<String> scopes;

    private StepUp(Set<String> acrValues, @Nullable Duration maxAge, Set<String> scopes) {
        this.acrValues = acrValues;
        this.maxAge = maxAge;
        this.scopes = scopes;
    }

    /**
     * A login of any kind and age.
     *
     * @return the start of a chain of {@code with}
     */
    public static StepUp login() {
        return new StepUp(Set.of(), null, Set.of());
    }

    /**
     * Says which kinds of login will do ({@code acr_values}).
     *
     * @param values in order of preference
     * @return a copy
     * @throws InvalidInputException when a value is not a word
     */
    public StepUp withAcrValues(List<String> values) {
        return new StepUp(ordered(values), maxAge, scopes);
    }

    /**
     * Says how long ago the login may be ({@code max_age}).
     *
     * @param value whole seconds; zero asks for a login now
     * @return a copy
     * @throws InvalidInputException when it is negative or above a year
     */
    public StepUp withMaxAge(Duration value) {
        return new StepUp(acrValues, AGE.check(value), scopes);
    }

    /**
     * Says which scopes the call needs ({@code scope}, RFC 6750 section 3).
     *
     * @param values the scopes
     * @return a copy
     * @throws InvalidInputException when a value is not a word
     */
    public StepUp withScopes(List<String> values) {
        return new StepUp(acrValues, maxAge, ordered(values));
    }

    /**
     * Which kinds of login will do.
     *
     * @return in order of preference, empty where the institution does not say
     */
    public Set<String> acrValues() {
        return acrValues;
    }

    /**
     * How long ago the login may be.
     *
     * @return the time, empty where the institution does not say
     */
    public Optional<Duration> maxAge() {
        return Optional.ofNullable(maxAge);
    }

    /**
     * Which scopes the call needs.
     *
     * @return the scopes, empty where the institution does not say
     */
    public Set<String> scopes() {
        return scopes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepUp that
                && acrValues.equals(that.acrValues)
                && Objects.equals(maxAge, that.maxAge)
                && scopes.equals(that.scopes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(acrValues, maxAge, scopes);
    }

    @Override
    public String toString() {
        return "StepUp[acr " + acrValues + ", max_age " + maxAge + ", scope " + scopes + "]";
    }

    private static Set<String> ordered(List<String> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(WORDS.check(List.copyOf(values))));
    }
}
