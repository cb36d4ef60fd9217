package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A bulk payment that was submitted. Remembers the last look, to tell its listener of what is new; nothing else is
 * kept. Thread-safe; blocks; safe on virtual threads.
 */
public final class BulkPayment {

    private final Lookout lookout;
    private final BulkSchedule schedule;
    private final TransferOutcome submitted;
    private final @Nullable TransferOutcome confirmed;
    private final AtomicReference<@Nullable BulkReport> last = new AtomicReference<>();

    BulkPayment(
            Lookout lookout, BulkSchedule schedule, TransferOutcome submitted, Optional<TransferOutcome> confirmed) {
        this.lookout = lookout;
        this.schedule = schedule;
        this.submitted = submitted;
        this.confirmed = confirmed.orElse(null);
    }

    /**
     * The order.
     *
     * @return the command
     */
    public BulkTransferCommand command() {
        return lookout.command();
    }

    /**
     * What became of the order.
     *
     * @return accepted, rejected, undone or unknown
     */
    public TransferOutcome submitted() {
        return submitted;
    }

    /**
     * What became of the second step, at banks that take an order in two. Anything but accepted means that nobody may
     * have been asked to approve.
     *
     * @return accepted, rejected, undone or unknown; empty where there is no second step, or no order to hand on: none
     *     was taken, it has come to nothing, a person has to decide about it, or it is past its approval
     */
    public Optional<TransferOutcome> confirmed() {
        return Optional.ofNullable(confirmed);
    }

    /**
     * The bank's number.
     *
     * @return the number, empty unless the bank took the order
     */
    public Optional<RequestNumber> number() {
        return lookout.told().number();
    }

    /**
     * Looks once. An order that was refused has failed whole; one whose end is unknown is open whole, with the reason
     * as its trouble, until somebody has found out.
     *
     * @return all that the bank says now
     * @throws NakadachiException when the whole cannot be asked for, or a page fails for a reason that time does not
     *     heal; after any other failure of a page the report has what was read before it
     */
    public BulkReport look() {
        Optional<RequestNumber> number = number();
        if (number.isEmpty()) {
            return withoutNumber();
        }
        BulkReport report = lookout.look(number.get(), last.get());
        tell(last.getAndSet(report), report);
        return report;
    }

    /**
     * Looks by the schedule until every payment has its state, or the schedule is over. May last for days: give it a
     * virtual thread, or call {@link #look} from a timer of yours with {@link BulkSchedule#pauseAfter}. A failure that
     * time heals costs a look and no more. A finding that stays the same in two whole readings after the transfer has
     * ended is not waited for: a person looks. Nor is a number that shows another transfer at two looks in a row that
     * did not fail.
     *
     * @return all that the bank said last
     * @throws NakadachiException for a reason that time does not heal, such as a consent that is over
     * @throws dev.nakadachi.error.TryLaterException with {@code local.interrupted} when the thread was interrupted;
     *     nothing is lost
     */
    public BulkReport results() {
        BulkReport before = null;
        BulkReport report = lookOrFail();
        for (int looks = 1; number().isPresent() && !report.isFinished() && !isStuck(before, report); looks++) {
            Instant now = lookout.host().now();
            Optional<Duration> pause = schedule.pauseAfter(looks, report, now);
            if (pause.isEmpty()) {
                break;
            }
            rest(report.trouble()
                    .flatMap(Problem::retryAt)
                    .map(at -> Duration.between(now, at))
                    .filter(wait -> wait.compareTo(pause.get()) > 0)
                    .orElse(pause.get()));
            before = report;
            report = lookOrFail();
        }
        lookout.told()
                .tell(lookout.told()
                        .of(report.isFinished() ? BulkProgress.Step.FINISHED : BulkProgress.Step.GIVEN_UP)
                        .report(report));
        return report;
    }

    private BulkReport lookOrFail() {
        BulkReport known = last.get();
        try {
            return look();
        } catch (NakadachiException failed) {
            if (Lookout.isHopeless(failed.problem())) {
                throw failed;
            }
            tellTrouble(failed.problem());
            return known == null
                    ? BulkReport.without(command(), null, BulkReport.Reading.NOT_YET, failed.problem())
                    : known.troubledBy(failed.problem());
        }
    }

    /** What time does not heal: another transfer was shown twice, or all was read twice and the same does not fit. */
    private static boolean isStuck(@Nullable BulkReport before, BulkReport now) {
        return before != null && ((showsAnother(before) && showsAnother(now)) || staysUnfit(before, now));
    }

    /** A look that failed keeps the findings of the one before it, and has seen nothing. */
    private static boolean showsAnother(BulkReport report) {
        return report.isOfAnother() && report.trouble().isEmpty();
    }

    /** And the transfer has ended. */
    private static boolean staysUnfit(BulkReport before, BulkReport now) {
        return now.reading() == BulkReport.Reading.WHOLE
                && before.reading() == BulkReport.Reading.WHOLE
                && now.trouble().isEmpty()
                && !now.findings().isEmpty()
                && now.findings().equals(before.findings())
                && now.items().stream().filter(ItemResult::isOpen).allMatch(item -> item.basis() == Basis.UNCLEAR)
                && now.isIn(
                        TransferState.Kind.COMPLETED, TransferState.Kind.PARTLY_COMPLETED, TransferState.Kind.FAILED);
    }

    private BulkReport withoutNumber() {
        return submitted.fold(
                taken -> {
                    throw new IllegalStateException("an accepted order has a number");
                },
                refused -> BulkReport.refused(command(), refused.problem()),
                undone -> BulkReport.without(
                        command(),
                        null,
                        BulkReport.Reading.NOT_YET,
                        Problem.of(ErrorCode.NOT_CARRIED_OUT, "the ledger holds " + undone.state() + " and no number")),
                unknown -> BulkReport.without(command(), null, BulkReport.Reading.NOT_YET, unknown.problem()));
    }

    private void tell(@Nullable BulkReport before, BulkReport now) {
        Told told = lookout.told();
        now.trouble().ifPresent(this::tellTrouble);
        Optional<TransferState> was = Optional.ofNullable(before).flatMap(BulkPayment::stateOf);
        stateOf(now).filter(state -> !was.equals(Optional.of(state))).ifPresent(state -> {
            boolean waits = state.kind() == TransferState.Kind.AWAITING_APPROVAL;
            told.tell(told.of(waits ? BulkProgress.Step.WAITING_FOR_APPROVAL : BulkProgress.Step.STATE_CHANGED)
                    .state(state));
        });
        List<ItemResult> changed = IntStream.range(0, now.items().size())
                .filter(place -> before == null
                        ? now.items().get(place).basis() != Basis.NOT_TOLD
                        : before.items().get(place).state()
                                != now.items().get(place).state())
                .mapToObj(now.items()::get)
                .toList();
        if (!changed.isEmpty()) {
            told.tell(told.of(BulkProgress.Step.ITEMS_CHANGED).changed(changed).report(now));
        }
    }

    private void tellTrouble(Problem problem) {
        lookout.told().tell(lookout.told().of(BulkProgress.Step.LOOK_FAILED).problem(problem));
    }

    private static Optional<TransferState> stateOf(BulkReport report) {
        return report.own().map(TransferRecord::state);
    }

    private void rest(Duration pause) {
        try {
            lookout.host().sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "waiting for the results of a bulk payment was interrupted")
                    .toException(interrupted);
        }
    }

    @Override
    public String toString() {
        return "BulkPayment[" + command().key()
                + number().map(number -> " " + number).orElse("") + "]";
    }
}
