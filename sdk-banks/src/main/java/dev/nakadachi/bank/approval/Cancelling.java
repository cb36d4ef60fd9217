package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.followup.Turns.Turn;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One cancellation: whether it is possible, what it names, and that no other one is under way. Not thread-safe: made
 * for one call.
 */
final class Cancelling {

    /** A turn whose command never reached the ledger was taken by a process that died in between. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final FollowUps followUps;
    private final ApprovalOptions options;
    private final RecordedCommand transfer;
    private final IdempotencyKey key;
    private final LedgerKey entry;

    Cancelling(FollowUps followUps, ApprovalOptions options, RecordedCommand transfer, IdempotencyKey key) {
        this.followUps = followUps;
        this.options = options;
        this.transfer = transfer;
        this.key = key;
        this.entry = followUps.entryOf(options.tenant(), key);
    }

    TransferOutcome submit(
            Optional<AskedCancellation> last,
            Enquiry enquiry,
            BiFunction<Enquiry, RecordedCommand, Optional<TransferRecord>> status) {
        Optional<CancelCommand> before = submittedBefore();
        if (before.isPresent()) {
            return enquiry.cancel(before.get());
        }
        refuseIfAny(findings(last));
        List<String> thing = ApprovalBook.thing(transfer).orElseThrow();
        Turn turn = followUps.turns().take(ApprovalBook.TURN, thing, entry, this::isOver);
        if (!turn.holder().equals(entry)) {
            throw ApprovalFinding.refusal(List.of(ApprovalFinding.CANCEL_UNDER_WAY));
        }
        try {
            return enquiry.cancel(command(target(status.apply(enquiry, transfer))));
        } catch (RuntimeException refused) {
            giveBackUnused(thing, refused);
            throw refused;
        }
    }

    /** Whatever is an exception was not carried out; a turn that cannot be given back now lapses by itself. */
    private void giveBackUnused(List<String> thing, RuntimeException refused) {
        try {
            if (neverLeft()) {
                followUps.turns().giveBack(ApprovalBook.TURN, thing, entry);
            }
        } catch (RuntimeException ledger) {
            refused.addSuppressed(ledger);
        }
    }

    /** The same cancellation again, as it was: its target was chosen by the state of that time. */
    private Optional<CancelCommand> submittedBefore() {
        return followUps
                .read(entry)
                .filter(command -> !command.state().equals(LedgerState.NOT_SENT))
                .flatMap(command -> RecordedCommand.of(command).cancellation())
                .filter(cancel ->
                        transfer.number().filter(cancel.request()::equals).isPresent()
                                && transfer.tracked()
                                        .account()
                                        .filter(cancel.account()::equals)
                                        .isPresent());
    }

    private List<ApprovalFinding> findings(Optional<AskedCancellation> last) {
        List<ApprovalFinding> findings = new ArrayList<>();
        if (key.equals(transfer.tracked().key())) {
            findings.add(ApprovalFinding.OWN_KEY);
        }
        if (ApprovalBook.thing(transfer).isEmpty()) {
            findings.add(ApprovalFinding.NO_NUMBER);
        }
        LedgerState state = transfer.tracked().state();
        // What was only accepted may have come far since: the bank is asked.
        if (!state.equals(LedgerState.ACCEPTED) && targetOf(kindOf(state)).isEmpty()) {
            findings.add(ApprovalFinding.STATE);
        }
        if (last.filter(one -> !one.key().equals(key) && !one.isOver()).isPresent()) {
            findings.add(ApprovalFinding.CANCEL_UNDER_WAY);
        }
        return findings;
    }

    private static void refuseIfAny(List<ApprovalFinding> findings) {
        if (!findings.isEmpty()) {
            throw ApprovalFinding.refusal(findings);
        }
    }

    /** By what the bank says now; where it does not show the transfer yet, it waits. */
    private CancelCommand.Target target(Optional<TransferRecord> record) {
        LedgerState state = transfer.tracked().state();
        TransferState.Kind kind = record.map(one -> one.state().kind())
                .or(() -> kindOf(state))
                .orElse(TransferState.Kind.AWAITING_APPROVAL);
        return options.cancelRule()
                .target(kind)
                .orElseThrow(() -> ApprovalFinding.refusal(List.of(ApprovalFinding.STATE)));
    }

    private Optional<CancelCommand.Target> targetOf(Optional<TransferState.Kind> kind) {
        return kind.flatMap(options.cancelRule()::target);
    }

    private CancelCommand command(CancelCommand.Target target) {
        return new CancelCommand(
                key,
                transfer.tracked().account().orElseThrow(),
                transfer.number().orElseThrow(),
                target);
    }

    private boolean isOver(Turn turn) {
        Instant now = followUps.host().now();
        return turn.command()
                .map(command -> new AskedCancellation(RecordedCommand.of(command)).isOver())
                .orElseGet(() -> !now.isBefore(turn.since().plus(ABANDONED)));
    }

    /** Only a command that is in the ledger, and not proven unsent, keeps its turn. */
    private boolean neverLeft() {
        return followUps
                .read(entry)
                .map(TrackedCommand::state)
                .filter(state -> !state.equals(LedgerState.NOT_SENT))
                .isEmpty();
    }

    private static Optional<TransferState.Kind> kindOf(LedgerState state) {
        return Arrays.stream(TransferState.Kind.values())
                .filter(kind -> kind.name().equals(state.value()) && kind != TransferState.Kind.UNKNOWN)
                .findFirst();
    }
}
