package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.UserId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person found out and decided. Who and why are sealed in the ledger; the execution log has a pseudonym and no
 * reason. Immutable and thread-safe.
 */
public final class HumanDecision {

    private static final Rule<String> WHY = Rule.pattern(
            "HumanDecision.because",
            "(?=.*\\S)[^\\p{Cntrl}]{1,500}",
            "says why in 1 to 500 characters on one line",
            "write what was seen at the bank");

    private final boolean executed;
    private final @Nullable RequestNumber number;
    private final UserId by;
    private final String why;

    private HumanDecision(boolean executed, @Nullable RequestNumber number, UserId by, String why) {
        this.executed = executed;
        this.number = number;
        this.by = Objects.requireNonNull(by, "by");
        this.why = WHY.check(why);
    }

    /**
     * The bank has it, under a number. Of a cancellation: the transfer was taken back.
     *
     * @param number the bank's number of it, as its own screen shows
     * @param by who decides
     * @param because what was seen
     * @return the decision
     * @throws dev.nakadachi.error.InvalidInputException when the text is empty or too long
     */
    public static HumanDecision executed(RequestNumber number, UserId by, String because) {
        return new HumanDecision(true, Objects.requireNonNull(number, "number"), by, because);
    }

    /**
     * The bank did it, and gives such commands no number of their own: a transfer between own accounts, a change of
     * virtual accounts, a cancellation (the transfer was taken back), a confirmation. Whoever submits the key of one of
     * the first two again still gets an unknown outcome, because the ledger has neither number nor answer to tell of;
     * its state there is {@code COMPLETED}.
     *
     * @param by who decides
     * @param because what was seen
     * @return the decision
     * @throws dev.nakadachi.error.InvalidInputException when the text is empty or too long
     */
    public static HumanDecision executed(UserId by, String because) {
        return new HumanDecision(true, null, by, because);
    }

    /**
     * The bank does not have it and never will, or took it and it ended without being carried out. Whoever submits the
     * key again is told so: of a transfer that the bank had taken {@link dev.nakadachi.bank.TransferOutcome.Undone}, of
     * a command of which nothing was known that it was rejected, with {@code institution.not-carried-out}. Another
     * command may be made then. A wrong word here is a second payment.
     *
     * @param by who decides
     * @param because what was seen
     * @return the decision
     * @throws dev.nakadachi.error.InvalidInputException when the text is empty or too long
     */
    public static HumanDecision notExecuted(UserId by, String because) {
        return new HumanDecision(false, null, by, because);
    }

    /**
     * Whether the bank has it.
     *
     * @return false when it was not and will not be executed
     */
    public boolean isExecuted() {
        return executed;
    }

    /**
     * The bank's number.
     *
     * @return the number, empty when it was not executed or has none
     */
    public Optional<RequestNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * Who decided.
     *
     * @return your reference to the person
     */
    public UserId by() {
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
        String as = number == null ? "" : " as " + number;
        return executed ? "HumanDecision[executed" + as + "]" : "HumanDecision[not executed]";
    }
}
