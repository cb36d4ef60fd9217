package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.followup.TrackedCommand;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A transfer of which nobody knows whether the bank has it, and which may therefore own what the bank lists.
 *
 * @param underWay whether somebody else may know more of it: its call, or a later version
 */
record Suspect(TrackedCommand command, TransferCommand transfer, boolean underWay) {

    static final Comparator<Suspect> IN_ORDER = Comparator.comparing(Suspect::sentAt)
            .thenComparing(suspect -> suspect.command().entry().id());

    Instant sentAt() {
        return command.sentAt().orElse(command.intendedAt());
    }

    /** Whether nothing but the key tells them apart: then it cannot matter which is which. */
    boolean isTwinOf(Suspect other) {
        return command.tenant().equals(other.command.tenant())
                && command.operation().equals(other.command.operation())
                && Arrays.equals(
                        command.canonical().orElseThrow(),
                        other.command.canonical().orElseThrow());
    }

    @Override
    public String toString() {
        return command.toString();
    }
}
