package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStore.Claim;
import java.time.Instant;

/** A command that this node has claimed, as it stands now. Not thread-safe: it belongs to one pass. */
final class Held {

    private final Claim claim;
    private TrackedCommand command;

    Held(Claim claim, TrackedCommand command) {
        this.claim = claim;
        this.command = command;
    }

    Claim claim() {
        return claim;
    }

    TrackedCommand command() {
        return command;
    }

    void now(TrackedCommand value) {
        command = value;
    }

    RecordedCommand recorded() {
        return RecordedCommand.of(command);
    }

    LedgerState state() {
        return command.state();
    }

    boolean is(LedgerState state) {
        return command.state().equals(state);
    }

    Instant sentAt() {
        return command.sentAt().orElse(command.intendedAt());
    }
}
