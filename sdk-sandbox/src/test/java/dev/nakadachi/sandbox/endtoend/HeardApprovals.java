package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.bank.approval.ApprovalListener;
import dev.nakadachi.bank.approval.AskedCancellation;
import dev.nakadachi.bank.approval.PendingApproval;
import java.util.ArrayList;
import java.util.List;

/** Notes what it hears as words. */
final class HeardApprovals implements ApprovalListener {

    final List<String> words = new ArrayList<>();

    @Override
    public void approved(PendingApproval approval) {
        words.add("approved " + approval.key());
    }

    @Override
    public void sentBack(PendingApproval approval) {
        words.add("sent back " + approval.key());
    }

    @Override
    public void withdrawn(PendingApproval approval) {
        words.add("withdrawn " + approval.key());
    }

    @Override
    public void expired(PendingApproval approval) {
        words.add("expired " + approval.key());
    }

    @Override
    public void cancelled(PendingApproval approval) {
        words.add("cancelled " + approval.key());
    }

    @Override
    public void notCancelled(AskedCancellation cancellation) {
        words.add("not cancelled " + cancellation.key());
    }

    @Override
    public void deadlineNear(PendingApproval approval) {
        words.add("near " + approval.key());
    }

    @Override
    public void overdue(PendingApproval approval) {
        words.add("overdue " + approval.key());
    }
}
