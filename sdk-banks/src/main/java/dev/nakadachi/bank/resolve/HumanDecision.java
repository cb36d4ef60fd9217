package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.error.Rule;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person found out and decided, with name and reason; both are sealed in the ledger. Immutable, thread-safe. */
public final class HumanDecision {

    private static final Rule<String> WHO = Rule.pattern(
            "HumanDecision.by",
            "(?=.*\\S)[^\\p{Cntrl}]{1,100}",
            "names who decides in 1 to 100 characters",
            "pass the name or number of the person, as your own records know it");
    private static final Rule<String> WHY = Rule.pattern(
            "HumanDecision.because",
            "(?=.*\\S)[^\\p{Cntrl}]{1,500}",
            "says why in 1 to 500 characters on one line",
            "write what was seen at the bank");

    private final @Nullable RequestNumber number;
    private final String by;
    private final String why;

    private HumanDecision(@Nullable RequestNumber number, String by, String why) {
        this.number = number;
        this.by = WHO.check(by);
        this.why = WHY.check(why);
    }

    /**
     * The bank has it.
     *
     * @param number the bank's number of it, as its own screen shows
     * @param by who decides
     * @param because what was seen
     * @return the decision
     * @throws dev.nakadachi.error.InvalidInputException when a text is empty or too long
     */
    public static HumanDecision executed(RequestNumber number, String by, String because) {
        return new HumanDecision(Objects.requireNonNull(number, "number"), by, because);
    }

    /**
     * The bank does not have it and never will: whoever submits the key again reads that it was not carried out, and
     * another command may be made. A wrong word here is a second payment.
     *
     * @param by who decides
     * @param because what was seen
     * @return the decision
     * @throws dev.nakadachi.error.InvalidInputException when a text is empty or too long
     */
    public static HumanDecision notExecuted(String by, String because) {
        return new HumanDecision(null, by, because);
    }

    /**
     * The bank's number.
     *
     * @return the number when it was executed, empty when it was not
     */
    public Optional<RequestNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * Who decided.
     *
     * @return the text as it was passed
     */
    public String by() {
        return by;
    }

    /**
     * Why.
     *
     * @return the text as it was passed
     */
    public String because() {
        return why;
    }

    @Override
    public String toString() {
        return number == null ? "HumanDecision[not executed]" : "HumanDecision[executed as " + number + "]";
    }
}
