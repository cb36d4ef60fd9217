package dev.nakadachi.followup;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.OperationName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command as the ledger holds it, opened: what was asked for, by whom, how far it came and what is known of it. A
 * snapshot; prints key and state. Immutable and thread-safe.
 */
public final class TrackedCommand {

    /** The note that says in one word why a person has to decide. */
    public static final String REASON = "human-reason";

    /**
     * Why: the call came back with an answer that contradicts what was recorded meanwhile. The answer, where there was
     * one, and what it bears are in the newest step.
     */
    public static final String CONTRADICTED = "CONTRADICTED";

    private final LedgerEntry entry;
    private final List<StepContent> contents;

    TrackedCommand(LedgerEntry entry, List<StepContent> contents) {
        this.entry = entry;
        this.contents = List.copyOf(contents);
    }

    /**
     * The name of its entry.
     *
     * @return a keyed digest
     */
    public LedgerKey entry() {
        return entry.key();
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return new IdempotencyKey(first(StepContent.KEY));
    }

    /**
     * Who gets the command.
     *
     * @return the institution
     */
    public InstitutionId institution() {
        return new InstitutionId(first(StepContent.INSTITUTION));
    }

    /**
     * The caller's tenant.
     *
     * @return the tenant
     */
    public TenantId tenant() {
        return new TenantId(first(StepContent.TENANT));
    }

    /**
     * For whom.
     *
     * @return the user
     */
    public UserId user() {
        return new UserId(first(StepContent.USER));
    }

    /**
     * By whose consent. A later consent of the same user may have replaced it.
     *
     * @return the grant of the call
     */
    public GrantId grant() {
        return new GrantId(first(StepContent.GRANT));
    }

    /**
     * What it is.
     *
     * @return the operation's name
     */
    public OperationName operation() {
        return new OperationName(first(StepContent.OPERATION));
    }

    /**
     * The command in its fixed form, which the domain reads.
     *
     * @return a copy, empty for an entry of a version that kept a digest only
     */
    public Optional<byte[]> canonical() {
        return contents.get(0).bytes(StepContent.COMMAND);
    }

    /**
     * The account that pays, or that it is about.
     *
     * @return the account, empty for a command about none
     */
    public Optional<AccountId> account() {
        return contents.get(0).text(StepContent.ACCOUNT).map(AccountId::new);
    }

    /**
     * How much is paid.
     *
     * @return the sum without fees, empty for a command that pays nothing
     */
    public Optional<Money> amount() {
        return contents.get(0).text(StepContent.AMOUNT).map(TrackedCommand::money);
    }

    /**
     * Who is paid, as a keyed digest: equal for the same payees.
     *
     * @return the digest, empty for a command that pays nobody
     */
    public Optional<String> payees() {
        return contents.get(0).text(StepContent.PAYEES);
    }

    /**
     * What the payee sees of it.
     *
     * @return the marker, empty where the caller asked for none
     */
    public Optional<String> marker() {
        return contents.get(0).text(StepContent.MARKER);
    }

    /**
     * How far it came.
     *
     * @return the newest state
     */
    public LedgerState state() {
        return entry.last().state();
    }

    /**
     * Whether somebody still has to look after it.
     *
     * @return the newest standing
     */
    public Standing standing() {
        return entry.last().standing();
    }

    /**
     * When it came to its state.
     *
     * @return the time of the newest step
     */
    public Instant since() {
        return entry.last().at();
    }

    /**
     * When it was first intended.
     *
     * @return the time of the first step
     */
    public Instant intendedAt() {
        return entry.steps().get(0).at();
    }

    /**
     * When it last may have left.
     *
     * @return the time of the newest SENT, empty when there is none
     */
    public Optional<Instant> sentAt() {
        return lastOf(LedgerState.SENT).map(LedgerStep::at);
    }

    /**
     * All states it went through.
     *
     * @return the steps in order, sealed; their states and times are plain
     */
    public List<LedgerStep> steps() {
        return entry.steps();
    }

    /**
     * Whether the institution has it: it answered so, or its own list showed it.
     *
     * @return true when a state is recorded that only a taken command has
     */
    public boolean isTaken() {
        return entry.steps().stream().map(LedgerStep::state).anyMatch(TrackedCommand::isOfTaken);
    }

    /**
     * Whether a call carries it, and not a person or another channel, as of {@link dev.nakadachi.OutsideCommands}.
     *
     * @return true for what was submitted by a connection
     */
    public boolean isOfCall() {
        // Only what leaves by another way has its payments, if any, in its first step.
        return contents.get(0).text(StepContent.PORTIONS).isEmpty();
    }

    /**
     * What the institution answered to it, the newest that was kept. It may be one that could not be read.
     *
     * @return the answer, empty when none was kept
     */
    public Optional<ApiAnswer> answer() {
        return contents.stream()
                .map(StepContent::answer)
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    /**
     * What went wrong, as recorded with the newest step.
     *
     * @return the problem, empty where none was recorded
     */
    public Optional<Problem> problem() {
        StepContent last = contents.get(contents.size() - 1);
        return last.hasProblem() ? Optional.of(last.problem()) : Optional.empty();
    }

    /**
     * A note of who followed it up.
     *
     * @param name the note's name
     * @return its newest text, empty when there is none
     */
    public Optional<String> note(String name) {
        return Optional.ofNullable(notes().get(name));
    }

    /**
     * All notes.
     *
     * @return texts by name, the newest of each
     */
    public Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        contents.forEach(content -> notes.putAll(content.notes()));
        return notes;
    }

    @Override
    public String toString() {
        return "TrackedCommand[" + key() + " " + state() + "]";
    }

    LedgerEntry raw() {
        return entry;
    }

    /** Itself, when it has what every command has: else {@code store.tampered}, now and not at its first use. */
    TrackedCommand whole() {
        Stream.of(StepContent.KEY, StepContent.INSTITUTION, StepContent.TENANT, StepContent.OPERATION)
                .forEach(this::first);
        return this;
    }

    boolean isOf(InstitutionId institution, String environment) {
        StepContent head = contents.get(0);
        return head.text(StepContent.INSTITUTION)
                        .filter(institution.value()::equals)
                        .isPresent()
                && head.text(StepContent.ENVIRONMENT)
                        .filter(environment::equals)
                        .isPresent();
    }

    private static boolean isOfTaken(LedgerState state) {
        return state.equals(LedgerState.ACCEPTED)
                || (LedgerState.ACCEPTED.mayLeadTo(state) && !state.equals(LedgerState.NEEDS_HUMAN));
    }

    private Optional<LedgerStep> lastOf(LedgerState state) {
        return entry.steps().stream().filter(step -> step.state().equals(state)).reduce((earlier, later) -> later);
    }

    private String first(String name) {
        @Nullable String text = contents.get(0).text(name).orElse(null);
        if (text == null) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "a ledger entry lacks its " + name)
                    .toException();
        }
        return Objects.requireNonNull(text);
    }

    private static Money money(String text) {
        int blank = text.indexOf(' ');
        return Money.parse(text.substring(0, blank), new CurrencyCode(text.substring(blank + 1)));
    }
}
