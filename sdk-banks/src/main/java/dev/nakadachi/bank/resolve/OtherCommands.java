package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.provider.ListedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the commands end that are no transfer to others: own transfers, cancellations, confirmations, and those of
 * operations that this module does not know.
 */
final class OtherCommands {

    private static final Set<LedgerState> TAKEN_BACK = Set.of(LedgerState.WITHDRAWN, LedgerState.CANCELLED);
    private static final Set<LedgerState> HANDED_ON = Set.of(
            LedgerState.AWAITING_APPROVAL,
            LedgerState.SENT_BACK,
            LedgerState.SCHEDULED,
            LedgerState.IN_PROCESS,
            LedgerState.COMPLETED,
            LedgerState.PARTLY_COMPLETED);

    private final Desk desk;

    OtherCommands(Desk desk) {
        this.desk = desk;
    }

    void look(Held held) {
        try {
            switch (held.recorded().kind()) {
                case CANCELLATION, BULK_CANCELLATION -> cancellation(held);
                case CONFIRMATION -> confirmation(held);
                default -> withoutEnquiry(held);
            }
        } catch (RuntimeException | Error unasked) {
            desk.unasked(held, unasked);
            endOf(
                    held,
                    HumanReason.NOT_ASKED,
                    "asking ended in " + Desk.problemOf(unasked).code());
        }
    }

    /** The bank took it, and no bank of the SDK can be asked more: settled once its day is over. */
    private void withoutEnquiry(Held held) {
        if (!held.command().isTaken()) {
            desk.human(held, HumanReason.NO_ENQUIRY, "", "");
        } else if (isPast(held.recorded().ownTransfer().flatMap(OwnTransferCommand::designatedDate))) {
            desk.record(held, LedgerMove.settledAs(held.state()));
        }
    }

    private boolean isPast(Optional<LocalDate> day) {
        return day.filter(date -> desk.now().isBefore(Days.startOf(date.plusDays(1))))
                .isEmpty();
    }

    /** What became of the transfer says what became of its cancellation. */
    private void cancellation(Held held) {
        CancelCommand cancel = held.recorded().cancellation().orElseThrow();
        Enquiry enquiry = desk.enquiry(held);
        Optional<LedgerState> target = enquiry.status(cancel.account(), cancel.request(), days(held.sentAt()))
                // One without a number may be another one's: that it was taken back says nothing of this one.
                .filter(record -> record.numbers().contains(cancel.request()))
                .map(TransferRecord::state)
                .flatMap(LedgerStates::of);
        if (target.filter(TAKEN_BACK::contains).isPresent()) {
            done(held, cancel.request());
        } else if (target.filter(state -> LedgerStates.isFinal(state) || state.equals(LedgerState.COMPLETED))
                .isPresent()) {
            inVain(held, target.get());
        } else if (!request(held, enquiry, cancel, target)) {
            endOf(
                    held,
                    HumanReason.NO_END,
                    "the transfer is " + target.map(LedgerState::value).orElse("not shown"));
        }
    }

    private void done(Held held, RequestNumber number) {
        desk.record(held, LedgerMove.settledAs(LedgerState.COMPLETED).noting(RecordedCommand.NUMBER, number.value()));
    }

    private void inVain(Held held, LedgerState target) {
        String found = "the transfer is " + target + " and can no longer be taken back";
        LedgerMove move = held.command().isTaken()
                ? LedgerMove.settledAs(LedgerState.FAILED)
                : LedgerMove.settledAs(LedgerState.NOT_EXECUTED)
                        .because(Problem.of(ErrorCode.NOT_CARRIED_OUT, found).withExecution(Execution.NOT_EXECUTED));
        desk.record(held, move.noting(ResolverNotes.FOUND, found));
    }

    /**
     * The bank says of the last request of a number whether it waits. Of a transfer that waits itself, that may be the
     * transfer.
     */
    private boolean request(Held held, Enquiry enquiry, CancelCommand cancel, Optional<LedgerState> target) {
        boolean ofTransfer = target.filter(LedgerState.SCHEDULED::equals).isEmpty();
        if (ofTransfer && !held.command().isTaken()) {
            return false;
        }
        RequestState.Kind kind =
                enquiry.result(cancel.account(), cancel.request()).state().kind();
        if (kind == RequestState.Kind.EXPIRED && held.command().isTaken()) {
            return desk.record(held, LedgerMove.settledAs(LedgerState.EXPIRED));
        }
        boolean waits = kind == RequestState.Kind.WAITING && held.state().mayLeadTo(LedgerState.AWAITING_APPROVAL);
        return waits
                && desk.record(
                        held,
                        LedgerMove.to(LedgerState.AWAITING_APPROVAL)
                                .noting(RecordedCommand.NUMBER, cancel.request().value()));
    }

    /** A confirmation that was taken is done: the transfer is followed by its own command. */
    private void confirmation(Held held) {
        if (held.command().isTaken()) {
            held.recorded().confirmed().ifPresent(number -> handedOn(held, number));
            desk.record(held, LedgerMove.settledAs(held.state()));
            return;
        }
        RequestNumber number = held.recorded().confirmed().orElseThrow();
        Optional<TrackedCommand> transfer = desk.followUps()
                .boundTo(RecordedCommand.NUMBER, List.of(number.value()))
                .flatMap(desk.followUps()::read);
        Optional<AccountId> account = transfer.flatMap(TrackedCommand::account);
        if (account.isEmpty()) {
            endOf(held, HumanReason.NO_ENQUIRY, "the ledger knows no transfer of that number");
            return;
        }
        Optional<LedgerState> state = desk.enquiry(held)
                .status(account.get(), number, days(held, transfer.orElseThrow()))
                .map(TransferRecord::state)
                .flatMap(LedgerStates::of);
        if (state.filter(HANDED_ON::contains).isPresent()) {
            handedOn(held, number);
            done(held, number);
        } else {
            endOf(
                    held,
                    HumanReason.NO_END,
                    "the transfer is " + state.map(LedgerState::value).orElse("not shown"));
        }
    }

    /** Before the confirmation is settled, so that the transfer never looks as if nobody had been asked. */
    private void handedOn(Held held, RequestNumber number) {
        desk.followUps().bind(held.command(), RecordedCommand.HANDED_ON, List.of(number.value()));
    }

    private void endOf(Held held, HumanReason reason, String found) {
        if (!desk.now().isBefore(Tracking.overAt(desk.options(), held)) && !held.is(LedgerState.NEEDS_HUMAN)) {
            desk.human(held, reason, found, "");
        }
    }

    /** Those on which a transfer is listed that waits for its confirmation. */
    private DateRange days(Held held, TrackedCommand transfer) {
        return desk.facts()
                .listedBy()
                .filter(ListedBy.DESIGNATED_DATE::equals)
                .flatMap(by -> RecordedCommand.of(transfer).designatedDate())
                .map(Days::near)
                .orElseGet(() -> days(transfer.sentAt().orElse(held.sentAt())));
    }

    private DateRange days(Instant since) {
        LocalDate first = LocalDate.ofInstant(since.minus(desk.options().tolerance()), Days.TOKYO);
        LocalDate today = LocalDate.ofInstant(desk.now(), Days.TOKYO);
        return DateRange.between(first, today.isBefore(first) ? first : today);
    }
}
