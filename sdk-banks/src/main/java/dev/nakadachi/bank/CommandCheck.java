package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Looks at a command rule by rule and keeps every breach, for encoders, so that a caller hears of all of them at once.
 * Not thread-safe: made for one command.
 */
public final class CommandCheck {

    private final List<CommandFinding> findings = new ArrayList<>();

    private CommandCheck() {}

    /**
     * A check that has found nothing yet.
     *
     * @return the start of a chain
     */
    public static CommandCheck start() {
        return new CommandCheck();
    }

    /**
     * Looks at the command, or at something that it has once.
     *
     * @param rule the rule
     * @param value what is looked at
     * @param <T> its type
     * @return this
     */
    public <T> CommandCheck look(CommandRule<? super T> rule, T value) {
        if (!rule.isKept(Objects.requireNonNull(value, "value"))) {
            findings.add(rule.finding());
        }
        return this;
    }

    /**
     * Looks at each payment.
     *
     * @param rule the rule
     * @param payments all payments of the command, in its order
     * @return this
     */
    public CommandCheck lookAtEach(CommandRule<? super Payment> rule, List<Payment> payments) {
        int place = 0;
        for (Payment payment : payments) {
            place++;
            if (!rule.isKept(payment)) {
                findings.add(rule.findingAt(place));
            }
        }
        return this;
    }

    /**
     * What was found.
     *
     * @return in the order in which it was looked, unmodifiable
     */
    public List<CommandFinding> findings() {
        return List.copyOf(findings);
    }

    /**
     * Ends the check.
     *
     * @throws InvalidInputException with every finding, where there is one
     */
    public void throwIfAny() {
        if (findings.isEmpty()) {
            return;
        }
        String first = findings.get(0).words();
        throw new InvalidInputException(
                Problem.of(
                        ErrorCode.INVALID_INPUT,
                        findings.size() == 1
                                ? "a rule of this bank: " + first
                                : findings.size() + " breaches of this bank's rules, the first is: " + first),
                findings);
    }

    @Override
    public String toString() {
        return "CommandCheck[" + findings.size() + " findings]";
    }
}
