package dev.nakadachi.followup;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.safeguard.CallScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Commands that reach an institution by another way than a call, such as a file that a person hands over: recorded
 * under the same keys as calls, so that no key is ever used by both. Sends nothing; no execution log is written,
 * because no call is made; nobody follows these commands up but their caller. Thread-safe. Every method throws
 * {@link dev.nakadachi.error.StoreException} when the ledger does not work.
 */
public final class OutsideCommands {

    private static final Rule<LedgerMove> ALLOWED = Rule.of(
            "OutsideCommands.record",
            "leads to a state that may follow the one that was seen",
            "see LedgerState.mayLeadTo",
            move -> false);

    private final LedgerBook book;
    private final InstitutionId institution;
    private final EnvironmentId environment;
    private final TenantId tenant;
    private final UserId user;
    private final Host host;

    /**
     * The outside commands of a user at an institution.
     *
     * @param ledger the ledger, the same as that of calls
     * @param institution who gets them
     * @param environment in which environment, such as {@code production}
     * @param tenant the caller's tenant, which with environment and key makes a command unique
     * @param user for whom
     * @param host the clock
     */
    public OutsideCommands(
            TransferLedger ledger,
            InstitutionId institution,
            EnvironmentId environment,
            TenantId tenant,
            UserId user,
            Host host) {
        this.book = new LedgerBook(ledger);
        this.institution = Objects.requireNonNull(institution, "institution");
        this.environment = Objects.requireNonNull(environment, "environment");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.user = Objects.requireNonNull(user, "user");
        this.host = Objects.requireNonNull(host, "host");
    }

    /**
     * Makes an intent durable, or finds it.
     *
     * @param operation what it is
     * @param intent key and canonical form
     * @param notes what else shall be known of it, sealed with it when it is new
     * @return the command as it stands, whether it was recorded now or before
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.key-reused} when the key is that of another
     *     command, of a call or of another institution
     */
    public TrackedCommand intend(OperationName operation, Intent intent, Map<String, String> notes) {
        LedgerKey key = book.key(environment, tenant, intent.key());
        StepContent identity = identity(operation, intent);
        if (book.read(key).isEmpty()) {
            book.append(key, 0, LedgerState.INTENDED, Standing.SETTLED, host.now(), identity.withNotes(notes));
        }
        LedgerEntry entry = book.read(key)
                .orElseThrow(() -> Problem.of(ErrorCode.STORE_FAILED, "the ledger lost an entry that it had taken")
                        .toException());
        byte[] recorded = book.content(entry, 0).bytes(StepContent.DIGEST).orElse(new byte[0]);
        if (!MessageDigest.isEqual(recorded, identity.bytes(StepContent.DIGEST).orElseThrow())) {
            throw Problem.of(ErrorCode.KEY_REUSED, "the idempotency key is bound to another command")
                    .toException();
        }
        return new TrackedCommand(entry, book.contents(entry));
    }

    /**
     * A command by the caller's key.
     *
     * @param operation what it is
     * @param key the caller's key
     * @return the command as it stands, empty when the key was not used for such a command
     */
    public Optional<TrackedCommand> find(OperationName operation, IdempotencyKey key) {
        return book.read(book.key(environment, tenant, key))
                .map(entry -> new TrackedCommand(entry, book.contents(entry)))
                .filter(found -> found.isOf(institution, environment.value())
                        && found.operation().equals(operation));
    }

    /**
     * Records what became of a command, if nobody recorded anything since.
     *
     * @param seen the command as it was seen
     * @param move a state that may follow
     * @return the command as it is now, empty when it moved on: find it again
     * @throws dev.nakadachi.error.InvalidInputException when that state cannot follow
     */
    public Optional<TrackedCommand> record(TrackedCommand seen, LedgerMove move) {
        if (!seen.state().mayLeadTo(move.state())) {
            ALLOWED.check(move);
        }
        return book.append(
                        seen.entry(), seen.raw().sequence(), move.state(), Standing.SETTLED, host.now(), move.content())
                .flatMap(position -> find(seen.operation(), seen.key()));
    }

    private StepContent identity(OperationName operation, Intent intent) {
        CallScope place = CallScope.beforeGrant(institution, tenant, user, operation);
        StepContent content = StepContent.empty()
                .with(StepContent.COMMAND, intent.canonical())
                .with(StepContent.ENVIRONMENT, environment.value())
                .with(StepContent.TENANT, tenant.value())
                .with(StepContent.USER, user.value())
                .with(StepContent.KEY, intent.key().value())
                .with(StepContent.INSTITUTION, institution.value())
                .with(StepContent.GRANT, place.grant().value())
                .with(StepContent.OPERATION, operation.value())
                .with(
                        StepContent.DIGEST,
                        LedgerBook.digest(
                                institution.value().getBytes(StandardCharsets.UTF_8),
                                operation.value().getBytes(StandardCharsets.UTF_8),
                                intent.canonical()));
        Optional<AccountId> account = intent.account();
        if (account.isPresent()) {
            content = content.with(StepContent.ACCOUNT, account.get().value());
        }
        Optional<Money> amount = intent.amount();
        if (amount.isPresent()) {
            List<String> payees = intent.portions().stream()
                    .map(portion -> portion.payee().value())
                    .toList();
            content = content.with(StepContent.PAYEES, book.payeesOf(payees))
                    .with(
                            StepContent.AMOUNT,
                            amount.get().toPlainText() + " "
                                    + amount.get().currency().value());
        }
        return content;
    }

    @Override
    public String toString() {
        return "OutsideCommands[" + institution + "]";
    }
}
