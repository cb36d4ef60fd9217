package dev.nakadachi.bank.reconcile;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RecordedCommand.Kind;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The commands of one account that a list is compared with. Read after the list, so that it holds no newer one. */
final class KnownCommands {

    private final FollowUps followUps;
    private final AccountId account;
    private final Set<RequestNumber> numbers = new HashSet<>();
    private final List<RecordedCommand> open = new ArrayList<>();
    private boolean damaged;

    private KnownCommands(FollowUps followUps, AccountId account) {
        this.followUps = followUps;
        this.account = account;
    }

    static KnownCommands of(FollowUps followUps, AccountId account) {
        KnownCommands known = new KnownCommands(followUps, account);
        followUps.open(known::add, (entry, problem) -> known.damaged = true);
        return known;
    }

    /** By the bank's number only: likeness would take one of two equal payments for the other. */
    boolean explain(TransferRecord record) {
        return record.numbers().stream().anyMatch(number -> numbers.contains(number) || isBound(number));
    }

    /** Whether a command without an outcome could be it. */
    boolean couldExplain(TransferRecord record) {
        return open.stream()
                .filter(command -> command.number().isEmpty())
                .anyMatch(command -> command.transfer().filter(record::couldBe).isPresent());
    }

    List<TrackedCommand> open() {
        return open.stream().map(RecordedCommand::tracked).toList();
    }

    boolean isWhole() {
        return !damaged;
    }

    private void add(TrackedCommand tracked) {
        RecordedCommand command = RecordedCommand.of(tracked);
        if (!paysFrom(command)) {
            return;
        }
        if (tracked.isTaken()) {
            command.number().ifPresent(numbers::add);
        } else {
            open.add(command);
        }
    }

    private boolean isBound(RequestNumber number) {
        return followUps
                .boundTo(RecordedCommand.NUMBER, List.of(number.value()))
                .flatMap(followUps::read)
                .map(RecordedCommand::of)
                .filter(this::paysFrom)
                .isPresent();
    }

    private boolean paysFrom(RecordedCommand command) {
        boolean pays = command.kind() == Kind.TRANSFER || command.kind() == Kind.BULK_TRANSFER;
        return pays && command.tracked().account().filter(account::equals).isPresent();
    }
}
