package dev.nakadachi.sandbox.resolve;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what the ledger says at the end against the bank's book. */
final class Judge {

    private static final Set<LedgerState> WITHOUT =
            Set.of(LedgerState.NOT_EXECUTED, LedgerState.REJECTED, LedgerState.NOT_SENT);
    private static final Set<LedgerState> UNDECIDED =
            Set.of(LedgerState.INTENDED, LedgerState.SENT, LedgerState.UNKNOWN);

    private final World world;
    private final List<String> wrong = new ArrayList<>();
    private final Map<RequestNumber, String> numbers = new HashMap<>();
    int humans;
    int settled;

    Judge(World world) {
        this.world = world;
    }

    List<String> verdict(Node reader, List<TransferCommand> commands) {
        commands.forEach(command -> judge(reader, command));
        return wrong;
    }

    private void judge(Node reader, TransferCommand command) {
        String key = command.key().value();
        Optional<TrackedCommand> found =
                reader.connection.followUps().command(ConsentRequest.SINGLE_TENANT, command.key());
        if (found.isEmpty()) {
            check(world.book.executions(key) == 0, key + " was executed and is not in the ledger");
            return;
        }
        TrackedCommand tracked = found.get();
        boolean executed = world.book.executions(key) > 0;
        check(world.book.executions(key) <= 1, key + " was executed twice");
        check(!UNDECIDED.contains(tracked.state()), key + " stayed " + tracked.state());
        check(!executed || !WITHOUT.contains(tracked.state()), key + " was executed and is " + tracked.state());
        check(executed || !tracked.isTaken(), key + " was not executed and counts as taken: " + tracked.steps());
        if (tracked.state().equals(LedgerState.NEEDS_HUMAN)) {
            humans++;
        } else {
            settled++;
        }
        if (tracked.isTaken()) {
            RequestNumber number = RecordedCommand.of(tracked).number().orElseThrow();
            String other = numbers.putIfAbsent(number, key);
            check(other == null, key + " and " + other + " have one number");
            String owner = world.book.numbered(number).map(entry -> entry.key).orElse("nobody");
            check(!owner.isEmpty(), key + " has the number of a transfer that was made elsewhere");
        }
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
