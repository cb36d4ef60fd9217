package dev.nakadachi.bank.approval;

import dev.nakadachi.error.Finding;
import java.util.Objects;
import java.util.OptionalInt;

/** What is wrong with the approvers that a bulk transfer names. Carries no value of it. Immutable and thread-safe. */
public final class ApproverFinding implements Finding {

    private final Rule rule;
    private final int payment;

    private ApproverFinding(Rule rule, int payment) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.payment = payment;
    }

    /** The rules. New constants may be added. */
    public enum Rule {
        /** The bank has another pattern for the company. */
        OTHER_PATTERN(
                "approval-pattern.another",
                "names the approval pattern that the bank has for the company; use that of RemittanceMaster.approvalTerms"),
        /** The bank does not list an approver. */
        UNKNOWN(
                "approvers.unknown",
                "names approvers whom the bank lists for the company; use the codes of RemittanceMaster.approvalTerms"),
        /** The pattern wants more. */
        TOO_FEW(
                "approvers.too-few",
                "names as many approvers as its pattern wants; name the second approver, or use another pattern"),
        /** All payments together are more than an approver may approve. */
        TOTAL(
                "approvers.limit-of-total",
                "names approvers whose limit holds for all payments together; name others, or split the transfer"),
        /** A payment is more than an approver may approve. */
        PAYMENT(
                "approvers.limit-of-payment",
                "names approvers whose limit holds for this payment; name others, or split the payment");

        private final String id;
        private final String sentence;

        Rule(String id, String sentence) {
            this.id = id;
            this.sentence = sentence;
        }
    }

    static ApproverFinding of(Rule rule) {
        return new ApproverFinding(rule, 0);
    }

    static ApproverFinding at(int payment) {
        return new ApproverFinding(Rule.PAYMENT, payment);
    }

    /**
     * The rule.
     *
     * @return which one is broken
     */
    public Rule rule() {
        return rule;
    }

    /**
     * The payment.
     *
     * @return its place in the command, from 1; empty where the finding is about no single one
     */
    public OptionalInt payment() {
        return payment == 0 ? OptionalInt.empty() : OptionalInt.of(payment);
    }

    @Override
    public String ruleId() {
        return rule.id;
    }

    @Override
    public String words() {
        return (payment == 0 ? "" : "payment " + payment + ": ") + rule.sentence;
    }

    @Override
    public String toString() {
        return ruleId() + " (" + words() + ")";
    }
}
