package dev.nakadachi.bank.resolve;

import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When this node looks at which command. What it remembers only spares looks: after a restart the ledger and the claims
 * of the others decide. Used by one pass at a time.
 */
final class Agenda {

    private static final Duration DAILY = Duration.ofDays(1);

    private static final Set<LedgerState> WAITING = Set.of(LedgerState.ACCEPTED, LedgerState.AWAITING_APPROVAL);

    private final ResolverOptions options;
    private final Host host;
    private final Map<LedgerKey, Planned> planned = new HashMap<>();

    Agenda(ResolverOptions options, Host host) {
        this.options = options;
        this.host = host;
    }

    private record Planned(int steps, Instant at) {}

    boolean isDue(TrackedCommand command, Instant now) {
        if (command.standing() == Standing.SETTLED || command.state().equals(LedgerState.NEEDS_HUMAN)) {
            return false;
        }
        return Optional.ofNullable(planned.get(command.entry()))
                .filter(plan -> plan.steps() == command.steps().size())
                .map(plan -> !now.isBefore(plan.at()))
                .orElseGet(() -> isFirstDue(command, now));
    }

    private boolean isFirstDue(TrackedCommand command, Instant now) {
        return WAITING.contains(command.state())
                ? options.approvals().isDue(since(command), now)
                : times(command).due(since(command), now);
    }

    private Instant next(Held held, Instant now) {
        TrackedCommand command = held.command();
        if (!WAITING.contains(command.state())) {
            return times(command).next(since(command), now);
        }
        Optional<Instant> deadline = held.recorded().approvableUntil().map(day -> Days.startOf(day.plusDays(1)));
        return options.approvals().next(since(command), now, deadline, host);
    }

    /** The next look: by the schedule, and where something ends that is waited for. */
    Instant plan(Held held, Instant now, Optional<Instant> complete) {
        TrackedCommand command = held.command();
        Instant next = Stream.concat(complete.stream(), Stream.of(Tracking.overAt(options, held)))
                .filter(time -> time.isAfter(now))
                .reduce(next(held, now), (one, other) -> one.isBefore(other) ? one : other);
        planned.put(command.entry(), new Planned(command.steps().size(), next));
        return next;
    }

    void forget(TrackedCommand command) {
        planned.remove(command.entry());
    }

    private LookTimes times(TrackedCommand command) {
        return LedgerStates.isWatched(command.state())
                ? new LookTimes(DAILY, DAILY)
                : new LookTimes(options.firstLook(), options.longestPause());
    }

    private static Instant since(TrackedCommand command) {
        if (command.state().equals(LedgerState.INTENDED)) {
            return command.since();
        }
        return command.isTaken() ? command.since() : command.sentAt().orElse(command.since());
    }
}
