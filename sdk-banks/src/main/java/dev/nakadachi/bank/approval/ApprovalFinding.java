package dev.nakadachi.bank.approval;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Finding;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import java.util.List;

/** Why a cancellation is not possible, before a byte of it leaves. New constants may be added. */
public enum ApprovalFinding implements Finding {
    /** The bank's number is not known. */
    NO_NUMBER(
            "approval.no-number",
            "only a transfer whose number at the bank is known can be taken back; find out what became of it first"),
    /** The state of the transfer allows none. */
    STATE(
            "approval.state",
            "the state of the transfer allows no cancellation by the configured CancelRule; look at state(), or give the"
                    + " rule of your contract"),
    /** Another cancellation of the same transfer is not over. */
    CANCEL_UNDER_WAY(
            "approval.cancel-under-way",
            "another cancellation of this transfer is under way or waits for approval, and the bank takes one at a time;"
                    + " submit that one's key, or wait until it is over"),
    /** The key of the transfer itself. */
    OWN_KEY("approval.own-key", "a cancellation is a command of its own; give it another key than the transfer's"),
    /** The bank has no such transfers. */
    NO_ENQUIRY("approval.no-enquiry", "the connection has no transfers of this kind; pass that of their bank");

    private final String ruleId;
    private final String words;

    ApprovalFinding(String ruleId, String words) {
        this.ruleId = ruleId;
        this.words = words;
    }

    @Override
    public String ruleId() {
        return ruleId;
    }

    @Override
    public String words() {
        return words;
    }

    static InvalidInputException refusal(List<ApprovalFinding> findings) {
        return new InvalidInputException(
                Problem.of(ErrorCode.INVALID_INPUT, "the cancellation is not possible: " + findings.get(0).words),
                findings);
    }
}
