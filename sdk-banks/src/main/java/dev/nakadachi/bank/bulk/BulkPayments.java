package dev.nakadachi.bank.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Bulk payments (総合振込) of one client, each from its order to the end of its last item. Keep the command and its key:
 * {@link #submit} with the same command goes on wherever a process died, and pays once. Immutable and thread-safe;
 * blocks; safe on virtual threads; {@code with} methods return a copy.
 */
public final class BulkPayments {

    private static final Rule<Integer> LEAD = Rule.of(
            "BulkPayments.withLeadDays",
            "is 1 to 366 days",
            "say how early you order at the most",
            days -> days >= 1 && days <= 366);

    /** In these the second step may be missing. */
    private static final Set<LedgerState> HANDED_ON_FROM = Set.of(LedgerState.ACCEPTED, LedgerState.AWAITING_APPROVAL);

    private final BulkTransfers transfers;
    private final BulkListener listener;
    private final BulkSchedule schedule;
    private final Host host;
    private final int leadDays;

    private BulkPayments(
            BulkTransfers transfers, BulkListener listener, BulkSchedule schedule, Host host, int leadDays) {
        this.transfers = Objects.requireNonNull(transfers, "transfers");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.schedule = Objects.requireNonNull(schedule, "schedule");
        this.host = Objects.requireNonNull(host, "host");
        this.leadDays = leadDays;
    }

    /**
     * Bulk payments of a client.
     *
     * @param transfers its bulk transfers, from {@code find(BulkTransfers.class)}
     * @return with the usual schedule, without a listener
     */
    public static BulkPayments of(BulkTransfers transfers) {
        return new BulkPayments(transfers, BulkListener.none(), BulkSchedule.usual(), Host.system(), 31);
    }

    /**
     * Who is told of progress.
     *
     * @param value the listener
     * @return a copy
     */
    public BulkPayments withListener(BulkListener value) {
        return new BulkPayments(transfers, value, schedule, host, leadDays);
    }

    /**
     * When to look.
     *
     * @param value the schedule
     * @return a copy
     */
    public BulkPayments withSchedule(BulkSchedule value) {
        return new BulkPayments(transfers, listener, value, host, leadDays);
    }

    /**
     * Clock and waiting.
     *
     * @param value the host
     * @return a copy
     */
    public BulkPayments withHost(Host value) {
        return new BulkPayments(transfers, listener, schedule, value, leadDays);
    }

    /**
     * How many days before its designated day a transfer is ordered at the most. A bank without an enquiry by number is
     * asked for the list of so many days; elsewhere it plays no part.
     *
     * @param days 1 to 366; unless set, 31
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public BulkPayments withLeadDays(int days) {
        return new BulkPayments(transfers, listener, schedule, host, LEAD.check(days));
    }

    /**
     * Orders a bulk transfer, at most once, and hands it on to its approvers where the bank takes it in two steps. Call
     * it again with the same command after a failure or a restart: what was done is read from the ledger and not sent
     * again. The second step has its own entry in the ledger, under {@link #keyOfSecondStep}; none is sent for an order
     * that has come to nothing, that a person has to decide about ({@code NEEDS_HUMAN}: its number may be another
     * order's), or that is past its approval as the ledger has it.
     *
     * @param command what to do, under the caller's own key
     * @return the payment, also when the bank refused it or nobody knows: ask it
     * @throws dev.nakadachi.error.NakadachiException as {@link BulkTransfers#submit} and {@link BulkTransfers#confirm};
     *     after a failure of the second step call it again with the same command
     */
    public BulkPayment submit(BulkTransferCommand command) {
        TransferOutcome first = transfers.submit(command);
        Told told = new Told(listener, command.key(), numberOf(first));
        if (first instanceof TransferOutcome.Accepted) {
            told.step(BulkProgress.Step.SUBMITTED);
        }
        Optional<TransferOutcome> second =
                isToBeHandedOn(first) ? Optional.of(confirm(command, told)) : Optional.empty();
        return new BulkPayment(lookout(command, told, first, today -> daysOf(command, today)), schedule, first, second);
    }

    /**
     * Takes up a bulk payment of which nothing is left but its key: the order and the bank's number are read from the
     * ledger, and nothing is sent but enquiries. A second step that is missing is not made up for: for that, submit the
     * same command again.
     *
     * @param commands the commands of this bank, from {@code connection.followUps()}
     * @param tenant the caller's tenant
     * @param key the key of the bulk transfer
     * @return the payment; empty when no bulk transfer was sent to this bank under the key, as far as the ledger knows.
     *     In a ledger that was put back to an older copy ({@link FollowUps#newestHold}) an order that looks unsent is
     *     unknown instead, and the key of one that was sent since the copy may be missing whole: empty proves nothing
     *     there
     * @throws dev.nakadachi.error.StoreException when the ledger does not work
     */
    public Optional<BulkPayment> find(FollowUps commands, TenantId tenant, IdempotencyKey key) {
        Optional<RecordedOrder> order = RecordedOrder.read(commands, tenant, key);
        Optional<TransferOutcome> second = RecordedOrder.outcomeOf(commands, tenant, keyOfSecondStep(key));
        return order.map(found -> {
            Told told = new Told(listener, key, numberOf(found.outcome()));
            Lookout lookout = lookout(found.command(), told, found.outcome(), found::days);
            return new BulkPayment(lookout, schedule, found.outcome(), second);
        });
    }

    private Lookout lookout(
            BulkTransferCommand command, Told told, TransferOutcome first, Function<LocalDate, DateRange> days) {
        boolean byContent = first instanceof TransferOutcome.Accepted taken && taken.isFoundByContent();
        return new Lookout(
                transfers,
                command,
                told,
                host,
                days,
                byContent ? BulkReport::foundByContent : UnaryOperator.identity());
    }

    /** An order is made on its day or before, and not after today. */
    private DateRange daysOf(BulkTransferCommand command, LocalDate today) {
        LocalDate day = command.transfer().designatedDate();
        return DateRange.daysEndingOn(day.isBefore(today) ? day : today, leadDays + 1);
    }

    /**
     * Under which key the second step of a transfer is recorded: {@code confirm:} and the SHA-256 of the transfer's own
     * key with a fixed word before it, in hexadecimal digits. The same key always gives the same, on every node, and
     * another than the caller gives himself.
     *
     * @param key the key of the transfer
     * @return the key of its second step
     */
    public static IdempotencyKey keyOfSecondStep(IdempotencyKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("nakadachi second step of a bulk transfer\n" + key.value()).getBytes(UTF_8));
            return new IdempotencyKey("confirm:" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    /** The number of an order that is a person's may be somebody else's order. */
    private boolean isToBeHandedOn(TransferOutcome first) {
        return first instanceof TransferOutcome.Accepted taken
                && HANDED_ON_FROM.contains(taken.state())
                && transfers.inTwoSteps();
    }

    private TransferOutcome confirm(BulkTransferCommand command, Told told) {
        ConfirmCommand step =
                ConfirmCommand.of(keyOfSecondStep(command.key()), told.number().orElseThrow());
        TransferOutcome outcome = transfers.confirm(step);
        if (outcome instanceof TransferOutcome.Accepted) {
            told.step(BulkProgress.Step.CONFIRMED);
        }
        return outcome;
    }

    private static Optional<RequestNumber> numberOf(TransferOutcome outcome) {
        return outcome.fold(
                taken -> Optional.of(taken.number()),
                refused -> Optional.empty(),
                TransferOutcome.Undone::number,
                unknown -> Optional.empty());
    }

    @Override
    public String toString() {
        return "BulkPayments[" + schedule + "]";
    }
}
