package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.approval.ApprovalListener;
import dev.nakadachi.bank.approval.ApprovalOptions;
import dev.nakadachi.bank.approval.Approvals;
import dev.nakadachi.bank.approval.CancelRule;
import dev.nakadachi.bank.approval.DeadlineWatch;
import dev.nakadachi.bank.approval.PendingApproval;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.ResolverSchedule;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Guide: what waits for the customer's approval. */
final class Approving {

    private Approving() {}

    static List<String> show(Connection<CorporateBank> bank, Locale reader) {
        // tag::list
        Approvals approvals = Approvals.of(
                bank,
                ApprovalOptions.defaults()
                        .withCancelRule(CancelRule.businessIds()) // what your customer has agreed with the bank
                        .withDeadlineAfter(Duration.ofDays(1))); // only where your documents name one
        List<String> rows = approvals.pending().stream() // reads the ledger, sends nothing
                .map(one -> one.key() + " " + one.stage() + ": "
                        + one.task().words().in(reader))
                .toList();
        // end::list
        return rows;
    }

    static ResolverSchedule listen(
            Connection<CorporateBank> bank, NodeId node, Approvals approvals, ApprovalListener yours) {
        // tag::listen
        ResolverOptions options = ResolverOptions.of(node).withListener(approvals.listening(yours));
        ResolverSchedule running = TransferResolver.of(bank, options).every(Duration.ofMinutes(1));
        DeadlineWatch.of(approvals, yours).run(); // as often as you like: near and over, each told once
        // end::listen
        return running;
    }

    static PendingApproval cancel(Approvals approvals, IdempotencyKey transfer) {
        // tag::cancel
        PendingApproval one = approvals.find(transfer).orElseThrow();
        TransferOutcome asked = approvals.cancel(one, new IdempotencyKey("invoice-2026-0311-cancel"));
        PendingApproval after = approvals.refresh(one); // CANCEL_WAITING: the customer approves the cancellation too
        // end::cancel
        return asked instanceof TransferOutcome.Accepted ? after : one;
    }
}
