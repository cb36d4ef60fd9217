package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Approver;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the approvers that a bulk transfer names may approve it, by what the bank says of the company
 * ({@link dev.nakadachi.bank.RemittanceMaster#approvalTerms}): they are known, enough for the pattern, and each within
 * limits. Sends nothing. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class ApproverCheck {

    private static final Rule<Integer> COUNT = Rule.of(
            "ApproverCheck.withApproversFor",
            "wants 1 or 2 approvers, as many as a command can name",
            "pass the number of your contract documents",
            count -> count == 1 || count == 2);

    private final ApprovalTerms terms;
    private final Map<ApprovalPattern, Integer> needed;

    private ApproverCheck(ApprovalTerms terms, Map<ApprovalPattern, Integer> needed) {
        this.terms = Objects.requireNonNull(terms, "terms");
        this.needed = Map.copyOf(needed);
    }

    /**
     * A check by a company's terms. The only pattern that is public, {@code single_approval}, wants one approver, which
     * is our reading of the word; of others the number is not known and not looked at.
     *
     * @param terms as the bank said them
     * @return the check
     */
    public static ApproverCheck of(ApprovalTerms terms) {
        return new ApproverCheck(terms, Map.of(new ApprovalPattern("single_approval"), 1));
    }

    /**
     * How many approvers a pattern wants.
     *
     * @param pattern the bank's word
     * @param approvers 1 or 2
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is another number
     */
    public ApproverCheck withApproversFor(ApprovalPattern pattern, int approvers) {
        Map<ApprovalPattern, Integer> more = new HashMap<>(needed);
        more.put(Objects.requireNonNull(pattern, "pattern"), COUNT.check(approvers));
        return new ApproverCheck(terms, more);
    }

    /**
     * Looks at a command.
     *
     * @param command the bulk transfer
     * @return everything that is wrong with its approvers, none where nothing is
     */
    public List<ApproverFinding> look(BulkTransferCommand command) {
        List<Approver> named = terms.approvers().stream()
                .filter(approver -> command.approvers().contains(approver.code()))
                .toList();
        List<ApproverFinding> findings = new ArrayList<>();
        if (terms.pattern().isPresent()
                && command.approvalPattern().isPresent()
                && !terms.pattern().equals(command.approvalPattern())) {
            findings.add(ApproverFinding.of(ApproverFinding.Rule.OTHER_PATTERN));
        }
        if (named.size() < command.approvers().size()) {
            findings.add(ApproverFinding.of(ApproverFinding.Rule.UNKNOWN));
        }
        if (!hasEnough(command, needed)) {
            findings.add(ApproverFinding.of(ApproverFinding.Rule.TOO_FEW));
        }
        if (!isWithin(command.transfer().total(), named, Approver::limitPerTransaction)) {
            findings.add(ApproverFinding.of(ApproverFinding.Rule.TOTAL));
        }
        List<Payment> payments = command.transfer().payments();
        for (int place = 1; place <= payments.size(); place++) {
            if (!isWithin(payments.get(place - 1).amount(), named, Approver::limitPerItem)) {
                findings.add(ApproverFinding.at(place));
            }
        }
        return List.copyOf(findings);
    }

    /**
     * Returns a command whose approvers may approve it.
     *
     * @param command the bulk transfer
     * @return the same command
     * @throws dev.nakadachi.error.InvalidInputException with every finding
     */
    public BulkTransferCommand check(BulkTransferCommand command) {
        List<ApproverFinding> findings = look(command);
        if (!findings.isEmpty()) {
            throw new InvalidInputException(
                    Problem.of(
                            ErrorCode.INVALID_INPUT,
                            findings.size() + " findings about approvers, the first is: "
                                    + findings.get(0).words()),
                    findings);
        }
        return command;
    }

    private static boolean hasEnough(BulkTransferCommand command, Map<ApprovalPattern, Integer> needed) {
        return command.approvers().size()
                >= command.approvalPattern().map(needed::get).orElse(0);
    }

    private static boolean isWithin(Money amount, List<Approver> named, Function<Approver, Optional<Money>> limit) {
        return named.stream()
                .flatMap(approver -> limit.apply(approver).stream())
                .allMatch(most -> amount.amount().compareTo(most.amount()) <= 0);
    }

    @Override
    public String toString() {
        return "ApproverCheck[" + terms + "]";
    }
}
