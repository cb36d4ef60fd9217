package dev.nakadachi.sandbox.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the bank's book says of each subject. Prints a table: a column for each subject, and below it the schedules that
 * failed, so that each can be replayed. Immutable and thread-safe.
 */
public final class CampaignReport {

    private static final BigDecimal RULE_OF_THREE = BigDecimal.valueOf(3);
    private static final int FIRST = 44;
    private static final int WIDTH = 22;

    private final String title;
    private final Choice choice;
    private final List<SubjectResult> results;

    /** How the schedules were chosen: only of drawn ones anything follows about others. */
    enum Choice {
        DRAWN,
        ENUMERATED
    }

    CampaignReport(String title, Choice choice, List<SubjectResult> results) {
        this.title = title;
        this.choice = choice;
        this.results = List.copyOf(results);
    }

    /**
     * The results.
     *
     * @return one for each subject, in the order of the campaign
     */
    public List<SubjectResult> results() {
        return results;
    }

    /** The results of another campaign behind these. */
    CampaignReport beside(CampaignReport other) {
        List<SubjectResult> all = new ArrayList<>(results);
        all.addAll(other.results);
        return new CampaignReport(title, choice, all);
    }

    /**
     * The table.
     *
     * @return lines
     */
    public String text() {
        String lines = title
                + row("", SubjectResult::shortName)
                + row("schedules", result -> number(result.schedules()))
                + row("points at which something could go wrong", result -> number(result.points()))
                + row("payments", result -> number(result.payments()))
                + row("executions per payment, at most", result -> number(result.mostExecutions()))
                + row("payments carried out more than once", result -> number(result.carriedOutTwice()))
                + row("wrongly abandoned", result -> number(result.wronglyAbandoned()))
                + row("called taken back, and paid", result -> number(result.calledTakenBackAndPaid()))
                + row("wrongly believed paid", result -> number(result.wronglyBelievedPaid()))
                + row("days beyond the limit", result -> number(result.daysBeyondLimit()))
                + row("called taken after they had ended unpaid", result -> number(result.calledTakenAfterTheirEnd()))
                + row("left open, and nobody called", result -> number(result.leftOpen()))
                + row("needing a person", CampaignReport::people)
                + row("taken for the same one made elsewhere", result -> number(result.takenForAnother()))
                + row("95 % bound on a schedule that goes wrong", this::bound)
                + row("carried out again by the wire alone", result -> number(result.repeatedByTheWire()));
        String failures = results.stream()
                .filter(result -> !result.failures().isEmpty())
                .map(result -> "\n" + result.name() + " failed " + number(result.failedSchedules())
                        + " schedules, among them: " + String.join(", ", result.failures()))
                .collect(Collectors.joining());
        String people = results.stream()
                .limit(1)
                .map(SubjectResult::needingHumanByCause)
                .filter(text -> !text.isEmpty())
                .map(text -> "\nneeding a person, where this alone went wrong (payments of such schedules)" + text)
                .collect(Collectors.joining());
        return lines + failures + people;
    }

    @Override
    public String toString() {
        return text();
    }

    private String row(String first, Function<SubjectResult, String> cell) {
        return results.stream()
                .map(result -> String.format(Locale.ROOT, "%" + WIDTH + "s", cell.apply(result)))
                .collect(Collectors.joining("", String.format(Locale.ROOT, "%n%-" + FIRST + "s", first), ""));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String people(SubjectResult result) {
        BigDecimal share = BigDecimal.valueOf(100L * result.needingHuman())
                .divide(BigDecimal.valueOf(Math.max(1, result.payments())), 2, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,d (%.2f %%)", result.needingHuman(), share);
    }

    /** When none of n went wrong, the chance of one is below 3/n with a confidence of 95 %. */
    private String bound(SubjectResult result) {
        if (choice == Choice.ENUMERATED) {
            return "all were tried";
        }
        return result.failedSchedules() > 0 || result.schedules() == 0
                ? "none: it failed"
                : String.format(
                        Locale.ROOT,
                        "3/n = %.1e",
                        RULE_OF_THREE.divide(BigDecimal.valueOf(result.schedules()), MathContext.DECIMAL32));
    }
}
