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

    private final NodeId node;
    private final Times from;
    private final ApprovalSchedule approvals;

    private ResolverOptions(NodeId node, Times from, ApprovalSchedule approvals) {
        this.node = node;
        this.from = from;
        this.approvals = approvals;
    }

    /** What may be set. */
    private record Times(
            Duration firstLook,
            Duration longestPause,
            Duration unknownFor,
            Duration openFor,
            Duration watch,
            Duration tolerance,
            Function<TrackedCommand, GrantId> grants,
            ResolverListener listener) {}

    /**
     * The defaults: a command is first looked at 5 minutes after it may have left, then after twice the time each, at
     * most 6 hours apart, and while it waits for an approval by {@link ApprovalSchedule#standard}; what is unknown
     * needs a human after 3 days, what the bank took and does not end 30 days after its day; an end after which money
     * may come back is watched for 14 days, once a day; clocks may differ by 5 minutes; the bank is asked by the
     * command's own grant; nobody listens.
     *
     * @param node who looks: stable, and another one for each process
     * @return the options
     */
    public static ResolverOptions of(NodeId node) {
        return new ResolverOptions(
                Objects.requireNonNull(node, "node"),
                new Times(
                        Duration.ofMinutes(5),
                        Duration.ofHours(6),
                        Duration.ofDays(3),
                        Duration.ofDays(30),
                        Duration.ofDays(14),
                        Duration.ofMinutes(5),
                        TrackedCommand::grant,
                        ResolverListener.none()),
                ApprovalSchedule.standard());
    }

    /**
     * When a command is first looked at: a call that is still under way must have ended by then.
     *
     * @param value how long after SENT, 1 minute to 1 day; longer than the longest deadline of your calls
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withFirstLook(Duration value) {
        return copy(new Times(
                FIRST.check(value),
                from.longestPause,
                from.unknownFor,
                from.openFor,
                from.watch,
                from.tolerance,
                from.grants,
                from.listener));
    }

    /**
     * The longest pause between two looks at the same command.
     *
     * @param value 1 second to 400 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withLongestPause(Duration value) {
        return copy(new Times(
                from.firstLook,
                TIME.check(value),
                from.unknownFor,
                from.openFor,
                from.watch,
                from.tolerance,
                from.grants,
                from.listener));
    }

    /**
     * How long after SENT an unknown outcome needs a human, unless it was found out.
     *
     * @param value 1 second to 400 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withUnknownFor(Duration value) {
        return copy(new Times(
                from.firstLook,
                from.longestPause,
                TIME.check(value),
                from.openFor,
                from.watch,
                from.tolerance,
                from.grants,
                from.listener));
    }

    /**
     * How long after SENT, or after the start of its designated date where that is later, a command that the bank took
     * needs a human, unless it came to an end.
     *
     * @param value 1 second to 400 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withOpenFor(Duration value) {
        return copy(new Times(
                from.firstLook,
                from.longestPause,
                from.unknownFor,
                TIME.check(value),
                from.watch,
                from.tolerance,
                from.grants,
                from.listener));
    }

    /**
     * How long an end is watched after which something may follow: money that comes back (資金返却, 組戻), or an application
     * that was sent back and is handed in again.
     *
     * @param value 1 second to 400 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withWatch(Duration value) {
        return copy(new Times(
                from.firstLook,
                from.longestPause,
                from.unknownFor,
                from.openFor,
                TIME.check(value),
                from.tolerance,
                from.grants,
                from.listener));
    }

    /**
     * How far the clock of the bank may be from that of this machine. A transfer counts as the command's only when it
     * was applied for between SENT and the first look, this much wider on both sides.
     *
     * @param value 1 second to 400 days
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public ResolverOptions withTolerance(Duration value) {
        return copy(new Times(
                from.firstLook,
                from.longestPause,
                from.unknownFor,
                from.openFor,
                from.watch,
                TIME.check(value),
                from.grants,
                from.listener));
    }

    /**
     * By whose consent the bank is asked: for users whose consent was renewed since. What it throws counts as "could
     * not be asked".
     *
     * @param value gives a living grant of the command's user at the same bank
     * @return a copy
     */
    public ResolverOptions withGrants(Function<TrackedCommand, GrantId> value) {
        return copy(new Times(
                from.firstLook,
                from.longestPause,
                from.unknownFor,
                from.openFor,
                from.watch,
                from.tolerance,
                Objects.requireNonNull(value, "value"),
                from.listener));
    }

    /**
     * Who hears of changes.
     *
     * @param value the listener
     * @return a copy
     */
    public ResolverOptions withListener(ResolverListener value) {
        return copy(new Times(
                from.firstLook,
                from.longestPause,
                from.unknownFor,
                from.openFor,
                from.watch,
                from.tolerance,
                from.grants,
                Objects.requireNonNull(value, "value")));
    }

    /**
     * How often is asked about what waits for the customer's approval, transfers and cancellations alike.
     *
     * @param value {@link ApprovalSchedule#standard} unless said
     * @return a copy
     */
    public ResolverOptions withApprovals(ApprovalSchedule value) {
        return new ResolverOptions(node, from, Objects.requireNonNull(value, "value"));
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
        return from.firstLook;
    }

    /**
     * How long an end is watched.
     *
     * @return how long after it was recorded
     */
    public Duration watch() {
        return from.watch;
    }

    ApprovalSchedule approvals() {
        return approvals;
    }

    Duration longestPause() {
        return from.longestPause;
    }

    Duration unknownFor() {
        return from.unknownFor;
    }

    Duration openFor() {
        return from.openFor;
    }

    Duration tolerance() {
        return from.tolerance;
    }

    Function<TrackedCommand, GrantId> grants() {
        return from.grants;
    }

    ResolverListener listener() {
        return from.listener;
    }

    private ResolverOptions copy(Times changed) {
        return new ResolverOptions(node, changed, approvals);
    }

    @Override
    public String toString() {
        return "ResolverOptions[" + node + ", first after " + from.firstLook + ", at most " + from.longestPause
                + " apart]";
    }
}
