package dev.nakadachi.error;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A rule that an input has to keep, with the sentence that says what to do when it does not.
 *
 * <p>A rule never repeats the refused value: it may be a secret or an account number. Immutable and thread-safe.
 *
 * @param <T> the type of the input
 */
public final class Rule<T> {

    private final String subject;
    private final String requirement;
    private final String remedy;
    private final Predicate<? super T> kept;

    private Rule(String subject, String requirement, String remedy, Predicate<? super T> kept) {
        this.subject = subject;
        this.requirement = requirement;
        this.remedy = remedy;
        this.kept = kept;
    }

    /**
     * A rule by predicate.
     *
     * @param subject what is checked, such as {@code BankCode}
     * @param requirement what must hold, such as {@code has exactly 4 digits}
     * @param remedy what the caller does about it, a full clause
     * @param kept true where the rule is kept
     * @param <T> the type of the input
     * @return the rule
     */
    public static <T> Rule<T> of(String subject, String requirement, String remedy, Predicate<? super T> kept) {
        return new Rule<>(subject, requirement, remedy, kept);
    }

    /**
     * A rule that the whole text matches a regular expression.
     *
     * @param subject what is checked
     * @param regex the expression
     * @param requirement what must hold, in words
     * @param remedy what the caller does about it, a full clause
     * @return the rule
     * @throws InvalidInputException when the expression is none
     */
    public static Rule<String> pattern(String subject, String regex, String requirement, String remedy) {
        Pattern pattern = compiled(Objects.requireNonNull(regex, "regex"));
        return new Rule<>(
                subject,
                requirement,
                remedy,
                text -> text != null && pattern.matcher(text).matches());
    }

    private static Pattern compiled(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException broken) {
            throw Rule.<String>of("Rule.pattern", "has a regular expression", "correct its syntax", text -> false)
                    .broken();
        }
    }

    /**
     * Returns the value when it keeps the rule.
     *
     * @param value the input
     * @return the same value
     * @throws InvalidInputException when it does not, a null included
     */
    public T check(T value) {
        if (value == null || !kept.test(value)) {
            throw broken();
        }
        return value;
    }

    /**
     * The exception that this rule raises, for callers that find the breach themselves.
     *
     * @return a new exception naming rule and remedy
     */
    public InvalidInputException broken() {
        return new InvalidInputException(
                Problem.of(ErrorCode.INVALID_INPUT, subject + ": " + requirement + "; " + remedy));
    }
}
