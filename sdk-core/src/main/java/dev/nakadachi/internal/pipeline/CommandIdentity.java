package dev.nakadachi.internal.pipeline;

import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import dev.nakadachi.safeguard.CallScope;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the first step of an entry says: all that a finder on another node needs of a command. */
final class CommandIdentity {

    private CommandIdentity() {}

    static StepContent of(LedgerBook book, EnvironmentId environment, CallScope scope, Intent intent) {
        return particulars(book, intent)
                .with(StepContent.ENVIRONMENT, environment.value())
                .with(StepContent.TENANT, scope.tenant().value())
                .with(StepContent.USER, scope.user().value())
                .with(StepContent.KEY, intent.key().value())
                .with(StepContent.INSTITUTION, scope.institution().value())
                .with(StepContent.GRANT, scope.grant().value())
                .with(StepContent.OPERATION, scope.operation().value())
                // Bound to institution and operation too: the same key for another one is another command. Not to the
                // grant, which a renewed consent replaces while the command stays the same.
                .with(
                        StepContent.DIGEST,
                        LedgerBook.digest(
                                scope.institution().value().getBytes(StandardCharsets.UTF_8),
                                scope.operation().value().getBytes(StandardCharsets.UTF_8),
                                intent.canonical()));
    }

    private static StepContent particulars(LedgerBook book, Intent intent) {
        StepContent content = StepContent.empty().with(StepContent.COMMAND, intent.canonical());
        if (intent.account().isPresent()) {
            content = content.with(StepContent.ACCOUNT, intent.account().get().value());
        }
        if (intent.amount().isPresent()) {
            Money amount = intent.amount().get();
            content = content.with(
                    StepContent.AMOUNT,
                    amount.toPlainText() + " " + amount.currency().value());
        }
        if (!intent.portions().isEmpty()) {
            List<String> payees = intent.portions().stream()
                    .map(portion -> portion.payee().value())
                    .toList();
            content = content.with(StepContent.PAYEES, book.payeesOf(payees));
        }
        return intent.marker().isPresent()
                ? content.with(StepContent.MARKER, intent.marker().get())
                : content;
    }
}
