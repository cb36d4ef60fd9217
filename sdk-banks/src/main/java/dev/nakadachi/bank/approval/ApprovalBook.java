package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RecordedCommand.Kind;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.followup.Turns.Turn;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The open commands of one tenant as far as approvals go: what may wait, and which cancellations are open. Read once;
 * an entry that cannot be read is the resolver's to report. Not thread-safe.
 */
final class ApprovalBook {

    /** The turn that a cancellation needs. */
    static final String TURN = "cancellation";

    private static final Set<LedgerState> MAY_WAIT =
            Set.of(LedgerState.ACCEPTED, LedgerState.AWAITING_APPROVAL, LedgerState.SCHEDULED);

    private final FollowUps followUps;
    private final List<TrackedCommand> mayWait = new ArrayList<>();
    private final Map<List<String>, RecordedCommand> cancellations = new HashMap<>();
    private final Set<RequestNumber> handedOn = new HashSet<>();

    private ApprovalBook(FollowUps followUps) {
        this.followUps = followUps;
    }

    static ApprovalBook read(FollowUps followUps, TenantId tenant) {
        ApprovalBook book = new ApprovalBook(followUps);
        followUps.open(
                command -> {
                    if (command.tenant().equals(tenant)) {
                        book.take(command);
                    }
                },
                (entry, problem) -> {});
        return book;
    }

    /** Only what is read by name: the cancellation that had its turn last. */
    static ApprovalBook unread(FollowUps followUps) {
        return new ApprovalBook(followUps);
    }

    private void take(TrackedCommand command) {
        switch (RecordedCommand.kindOf(command)) {
            case TRANSFER, BULK_TRANSFER -> {
                if (MAY_WAIT.contains(command.state())) {
                    mayWait.add(command);
                }
            }
            case CANCELLATION, BULK_CANCELLATION -> {
                RecordedCommand recorded = RecordedCommand.of(command);
                recorded.cancellation().ifPresent(cancel -> cancellations.put(thing(cancel), recorded));
            }
            case CONFIRMATION -> {
                if (command.isTaken()) {
                    RecordedCommand.of(command).confirmed().ifPresent(handedOn::add);
                }
            }
            default -> {}
        }
    }

    /** Transfers that may wait, and those that are reserved: their cancellation may wait. */
    List<TrackedCommand> mayWait() {
        return mayWait;
    }

    boolean isHandedOn(RequestNumber number) {
        return handedOn.contains(number)
                || followUps
                        .boundTo(RecordedCommand.HANDED_ON, List.of(number.value()))
                        .isPresent();
    }

    /** The last cancellation of a transfer that matters: an open one, or the one that had its turn last. */
    Optional<AskedCancellation> cancellation(RecordedCommand transfer) {
        Optional<List<String>> thing = thing(transfer);
        return thing.map(cancellations::get)
                .or(() -> thing.flatMap(name -> followUps.turns().latest(TURN, name))
                        .flatMap(Turn::command)
                        .filter(ApprovalBook::isCancellation)
                        .map(RecordedCommand::of))
                .map(AskedCancellation::new);
    }

    private static boolean isCancellation(TrackedCommand command) {
        Kind kind = RecordedCommand.kindOf(command);
        return kind == Kind.CANCELLATION || kind == Kind.BULK_CANCELLATION;
    }

    /** What a cancellation is about: a number may be unique in an account only. */
    static Optional<List<String>> thing(RecordedCommand transfer) {
        return transfer.tracked()
                .account()
                .flatMap(account -> transfer.number().map(number -> List.of(account.value(), number.value())));
    }

    private static List<String> thing(CancelCommand cancel) {
        return List.of(cancel.account().value(), cancel.request().value());
    }
}
