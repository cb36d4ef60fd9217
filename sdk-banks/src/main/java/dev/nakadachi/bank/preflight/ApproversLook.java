package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CommandFinding;
import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.RemittanceMaster;
import dev.nakadachi.bank.approval.ApproverCheck;

/**
 * Whether the approvers of a bulk transfer are compared with what the bank says of the company, where it tells that.
 */
@FunctionalInterface
interface ApproversLook {

    void at(BulkTransferCommand command, BankClient client, Flight flight);

    /** Silence would read as "in order". */
    static ApproversLook none() {
        return (command, client, flight) ->
                client.find(RemittanceMaster.class).ifPresent(master -> flight.warn(Rules.NOT_COMPARED.finding()));
    }

    static ApproversLook asking() {
        return (command, client, flight) -> client.find(RemittanceMaster.class)
                .ifPresent(master -> told(ApproverCheck.of(master.approvalTerms()), command, flight));
    }

    static ApproversLook by(ApproverCheck check) {
        return (command, client, flight) -> told(check, command, flight);
    }

    private static void told(ApproverCheck check, BulkTransferCommand command, Flight flight) {
        for (CommandFinding finding : check.look(command)) {
            if (finding.ruleId().equals(Rules.READING)) {
                flight.warn(finding);
            } else {
                flight.refuse(finding);
            }
        }
    }

    /** What is said and how it is graded. */
    final class Rules {

        /** How many a pattern wants is not the bank's word: a person looks at it. */
        private static final String READING = "approvers.too-few";

        private static final CommandRule<Object> NOT_COMPARED = CommandRule.broken(
                CommandMember.APPROVERS,
                "not-compared",
                "are compared with those that the bank lists for the company",
                "ask for it with Preflight.withApprovers");

        private Rules() {}
    }
}
