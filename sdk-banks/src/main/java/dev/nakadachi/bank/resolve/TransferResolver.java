package dev.nakadachi.bank.resolve;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out what became of the commands of one bank, and never sends one. Asks by the bank's number where it is known,
 * else looks for the transfer in the bank's list; records what it finds in the ledger, from which every later call with
 * the same key is answered. Ends in a settled state, in {@code NOT_EXECUTED} only where the bank's facts make absence a
 * proof ({@link dev.nakadachi.provider.CommandFacts#completeListAfter}), or in {@code NEEDS_HUMAN}.
 *
 * <p>Run it on every node, at any time, after any restart: of several nodes one looks at a command, and holds its claim
 * until the next look; a node that dies while it looks is replaced after 15 minutes. Nothing is kept outside the ledger
 * that would be missed. Thread-safe: passes of one resolver follow each other.
 *
 * <p>How each command ends, the times being those of {@link ResolverOptions}:
 *
 * <ul>
 *   <li>intended and never sent: {@code NOT_SENT} once the first look is due; a call that still lives cannot send it
 *       then. In a ledger that was put back since ({@link FollowUps#newestHold}) it is {@code UNKNOWN}.
 *   <li>transfers, single and in bulk, without an outcome: found, proven absent, or a person's.
 *   <li>transfers that the bank took: followed to a final state; {@code COMPLETED} and {@code PARTLY_COMPLETED} are
 *       watched and then settled, {@code SENT_BACK} is watched and then a person's. A code without a known meaning
 *       changes nothing and is noted. A state that cannot follow is a person's, and so is one that does not end.
 *   <li>own transfers and operations of other modules: no bank can be asked about them. What was taken is settled as it
 *       is, once its day is over; what is unknown is a person's.
 *   <li>cancellations: {@code COMPLETED} when the transfer was taken back, {@code FAILED} or {@code NOT_EXECUTED} when
 *       it ended otherwise, {@code EXPIRED} when nobody approved them.
 *   <li>confirmations: settled once they were taken; found by the state of their transfer where they are unknown.
 * </ul>
 */
public final class TransferResolver {

    private static final Rule<Optional<TrackedCommand>> KNOWN = Rule.of(
            "TransferResolver.decide",
            "names a command of this bank that the ledger knows",
            "pass tenant and key of the case",
            Optional::isPresent);
    private static final Rule<Boolean> OVER = Rule.of(
            "TransferResolver.of",
            "first looks at a command when no call of the connection can send it any more",
            "pass ResolverOptions.withFirstLook at least the longest CallOptions.withDeadline of your calls, and some"
                    + " minutes",
            over -> over);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Connection<? extends BankClient> connection;
    private final FollowUps followUps;
    private final ResolverOptions options;
    private final Agenda agenda;
    private final Monitor monitor;
    private boolean running;

    private TransferResolver(Connection<? extends BankClient> connection, ResolverOptions options) {
        this.connection = connection;
        this.followUps = connection.followUps();
        this.options = options;
        this.agenda = new Agenda(options, followUps.host());
        this.monitor = followUps.host().newMonitor();
    }

    /**
     * A resolver of one bank.
     *
     * @param connection the connection whose commands are looked at; its own calls ask the bank
     * @param options who looks, when, and who hears of it
     * @return the resolver; making one sends nothing
     * @throws dev.nakadachi.error.InvalidInputException when {@link ResolverOptions#firstLook} is below
     *     {@link Connection#deadline}: a command could be called absent, and leave then
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.ledger-missing} when no ledger is
     *     configured
     */
    public static TransferResolver of(Connection<? extends BankClient> connection, ResolverOptions options) {
        OVER.check(options.firstLook().compareTo(connection.deadline()) >= 0);
        return new TransferResolver(
                Objects.requireNonNull(connection, "connection"), Objects.requireNonNull(options, "options"));
    }

    /**
     * Looks at every command that is due. What stands in the way of one does not keep the others: it is in the report.
     *
     * @return what was found
     * @throws dev.nakadachi.error.StoreException when the ledger cannot be scanned at all
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.interrupted} when the thread is interrupted
     *     while it waits for a pass of this resolver under way
     */
    public ResolverReport run() {
        Turn.take(monitor, LOOK_AGAIN, () -> !running, () -> running = true);
        try {
            return new Pass(desk(), agenda).run();
        } finally {
            Turn.give(monitor, () -> running = false);
        }
    }

    /**
     * Runs again and again in the background, the first time at once.
     *
     * @param pause between the end of a pass and the next one; how often a command is looked at is the options' matter
     * @return the running schedule; close it
     */
    public ResolverSchedule every(Duration pause) {
        return ResolverSchedule.start(this, pause, followUps.host());
    }

    /**
     * Records what a person decided about a case that he has in hand; see the other form.
     *
     * @param seen the case as the person saw it
     * @param decision what was found out
     * @return the command as it is now
     */
    public TrackedCommand decide(HumanCase seen, HumanDecision decision) {
        return decide(seen.command().tenant(), seen.key(), seen.version(), decision);
    }

    /**
     * Records what a person decided about a command that is {@code NEEDS_HUMAN} or {@code UNKNOWN}; who and why are
     * sealed in the ledger, and the execution log is told who and what. A transfer, single or in bulk, of which nothing
     * was known and that was executed is followed from then on as one that the bank took. Any other command is settled,
     * a transfer that the bank had taken before too: {@code COMPLETED} when it was executed; when it was not,
     * {@code FAILED} where the bank had taken it, else {@code NOT_EXECUTED}. Whoever submits its key again is told
     * {@link dev.nakadachi.bank.TransferOutcome.Undone} of a transfer that is {@code FAILED}, and a refusal with
     * {@code institution.not-carried-out} of what is {@code NOT_EXECUTED}; another command may be made then.
     *
     * @param tenant the tenant of the command
     * @param key its key
     * @param version {@link HumanCase#version} of the case that the person looked at
     * @param decision what was found out
     * @return the command as it is now
     * @throws dev.nakadachi.error.InvalidInputException when anything was recorded of the command since the person
     *     looked: look again; when there is no such command, when it is in another state, when the number is another
     *     command's, or when a transfer was executed and no number is given
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.audit-missing} when there is no log
     * @throws dev.nakadachi.error.StoreException when the ledger or the log does not work; when it was the log, the
     *     decision stands
     */
    public TrackedCommand decide(TenantId tenant, IdempotencyKey key, long version, HumanDecision decision) {
        Objects.requireNonNull(decision, "decision");
        TrackedCommand command = KNOWN.check(followUps.command(tenant, key)).orElseThrow();
        return new Decisions(desk()).record(command, version, decision);
    }

    /**
     * Every case that waits for a person, whoever found it. Reads the ledger and asks nobody.
     *
     * @return the cases
     * @throws dev.nakadachi.error.StoreException when the ledger cannot be scanned
     */
    public List<HumanCase> cases() {
        ResolverReport.Builder report = new ResolverReport.Builder();
        followUps.open(report::open, report::unreadable);
        return report.build().needHuman();
    }

    Host host() {
        return followUps.host();
    }

    private Desk desk() {
        return new Desk(connection, followUps, options);
    }

    @Override
    public String toString() {
        return "TransferResolver[" + followUps.institution() + ", " + options + "]";
    }
}
