package dev.nakadachi.followup;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.InstitutionNames;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerStore.Claim;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.reconcile.Hold;
import dev.nakadachi.reconcile.ReconcileFirst;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The commands of one institution and environment in the ledger, for who finds out what became of them. Sends nothing.
 * Thread-safe. Every method throws {@link dev.nakadachi.error.StoreException} when the ledger does not work, with
 * {@code store.tampered} for a command that is damaged.
 */
public final class FollowUps {

    private static final int PAGE = 100;
    private static final Rule<LedgerMove> ALLOWED = Rule.of(
            "FollowUps.record",
            "leads to a state that may follow the one that was seen, or stays",
            "see LedgerState.mayLeadTo; where the institution reports what cannot be, record NEEDS_HUMAN",
            move -> false);

    private final TransferLedger ledger;
    private final LedgerBook book;
    private final InstitutionNames names;
    private final InstitutionId institution;
    private final EnvironmentId environment;
    private final Host host;
    private final Optional<AuditTrail> log;

    /**
     * The follow-up of an institution's commands; users take it from their connection.
     *
     * @param ledger the ledger
     * @param institution whose commands
     * @param environment in which environment
     * @param host the clock
     */
    public FollowUps(TransferLedger ledger, InstitutionId institution, EnvironmentId environment, Host host) {
        this(ledger, institution, environment, host, Optional.empty());
    }

    private FollowUps(
            TransferLedger ledger,
            InstitutionId institution,
            EnvironmentId environment,
            Host host,
            Optional<AuditTrail> log) {
        this.log = log;
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.book = new LedgerBook(ledger);
        this.institution = Objects.requireNonNull(institution, "institution");
        this.environment = Objects.requireNonNull(environment, "environment");
        this.host = Objects.requireNonNull(host, "host");
        this.names = new InstitutionNames(book, institution, environment, host);
    }

    /**
     * The same follow-up with the execution log, which is told what persons decide.
     *
     * @param value the log
     * @return a copy
     */
    public FollowUps withLog(AuditTrail value) {
        return new FollowUps(ledger, institution, environment, host, Optional.of(value));
    }

    /**
     * Whose commands.
     *
     * @return the institution
     */
    public InstitutionId institution() {
        return institution;
    }

    /**
     * In which environment.
     *
     * @return the environment
     */
    public EnvironmentId environment() {
        return environment;
    }

    /**
     * The hold that began last in this ledger, in force or over: until then it may have lost commands and steps.
     *
     * @return the hold, empty when the ledger was never put back as far as anybody noticed
     */
    public Optional<Hold> newestHold() {
        return ReconcileFirst.newest(ledger, host);
    }

    /**
     * Whether a command that looks as if it never left ({@code INTENDED} or {@code NOT_SENT}) may have left all the
     * same, because the ledger was put back to an older copy since. Its key never leaves again.
     *
     * @param command the command as it was seen
     * @return true when only the institution knows; false also for a command that shows itself that it left
     */
    public boolean mayHaveLeft(TrackedCommand command) {
        return command.state().isUnsent()
                && newestHold()
                        .filter(hold -> hold.mayHaveLostStepsSince(command.intendedAt()))
                        .isPresent();
    }

    /**
     * The clock by which steps are dated.
     *
     * @return the host
     */
    public Host host() {
        return host;
    }

    /**
     * Hands over every open command of this institution, page by page, so that as many as there are fit. Ends at the
     * first entry of the ledger that cannot be read.
     *
     * @param reader gets one after the other
     */
    public void open(Consumer<TrackedCommand> reader) {
        open(reader, (entry, problem) -> {
            throw problem.toException();
        });
    }

    /**
     * Hands over every open command of this institution, and every open entry that cannot be read, whosever it is.
     *
     * @param reader gets one command after the other
     * @param unreadable gets the name of an entry that cannot be read, and why
     */
    public void open(Consumer<TrackedCommand> reader, BiConsumer<LedgerKey, Problem> unreadable) {
        Optional<LedgerKey> after = Optional.empty();
        List<LedgerEntry> page = ledger.store().scanOpen(after, PAGE);
        while (!page.isEmpty()) {
            for (LedgerEntry entry : page) {
                readable(entry, unreadable)
                        .filter(command -> command.isOf(institution, environment.value()))
                        .ifPresent(reader);
                after = Optional.of(entry.key());
            }
            page = ledger.store().scanOpen(after, PAGE);
        }
    }

    private Optional<TrackedCommand> readable(LedgerEntry entry, BiConsumer<LedgerKey, Problem> unreadable) {
        try {
            return Optional.of(opened(entry).whole());
        } catch (StoreException damaged) {
            unreadable.accept(entry.key(), damaged.problem());
            return Optional.empty();
        }
    }

    /**
     * A command by the caller's key. One from before the {@link #newestHold newest hold} that looks as if it never left
     * may have left since: it becomes {@code UNKNOWN} before it is told of, because who reads otherwise may pay in
     * another way. What no call carries, such as a file, is told as it stands: nobody could ask the institution about
     * it, and {@link #mayHaveLeft} says what is not known.
     *
     * @param tenant the caller's tenant
     * @param key the caller's key
     * @return the command, empty when the key was never used at this institution as far as this ledger knows
     */
    public Optional<TrackedCommand> command(TenantId tenant, IdempotencyKey key) {
        Optional<TrackedCommand> now = read(entryOf(tenant, key));
        while (now.filter(seen -> seen.isOfCall() && mayHaveLeft(seen)).isPresent()) {
            TrackedCommand seen = now.get();
            now = record(seen, LedgerMove.mayHaveLeft()).or(() -> read(seen.entry()));
        }
        return now;
    }

    /**
     * The name that the entry of a command has, or will have.
     *
     * @param tenant the caller's tenant
     * @param key the caller's key
     * @return the name
     */
    public LedgerKey entryOf(TenantId tenant, IdempotencyKey key) {
        return book.key(environment, tenant, key);
    }

    /**
     * Who may change the same thing at the institution next.
     *
     * @return one turn at a time for each thing
     */
    public Turns turns() {
        return new Turns(book, names::place, this::read, host);
    }

    /**
     * A command by the name of its entry, as it stands now.
     *
     * @param entry the name
     * @return the command, empty when it is not one of this institution
     */
    public Optional<TrackedCommand> read(LedgerKey entry) {
        return book.read(entry).map(this::opened).filter(command -> command.isOf(institution, environment.value()));
    }

    /**
     * Claims a command for one node. The same node may claim again.
     *
     * @param command which one
     * @param node who looks after it
     * @param until when the claim lapses by itself
     * @return the claim, empty while another node holds one
     */
    public Optional<Claim> claim(TrackedCommand command, NodeId node, Instant until) {
        return ledger.store().claim(command.entry(), node, until, host.now());
    }

    /**
     * Gives a claim back before it lapses.
     *
     * @param claim the claim; a lost one is no error
     */
    public void release(Claim claim) {
        ledger.store().release(claim);
    }

    /**
     * Records what was found out, if nobody recorded anything since.
     *
     * @param claim the claim under which it was found out
     * @param seen the command as it was seen
     * @param move what became of it: a state that may follow, or the same state with notes or another standing
     * @return the command as it is now, empty when it moved on or the claim was lost: read it again
     * @throws dev.nakadachi.error.InvalidInputException when that state cannot follow
     */
    public Optional<TrackedCommand> record(Claim claim, TrackedCommand seen, LedgerMove move) {
        mustBeAllowed(seen, move);
        return book.append(claim, seen.raw().sequence(), move.state(), move.standing(), host.now(), move.content())
                .flatMap(position -> read(seen.entry()));
    }

    /**
     * Records what was found out, whoever holds a claim, if nobody recorded anything since. What a person says is
     * {@link #decide}.
     *
     * @param seen the command as it was seen
     * @param move a state that may follow, or the same state with notes or another standing
     * @return the command as it is now, empty when it moved on: read it again
     * @throws dev.nakadachi.error.InvalidInputException when that state cannot follow
     */
    public Optional<TrackedCommand> record(TrackedCommand seen, LedgerMove move) {
        return appended(seen, move).flatMap(mark -> read(seen.entry()));
    }

    private Optional<LedgerMark> appended(TrackedCommand seen, LedgerMove move) {
        mustBeAllowed(seen, move);
        long sequence = seen.raw().sequence();
        return book.append(seen.entry(), sequence, move.state(), move.standing(), host.now(), move.content())
                .map(position -> new LedgerMark(seen.entry(), sequence + 1, position));
    }

    /**
     * Records what a person decided, whoever holds a claim, if nobody recorded anything since. The execution log is
     * told of it: who, what, and where it stands in the ledger, so that a ledger which loses it is noticed.
     *
     * @param seen the command as it was seen
     * @param move what was decided: a state that may follow, or the same state with notes or another standing
     * @param by who decides; the log has a pseudonym of him
     * @return the command as it is now, empty when it moved on: read it again
     * @throws dev.nakadachi.error.InvalidInputException when that state cannot follow
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.audit-missing} when there is no log;
     *     nothing was recorded
     * @throws dev.nakadachi.error.StoreException when ledger or log do not work; when it was the log, the decision
     *     stands
     */
    public Optional<TrackedCommand> decide(TrackedCommand seen, LedgerMove move, UserId by) {
        mustBeAllowed(seen, move);
        AuditTrail told = log.orElseThrow(
                () -> Problem.of(ErrorCode.AUDIT_MISSING, "no execution log is configured, which is told of decisions")
                        .toException());
        Optional<LedgerMark> mark = appended(seen, move);
        mark.ifPresent(place -> new DecisionRecord(told, environment, host).write(seen, move, by, place));
        return mark.flatMap(place -> read(seen.entry()));
    }

    private static void mustBeAllowed(TrackedCommand seen, LedgerMove move) {
        if (!move.state().equals(seen.state()) && !seen.state().mayLeadTo(move.state())) {
            ALLOWED.check(move);
        }
    }

    /**
     * Says that something at the institution, such as a request number, is a command's. It can be said once, of one
     * command, on all nodes together; only {@link #rebind} changes it.
     *
     * @param command whose it is
     * @param kind what kind of name, such as {@code request-number}
     * @param name the institution's name of it, together with what makes it unique
     * @return true when it is this command's, now or since before; false when it is another's
     */
    public boolean bind(TrackedCommand command, String kind, List<String> name) {
        return names.bind(command.entry(), kind, name);
    }

    /**
     * Says that something at the institution is another command's after all: a person found that an answer was not that
     * to the command which got it.
     *
     * @param owner whose it was until now
     * @param command whose it is
     * @param kind what kind of name
     * @param name the institution's name of it
     * @return true when it is this command's now; false when it was not the owner's any more
     */
    public boolean rebind(TrackedCommand owner, TrackedCommand command, String kind, List<String> name) {
        return names.rebind(owner.entry(), command.entry(), kind, name);
    }

    /**
     * Whose something at the institution is.
     *
     * @param kind what kind of name
     * @param name the institution's name of it
     * @return the name of the command's entry, empty when it was not said of any
     */
    public Optional<LedgerKey> boundTo(String kind, List<String> name) {
        return names.boundTo(kind, name);
    }

    private TrackedCommand opened(LedgerEntry entry) {
        return new TrackedCommand(entry, book.contents(entry));
    }

    @Override
    public String toString() {
        return "FollowUps[" + institution + "]";
    }
}
