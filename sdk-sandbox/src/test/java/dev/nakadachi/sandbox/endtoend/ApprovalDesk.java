package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.approval.ApprovalOptions;
import dev.nakadachi.bank.approval.Approvals;
import dev.nakadachi.bank.approval.PendingApproval;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/** An application that pays, watches approvals and can die and start again, in the sandbox's time. */
final class ApprovalDesk implements AutoCloseable {

    /** Two days after the day at which every sandbox starts. */
    static final LocalDate LATER = LocalDate.parse("2026-04-17");

    final Sandbox sandbox = Application.sandboxThatIgnoresKeys();
    final HeardApprovals heard = new HeardApprovals();
    private final VolatileLedgerStore store = new VolatileLedgerStore();
    private final PayerSetting setting;
    private final GrantId grant;
    private ApprovalOptions options = ApprovalOptions.defaults();
    private int starts;
    ResolverNode node;
    Approvals approvals;
    TransferResolver resolver;

    ApprovalDesk(Path directory) {
        setting = PayerSetting.in(directory, sandbox);
        start();
        grant = node.consent(sandbox);
    }

    GrantId grant() {
        return grant;
    }

    ApprovalDesk with(ApprovalOptions value) {
        options = value;
        restart();
        return this;
    }

    /** The process dies and another node starts over the same ledger; a claim of the dead one lapses. */
    void restart() {
        node.close();
        start();
    }

    private void start() {
        node = ResolverNode.open(setting.as("node-" + starts++), sandbox, store, bank -> bank);
        approvals = Approvals.of(node.connection, options);
        resolver = TransferResolver.of(node.connection, node.options().withListener(approvals.listening(heard)));
    }

    /** One transfer that waits, for a later day. */
    PendingApproval submitted(String key) {
        return waiting(key, node.transfers(grant).submit(order(key)));
    }

    /** The same in bulk. */
    PendingApproval submittedInBulk(String key) {
        return waiting(key, node.connection.on(grant).bulkTransfers().submit(BulkTransferCommand.of(order(key))));
    }

    private PendingApproval waiting(String key, TransferOutcome outcome) {
        if (!(outcome instanceof TransferOutcome.Accepted)) {
            throw new AssertionError(outcome);
        }
        return approval(key);
    }

    static TransferCommand order(String key) {
        Payee payee = new Payee(
                new BankCode("0001"),
                new BranchCode("001"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ﾔﾏﾀﾞ"));
        return TransferCommand.builder(new IdempotencyKey(key), MAIN, LATER)
                .pay(Payment.of(payee, Money.yen(5_000)))
                .build();
    }

    PendingApproval approval(String key) {
        return approvals.find(new IdempotencyKey(key)).orElseThrow();
    }

    TransferOutcome cancel(String key, String cancelKey) {
        return approvals.cancel(approval(key), new IdempotencyKey(cancelKey));
    }

    /** Time passes until every claim and pause is over, and the resolver looks. */
    void later(Duration time) {
        sandbox.clock().advance(time);
        resolver.run();
    }

    LedgerState state(String key) {
        return node.command(key).state();
    }

    String number(String key) {
        return node.number(key).value();
    }

    @Override
    public void close() {
        node.close();
        sandbox.close();
    }
}
