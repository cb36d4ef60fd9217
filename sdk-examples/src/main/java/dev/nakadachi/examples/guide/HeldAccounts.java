package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.reconcile.AccountReport;
import dev.nakadachi.bank.reconcile.LedgerReconciliation;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.UserId;
import java.util.Optional;
import java.util.function.Consumer;

/** Security: an account that is held because the ledger may have lost commands, and its release. */
final class HeldAccounts {

    private HeldAccounts() {}

    static LedgerReconciliation reconciliation(Nakadachi nakadachi, Connection<CorporateBank> connection) {
        // tag::of
        LedgerReconciliation reconciliation = LedgerReconciliation.of(
                nakadachi.reconcileFirst(),
                connection.followUps(),
                connection.service().commands());
        // end::of
        return reconciliation;
    }

    static Optional<AccountReport> look(
            LedgerReconciliation reconciliation, CorporateBank client, AccountId account, Consumer<String> screen) {
        // tag::look
        Optional<AccountReport> held = reconciliation.look(client, account); // asks the bank; empty: nothing is held
        held.ifPresent(report -> {
            screen.accept("listed on " + report.days());
            report.strangers().forEach(one -> screen.accept("no command of the ledger: " + one));
            report.doubtful().forEach(one -> screen.accept("perhaps a command without an outcome: " + one));
        });
        // end::look
        return held;
    }

    // tag::release
    /** After every stranger was settled with whoever ordered it, and every doubt was resolved: for one account. */
    static void release(LedgerReconciliation reconciliation, AccountReport report, UserId by, String why) {
        reconciliation.release(report, by, why); // a lost key that is submitted from now on is paid again
    }
    // end::release
}
