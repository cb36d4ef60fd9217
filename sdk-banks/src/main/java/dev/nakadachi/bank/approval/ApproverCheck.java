package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Approver;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CommandCheck;
import dev.nakadachi.bank.CommandFinding;
import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.error.Rule;
import dev.nakadachi.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the approvers that a bulk transfer names may approve it, by what the bank says of the company
 * ({@link dev.nakadachi.bank.RemittanceMaster#approvalTerms}): they are known, enough for the pattern, and each within
 * limits. Sends nothing; {@link dev.nakadachi.bank.preflight.Preflight} asks it beside everything else. Immutable and
 * thread-safe; {@code with} methods return a copy.
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
    public List<CommandFinding> look(BulkTransferCommand command) {
        return looked(command).findings();
    }

    /**
     * Returns a command whose approvers may approve it.
     *
     * @param command the bulk transfer
     * @return the same command
     * @throws dev.nakadachi.error.InvalidInputException with every finding
     */
    public BulkTransferCommand check(BulkTransferCommand command) {
        looked(command).throwIfAny();
        return command;
    }

    private CommandCheck looked(BulkTransferCommand command) {
        List<Approver> named = terms.approvers().stream()
                .filter(approver -> command.approvers().contains(approver.code()))
                .toList();
        return CommandCheck.start()
                .look(pattern(), command)
                .look(known(named), command)
                .look(enough(), command)
                .look(total(named), command)
                .lookAtEach(each(named), command.transfer().payments());
    }

    private CommandRule<BulkTransferCommand> pattern() {
        return CommandRule.of(
                CommandMember.APPROVAL_PATTERN,
                "another",
                "is the one that the bank has for the company",
                "use that of RemittanceMaster.approvalTerms",
                command -> terms.pattern().isEmpty()
                        || command.approvalPattern().isEmpty()
                        || terms.pattern().equals(command.approvalPattern()));
    }

    private static CommandRule<BulkTransferCommand> known(List<Approver> named) {
        return CommandRule.of(
                CommandMember.APPROVERS,
                "unknown",
                "are persons whom the bank lists for the company",
                "use the codes of RemittanceMaster.approvalTerms",
                command -> named.size() >= command.approvers().size());
    }

    private CommandRule<BulkTransferCommand> enough() {
        return CommandRule.of(
                CommandMember.APPROVERS,
                "too-few",
                "are as many as the pattern wants",
                "name the second approver, or use another pattern",
                command -> command.approvers().size()
                        >= command.approvalPattern().map(needed::get).orElse(0));
    }

    private static CommandRule<BulkTransferCommand> total(List<Approver> named) {
        return CommandRule.of(
                CommandMember.APPROVERS,
                "limit-of-total",
                "may each approve all payments together",
                "name others, or split the transfer",
                command -> isWithin(command.transfer().total(), named, Approver::limitPerTransaction));
    }

    private static CommandRule<Payment> each(List<Approver> named) {
        return CommandRule.of(
                CommandMember.APPROVERS,
                "limit-of-payment",
                "may each approve this payment",
                "name others, or split the payment",
                payment -> isWithin(payment.amount(), named, Approver::limitPerItem));
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
