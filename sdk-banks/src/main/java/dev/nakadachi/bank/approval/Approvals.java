package dev.nakadachi.bank.approval;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.resolve.LedgerStates;
import dev.nakadachi.bank.resolve.ResolverListener;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The transfers of one bank and tenant that wait for the customer's approval, and how they are taken back. Reads the
 * ledger, which a {@link dev.nakadachi.bank.resolve.TransferResolver} keeps up to date: run one beside it. Thread-safe;
 * keeps nothing of its own, so every node shows the same.
 */
public final class Approvals {

    private final Connection<? extends BankClient> connection;
    private final FollowUps followUps;
    private final ApprovalOptions options;

    private Approvals(Connection<? extends BankClient> connection, ApprovalOptions options) {
        this.connection = connection;
        this.followUps = connection.followUps();
        this.options = options;
    }

    /**
     * The approvals of a bank.
     *
     * @param connection its connection, with a ledger
     * @param options what the bank does not say
     * @return the approvals; making them sends nothing
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.ledger-missing} when no ledger is
     *     configured
     */
    public static Approvals of(Connection<? extends BankClient> connection, ApprovalOptions options) {
        return new Approvals(
                Objects.requireNonNull(connection, "connection"), Objects.requireNonNull(options, "options"));
    }

    /**
     * What waits, as the ledger knows it: transfers that wait for their approval, and those whose cancellation waits or
     * may wait. Sends nothing. An entry that cannot be read is left out: the report of a resolver names it.
     *
     * @return in no particular order, unmodifiable
     * @throws dev.nakadachi.error.StoreException when the ledger does not work
     */
    public List<PendingApproval> pending() {
        ApprovalBook book = ApprovalBook.read(followUps, options.tenant());
        return book.mayWait().stream()
                .filter(command -> !command.state().equals(LedgerState.SCHEDULED) || isBeingCancelled(book, command))
                .map(command -> seen(RecordedCommand.of(command), book))
                .filter(approval -> approval.stage().isPending())
                .toList();
    }

    /**
     * A transfer by its key, as the ledger knows it, whether it waits or not. Sends nothing.
     *
     * @param key the caller's key of the transfer
     * @return where it stands, empty when the key is none of a transfer at this bank
     * @throws dev.nakadachi.error.StoreException when the ledger does not work
     */
    public Optional<PendingApproval> find(IdempotencyKey key) {
        return followUps
                .command(options.tenant(), key)
                .filter(Approvals::isTransfer)
                .map(command -> seen(RecordedCommand.of(command), book()));
    }

    /**
     * Asks the bank once where a transfer stands now. The answer is shown and not recorded: the ledger follows with the
     * resolver's next look.
     *
     * @param approval as it was read
     * @return the same with what the bank says, or as the ledger has it where the bank shows nothing
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    public PendingApproval refresh(PendingApproval approval) {
        RecordedCommand transfer =
                RecordedCommand.of(followUps.read(approval.command().entry()).orElseGet(approval::command));
        ApprovalBook book = book();
        PendingApproval seen = seen(transfer, book);
        if (transfer.tracked().account().isEmpty() || transfer.number().isEmpty()) {
            return seen;
        }
        Enquiry enquiry = enquiry(transfer);
        Optional<LedgerState> reported = status(enquiry, transfer).flatMap(record -> LedgerStates.of(record.state()));
        Optional<RequestState.Kind> asked = reported.map(state -> seen.stage() == ApprovalStage.CANCEL_WAITING)
                        .orElse(true)
                ? result(enquiry, transfer)
                : Optional.empty();
        return reported.isPresent()
                ? seen(transfer, book, reported.get(), asked)
                : asked.filter(RequestState.Kind.EXPIRED::equals)
                        .filter(none -> seen.cancellation().isEmpty())
                        .map(expired -> seen(transfer, book, LedgerState.EXPIRED, Optional.empty()))
                        .orElse(seen);
    }

    /**
     * Takes a transfer back, at most once: asks the bank where it stands, names what its state and the
     * {@link CancelRule} say, and submits the cancellation under a key of its own. Mostly the cancellation waits for
     * approval too, and the transfer goes on until then: approved first, it is carried out.
     *
     * @param approval the transfer
     * @param forTheCancel the caller's own key of the cancellation; the same key again gets the recorded outcome
     * @return accepted, rejected, undone or unknown, about the cancellation and not about the transfer
     * @throws dev.nakadachi.error.InvalidInputException when no cancellation is possible, with every
     *     {@link ApprovalFinding}; nothing of it was sent
     * @throws dev.nakadachi.error.NakadachiException as {@link dev.nakadachi.bank.Transfers#cancel}
     */
    public TransferOutcome cancel(PendingApproval approval, IdempotencyKey forTheCancel) {
        TrackedCommand command = followUps.read(approval.command().entry()).orElseGet(approval::command);
        RecordedCommand transfer = RecordedCommand.of(command);
        return new Cancelling(followUps, options, transfer, Objects.requireNonNull(forTheCancel, "forTheCancel"))
                .submit(book().cancellation(transfer), enquiry(transfer), this::status);
    }

    /**
     * A listener for a resolver's options, which tells what concerns approvals, of every tenant.
     *
     * @param listener who hears
     * @return to be passed to {@link dev.nakadachi.bank.resolve.ResolverOptions#withListener}
     */
    public ResolverListener listening(ApprovalListener listener) {
        return new ListenerView(
                Objects.requireNonNull(listener, "listener"),
                command -> seen(RecordedCommand.of(command), ApprovalBook.unread(followUps)));
    }

    boolean isNear(PendingApproval approval) {
        return approval.deadline()
                .filter(end -> end.isNear(now(), options.nearBefore()))
                .isPresent();
    }

    private ApprovalBook book() {
        return ApprovalBook.read(followUps, options.tenant());
    }

    private static boolean isTransfer(TrackedCommand command) {
        RecordedCommand.Kind kind = RecordedCommand.kindOf(command);
        return kind == RecordedCommand.Kind.TRANSFER || kind == RecordedCommand.Kind.BULK_TRANSFER;
    }

    private static boolean isBeingCancelled(ApprovalBook book, TrackedCommand command) {
        return book.cancellation(RecordedCommand.of(command))
                .filter(cancellation -> !cancellation.isOver())
                .isPresent();
    }

    private PendingApproval seen(RecordedCommand transfer, ApprovalBook book) {
        return seen(transfer, book, transfer.tracked().state(), Optional.empty());
    }

    private PendingApproval seen(
            RecordedCommand transfer, ApprovalBook book, LedgerState state, Optional<RequestState.Kind> lastRequest) {
        Optional<AskedCancellation> cancellation = book.cancellation(transfer);
        // The last request of the number is the cancellation, once the bank has one.
        Optional<AskedCancellation> open = cancellation.filter(
                one -> !lastRequest.filter(RequestState.Kind.EXPIRED::equals).isPresent());
        ApprovalStage before = state.equals(LedgerState.ACCEPTED) && isHeld(transfer, book)
                ? ApprovalStage.HELD
                : ApprovalStage.WAITING;
        ApprovalStage stage = ApprovalStages.of(transfer, state, open, before);
        return new PendingApproval(
                transfer, stage, state, now(), deadline(transfer, stage).orElse(null), cancellation.orElse(null));
    }

    /** A bank that takes bulk transfers in two steps asks nobody before the second one. */
    private boolean isHeld(RecordedCommand transfer, ApprovalBook book) {
        return transfer.kind() == RecordedCommand.Kind.BULK_TRANSFER
                && connection
                        .on(options.grantOf(transfer.tracked()))
                        .find(BulkTransfers.class)
                        .filter(BulkTransfers::inTwoSteps)
                        .isPresent()
                && transfer.number().filter(book::isHandedOn).isEmpty();
    }

    private Optional<ApprovalDeadline> deadline(RecordedCommand transfer, ApprovalStage stage) {
        if (stage != ApprovalStage.WAITING && stage != ApprovalStage.HELD) {
            return Optional.empty();
        }
        return transfer.approvableUntil()
                .map(day -> new ApprovalDeadline(Days.startOf(day.plusDays(1)), ApprovalDeadline.Source.BANK))
                .or(() -> options.deadlineAfter()
                        .map(time -> new ApprovalDeadline(
                                PendingApproval.takenAt(transfer.tracked()).plus(time),
                                ApprovalDeadline.Source.CALLER)));
    }

    private Enquiry enquiry(RecordedCommand transfer) {
        return Enquiry.of(connection.on(options.grantOf(transfer.tracked())), transfer.kind())
                .orElseThrow(() -> ApprovalFinding.refusal(List.of(ApprovalFinding.NO_ENQUIRY)));
    }

    /** Where there is no enquiry by number, the transfer stands in the list of its days. */
    private Optional<TransferRecord> status(Enquiry enquiry, RecordedCommand transfer) {
        return enquiry.status(
                transfer.tracked().account().orElseThrow(),
                transfer.number().orElseThrow(),
                Days.listed(transfer, connection.service().commands(), now()));
    }

    private static Optional<RequestState.Kind> result(Enquiry enquiry, RecordedCommand transfer) {
        try {
            return Optional.of(enquiry.result(
                            transfer.tracked().account().orElseThrow(),
                            transfer.number().orElseThrow())
                    .state()
                    .kind());
        } catch (NakadachiException refused) {
            if (refused.problem().code().equals(ErrorCode.NOT_OFFERED)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Instant now() {
        return followUps.host().now();
    }

    @Override
    public String toString() {
        return "Approvals[" + followUps.institution() + ", " + options + "]";
    }
}
