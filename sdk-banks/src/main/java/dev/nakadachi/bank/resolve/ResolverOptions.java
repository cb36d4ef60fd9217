package dev.nakadachi.bank.resolve;

import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.NodeId;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/**
 * How a resolver works. None of its times is a bank's: they are defaults of the SDK, to be set to what you want to pay
 * in enquiries. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class ResolverOptions {

    private static final Rule<Duration> TIME = Rule.of(
            "ResolverOptions",
            "has times of 1 second to 400 days",
            "pass a time in that range",
            time -> time.compareTo(Duration.ofSeconds(1)) >= 0 && time.compareTo(Duration.ofDays(400)) <= 0);
    private static final Rule<Duration> FIRST = Rule.of(
            "ResolverOptions.withFirstLook",
            "is at least 1 minute, and longer than any call may take",
            "pass the longest deadline of your CallOptions and some minutes",
            time -> time.compareTo(Duration.ofMinutes(1)) >= 0 && time.compareTo(Duration.ofDays(1)) <= 0);

    private static final Rule<Duration> CLOCKS = Rule.of(
            "ResolverOptions.withTolerance",
            "is 1 second to 1 day",
            "pass how far the clocks may really differ, such as some minutes",
            time -> time.compareTo(Duration.ofSeconds(1)) >= 0 && time.compareTo(Duration.ofDays(1)) <= 0);

    private final NodeId node;
    private final Duration firstLook;
    private final Duration longestPause;
    private final Duration unknownFor;
    private final Duration openFor;
    private final Duration watch;
    private final Duration tolerance;
    private final Function<TrackedCommand, GrantId> grants;
    private final ResolverListener listener;
    private final ApprovalSchedule approvals;

    private ResolverOptions(Draft from) {
        this.node = from.node;
        this.firstLook = from.firstLook;
        this.longestPause = from.longestPause;
        this.unknownFor = from.unknownFor;
        this.openFor = from.openFor;
        this.watch = from.watch;
        this.tolerance = from.tolerance;
        this.grants = from.grants;
        this.listener = from.listener;
        this.approvals = from.approvals;
    }

    /**
     * The defaults: a command is first looked at 5 minutes after it may have left, then after twice the time each, at
     * most 6 hours apart, and while it waits for an approval by {@link ApprovalSchedule#standard}; what is unknown
     * needs a human after 3 days, what the bank took and never showed 3 days after its day, what it showed and does not
     * end 30 days after its day; an end after which money may come back is watched for 14 days, once a day; clocks may
     * differ by 5 minutes; the bank is asked by the command's own grant; nobody listens.
     *
     * @param node who looks: stable, and another one for each process
     * @return the options
     */
    public static ResolverOptions of(NodeId node) {
        return new ResolverOptions(new Draft(Objects.requireNonNull(node, "node")));
    }

    /**
     * When a command is first looked at: a call that is still under way must have ended by then.
     *
     * @param value how long after SENT, 1 minute to 1 day; longer than the longest deadline of your calls, of those on
     *     other connections to the bank, too
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withFirstLook(Duration value) {
        Draft draft = new Draft(this);
        draft.firstLook = FIRST.check(value);
        return new ResolverOptions(draft);
    }

    /**
     * The longest pause between two looks at the same command.
     *
     * @param value 1 second to 400 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withLongestPause(Duration value) {
        Draft draft = new Draft(this);
        draft.longestPause = TIME.check(value);
        return new ResolverOptions(draft);
    }

    /**
     * How long after SENT an unknown outcome needs a human, unless it was found out; and how long after its day a
     * command needs one that the bank took and, asked about it, has not shown since: only the answer speaks for it.
     *
     * @param value 1 second to 400 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withUnknownFor(Duration value) {
        Draft draft = new Draft(this);
        draft.unknownFor = TIME.check(value);
        return new ResolverOptions(draft);
    }

    /**
     * How long after SENT, or after the start of its designated date where that is later, a command that the bank took
     * and has shown needs a human, unless it came to an end.
     *
     * @param value 1 second to 400 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withOpenFor(Duration value) {
        Draft draft = new Draft(this);
        draft.openFor = TIME.check(value);
        return new ResolverOptions(draft);
    }

    /**
     * How long an end is watched after which something may follow: money that comes back (資金返却, 組戻), or an application
     * that was sent back (差戻) and is handed in again. One that is still sent back then is a person's.
     *
     * @param value 1 second to 400 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withWatch(Duration value) {
        Draft draft = new Draft(this);
        draft.watch = TIME.check(value);
        return new ResolverOptions(draft);
    }

    /**
     * How far the clock of the bank may be from that of this machine. A transfer counts as the command's only when it
     * was applied for between SENT and the first look, this much wider on both sides.
     *
     * @param value 1 second to 1 day
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withTolerance(Duration value) {
        Draft draft = new Draft(this);
        draft.tolerance = CLOCKS.check(value);
        return new ResolverOptions(draft);
    }

    /**
     * By whose consent the bank is asked: for users whose consent was renewed since. What it throws counts as "could
     * not be asked".
     *
     * @param value gives a living grant of the command's user at the same bank
     * @return a copy
     */
    public ResolverOptions withGrants(Function<TrackedCommand, GrantId> value) {
        Draft draft = new Draft(this);
        draft.grants = Objects.requireNonNull(value, "value");
        return new ResolverOptions(draft);
    }

    /**
     * Who hears of changes.
     *
     * @param value the listener
     * @return a copy
     */
    public ResolverOptions withListener(ResolverListener value) {
        Draft draft = new Draft(this);
        draft.listener = Objects.requireNonNull(value, "value");
        return new ResolverOptions(draft);
    }

    /**
     * How often is asked about what waits for the customer's approval, transfers and cancellations alike.
     *
     * @param value {@link ApprovalSchedule#standard} unless said
     * @return a copy
     */
    public ResolverOptions withApprovals(ApprovalSchedule value) {
        Draft draft = new Draft(this);
        draft.approvals = Objects.requireNonNull(value, "value");
        return new ResolverOptions(draft);
    }

    /**
     * Who looks.
     *
     * @return the node
     */
    public NodeId node() {
        return node;
    }

    /**
     * When a command is first looked at.
     *
     * @return how long after SENT
     */
    public Duration firstLook() {
        return firstLook;
    }

    /**
     * How long an end is watched.
     *
     * @return how long after it was recorded
     */
    public Duration watch() {
        return watch;
    }

    ApprovalSchedule approvals() {
        return approvals;
    }

    Duration longestPause() {
        return longestPause;
    }

    Duration unknownFor() {
        return unknownFor;
    }

    Duration openFor() {
        return openFor;
    }

    Duration tolerance() {
        return tolerance;
    }

    Function<TrackedCommand, GrantId> grants() {
        return grants;
    }

    ResolverListener listener() {
        return listener;
    }

    @Override
    public String toString() {
        return "ResolverOptions[" + node + ", first after " + firstLook + ", at most " + longestPause + " apart]";
    }

    /** What is being put together, the defaults first. Not thread-safe. */
    private static final class Draft {

        private final NodeId node;
        private Duration firstLook = Duration.ofMinutes(5);
        private Duration longestPause = Duration.ofHours(6);
        private Duration unknownFor = Duration.ofDays(3);
        private Duration openFor = Duration.ofDays(30);
        private Duration watch = Duration.ofDays(14);
        private Duration tolerance = Duration.ofMinutes(5);
        private Function<TrackedCommand, GrantId> grants = TrackedCommand::grant;
        private ResolverListener listener = ResolverListener.none();
        private ApprovalSchedule approvals = ApprovalSchedule.standard();

        private Draft(NodeId node) {
            this.node = node;
        }

        private Draft(ResolverOptions from) {
            this.node = from.node;
            this.firstLook = from.firstLook;
            this.longestPause = from.longestPause;
            this.unknownFor = from.unknownFor;
            this.openFor = from.openFor;
            this.watch = from.watch;
            this.tolerance = from.tolerance;
            this.grants = from.grants;
            this.listener = from.listener;
            this.approvals = from.approvals;
        }
    }
}
