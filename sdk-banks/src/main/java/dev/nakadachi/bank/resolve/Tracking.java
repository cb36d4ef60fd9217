package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.provider.ListedBy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Follows a transfer that the bank has, by its number, until nothing can follow any more. */
final class Tracking {

    private final Desk desk;

    Tracking(Desk desk) {
        this.desk = desk;
    }

    void look(Held held) {
        Optional<RequestNumber> number = held.recorded().number();
        if (number.isEmpty() || held.command().account().isEmpty()) {
            desk.human(held, HumanReason.UNREADABLE, "the ledger holds no number to ask with", "");
            return;
        }
        if (!Numbers.bind(desk.followUps(), held.command(), List.of(number.get()))) {
            desk.human(held, HumanReason.NUMBER_OF_ANOTHER, "", number.get().value());
            return;
        }
        boolean shown;
        try {
            shown = ask(held, held.command().account().get(), number.get());
        } catch (RuntimeException | Error unasked) {
            desk.unasked(held, unasked);
            if (isOver(held)) {
                end(
                        held,
                        HumanReason.NOT_ASKED,
                        "asking ended in " + Desk.problemOf(unasked).code());
            }
            return;
        }
        Instant end = shown ? noEndAt(desk.options(), held) : overAt(desk.options(), held);
        if (desk.now().isBefore(end) || LedgerStates.isFinal(held.state()) || held.is(LedgerState.NEEDS_HUMAN)) {
            return;
        }
        if (isNeverShown(held) && !shown) {
            end(held, unseen(held), "the bank shows nothing under " + number.get());
        } else {
            end(held, HumanReason.NO_END, "the bank last reported " + held.state());
        }
    }

    /** An answer said that the bank has it, unless a person did. */
    private static HumanReason unseen(Held held) {
        return held.command().note(ResolverNotes.DECISION).isPresent()
                ? HumanReason.NOT_FOUND
                : HumanReason.NEVER_SHOWN;
    }

    /** True when the bank shows anything under the number. */
    private boolean ask(Held held, AccountId account, RequestNumber number) {
        Enquiry enquiry = desk.enquiry(held);
        Optional<TransferRecord> record = enquiry.status(account, number, days(held));
        if (record.isPresent()) {
            report(held, record.get(), enquiry);
        } else if (held.is(LedgerState.ACCEPTED)) {
            waiting(enquiry, account, number).ifPresent(state -> desk.record(held, LedgerMove.to(state)));
        }
        return record.isPresent();
    }

    /** The request may be known where the transfer is not listed yet. */
    private static Optional<LedgerState> waiting(Enquiry enquiry, AccountId account, RequestNumber number) {
        try {
            return LedgerStates.of(enquiry.result(account, number).state());
        } catch (NakadachiException refused) {
            if (refused.problem().code().equals(ErrorCode.NOT_OFFERED)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** A number that an answer bore may have been another transfer's, when the answer was. */
    private static boolean isOfAnother(Held held, TransferRecord record) {
        return held.recorded()
                .transfer()
                .filter(transfer ->
                        !record.couldBe(transfer) || Likeness.bearsAnothersMarker(record, held.command(), transfer))
                .isPresent();
    }

    private void report(Held held, TransferRecord record, Enquiry enquiry) {
        if (isOfAnother(held, record)) {
            contradicted(held, HumanReason.NUMBER_OF_ANOTHER, "the bank's transfer of that number is another one");
            return;
        }
        Optional<LedgerState> reported = LedgerStates.of(record.state());
        if (held.recorded().isFoundByContent()
                && reported.filter(LedgerStates::isUnpaid).isPresent()) {
            desk.human(held, HumanReason.LOOKALIKE_UNPAID, "the bank reports " + record.state(), "");
        } else if (isUnpaidWithoutNumber(held, record, reported)) {
            contradicted(
                    held,
                    HumanReason.LOOKALIKE_UNPAID,
                    "the bank reports " + record.state() + " of a transfer without a number");
        } else if (reported.isEmpty() || reported.get().equals(held.state())) {
            noteCode(held, record);
        } else if (held.state().mayLeadTo(reported.get()) && !isOfSums(held, reported.get())) {
            moved(held, record, reported.get());
        } else if (held.state().mayLeadTo(reported.get())) {
            movedAsItsPayments(held, record, reported.get(), enquiry);
        } else {
            contradicted(
                    held,
                    HumanReason.IMPOSSIBLE_STATE,
                    "the bank reports " + record.state() + ", which cannot follow " + held.state());
        }
    }

    /** A transfer without a number may be another one's, unless it bears the marker. */
    private static boolean isUnpaidWithoutNumber(Held held, TransferRecord record, Optional<LedgerState> reported) {
        return record.numbers().isEmpty()
                && reported.filter(LedgerStates::isUnpaid).isPresent()
                && !reported.get().equals(held.state())
                && !Likeness.isMarked(record, held.command());
    }

    private void moved(Held held, TransferRecord record, LedgerState state) {
        LedgerMove move = LedgerStates.isFinal(state) ? LedgerMove.settledAs(state) : LedgerMove.to(state);
        desk.record(held, noted(agreeing(held, move), record));
    }

    /** Found by what may be the sums of another bulk transfer: its payments tell, as soon as the bank shows them. */
    private static boolean isOfSums(Held held, LedgerState reported) {
        return held.recorded().isFoundByContent()
                && held.recorded().kind() == RecordedCommand.Kind.BULK_TRANSFER
                && LedgerStates.isUnderWay(reported);
    }

    private void movedAsItsPayments(Held held, TransferRecord record, LedgerState state, Enquiry enquiry) {
        TransferCommand transfer = held.recorded().transfer().orElseThrow();
        Optional<Boolean> pays =
                enquiry.pays(transfer.from(), held.recorded().number().orElseThrow(), transfer);
        if (pays.filter(Boolean::booleanValue).isPresent()) {
            moved(held, record, state);
        } else if (pays.isPresent()) {
            contradicted(
                    held, HumanReason.NUMBER_OF_ANOTHER, "the payments of the bank's transfer are not the command's");
        }
    }

    /**
     * One answer may be stale or another one's: a person is called when the contradiction is still there a first look
     * later. The ledger is not taken back meanwhile.
     */
    private void contradicted(Held held, HumanReason reason, String found) {
        Optional<Instant> first = contradictedAt(held);
        if (first.isEmpty()) {
            note(
                    held,
                    LedgerMove.to(held.state())
                            .noting(ResolverNotes.CONTRADICTED_AT, desk.now().toString()));
        } else if (!desk.now().isBefore(first.get().plus(desk.options().firstLook()))) {
            desk.human(held, reason, found, "");
        }
    }

    private static Optional<Instant> contradictedAt(Held held) {
        return held.command()
                .note(ResolverNotes.CONTRADICTED_AT)
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    private static LedgerMove agreeing(Held held, LedgerMove move) {
        return contradictedAt(held).isPresent() ? move.noting(ResolverNotes.CONTRADICTED_AT, "") : move;
    }

    private void note(Held held, LedgerMove same) {
        boolean isSure = held.command().isTaken() && held.command().problem().isEmpty();
        desk.record(held, isSure ? same : same.because(Desk.doubt(held.command())));
    }

    private void noteCode(Held held, TransferRecord record) {
        String code = record.state().raw();
        boolean isNew = !code.isEmpty()
                && held.command().note(ResolverNotes.CODE).filter(code::equals).isEmpty();
        boolean agrees = LedgerStates.of(record.state()).isPresent();
        if (isNew || (agrees && contradictedAt(held).isPresent())) {
            LedgerMove same = noted(LedgerMove.to(held.state()), record);
            note(held, agrees ? agreeing(held, same) : same);
        }
    }

    static LedgerMove noted(LedgerMove move, TransferRecord record) {
        LedgerMove noted = record.state().raw().isEmpty()
                ? move
                : move.noting(ResolverNotes.CODE, record.state().raw());
        return record.stateName()
                .map(word -> noted.noting(ResolverNotes.WORD, word))
                .orElse(noted);
    }

    /**
     * What was carried out and may come back is settled when its watch is over, whether or not it could be asked. What
     * was sent back is not: it may be handed in again as long as nobody withdraws it.
     */
    private void end(Held held, HumanReason reason, String found) {
        if (LedgerStates.isWatched(held.state()) && contradictedAt(held).isPresent()) {
            desk.human(held, HumanReason.IMPOSSIBLE_STATE, "the bank's last report contradicts " + held.state(), "");
        } else if (LedgerStates.isWatched(held.state()) && !held.is(LedgerState.SENT_BACK)) {
            desk.record(held, LedgerMove.settledAs(held.state()));
        } else {
            desk.human(held, reason, found, "");
        }
    }

    private boolean isOver(Held held) {
        return !desk.now().isBefore(overAt(desk.options(), held));
    }

    static Instant overAt(ResolverOptions options, Held held) {
        return isNeverShown(held) ? dayOr(held, arrival(held)).plus(options.unknownFor()) : noEndAt(options, held);
    }

    private static Instant noEndAt(ResolverOptions options, Held held) {
        if (LedgerStates.isWatched(held.state())) {
            return arrival(held).plus(options.watch());
        }
        return held.command().isTaken()
                ? dayOr(held, held.sentAt()).plus(options.openFor())
                : held.sentAt().plus(options.unknownFor());
    }

    /** The start of the designated date, unless it was before. */
    private static Instant dayOr(Held held, Instant since) {
        return date(held).map(Days::startOf).filter(day -> day.isAfter(since)).orElse(since);
    }

    /** Only an answer, or a person, says that the bank has it; the answer may have been that to another command. */
    private static boolean isNeverShown(Held held) {
        RecordedCommand.Kind kind = held.recorded().kind();
        return held.is(LedgerState.ACCEPTED)
                && (kind == RecordedCommand.Kind.TRANSFER || kind == RecordedCommand.Kind.BULK_TRANSFER)
                && held.command().note(ResolverNotes.CODE).isEmpty();
    }

    /** When it came to its state: notes since do not prolong anything. */
    static Instant arrival(Held held) {
        Instant arrival = held.command().since();
        for (int place = held.command().steps().size() - 1; place >= 0; place--) {
            if (!held.command().steps().get(place).state().equals(held.state())) {
                break;
            }
            arrival = held.command().steps().get(place).at();
        }
        return arrival;
    }

    private static Optional<LocalDate> date(Held held) {
        try {
            return held.recorded().transfer().map(TransferCommand::designatedDate);
        } catch (NakadachiException unreadable) {
            return Optional.empty();
        }
    }

    /** For banks that have no enquiry by number. */
    private DateRange days(Held held) {
        return desk.facts()
                .listedBy()
                .filter(ListedBy.DESIGNATED_DATE::equals)
                .flatMap(by -> date(held))
                .map(Days::near)
                .orElseGet(() -> sinceSent(held));
    }

    /** As long as the bank allows. */
    private DateRange sinceSent(Held held) {
        Duration tolerance = desk.options().tolerance();
        LocalDate first = LocalDate.ofInstant(held.sentAt().minus(tolerance), Days.TOKYO);
        LocalDate today = LocalDate.ofInstant(desk.now(), Days.TOKYO);
        LocalDate last = desk.longestPeriod()
                .map(period -> first.plus(period).minusDays(1))
                .filter(limit -> limit.isBefore(today))
                .orElse(today);
        return DateRange.between(first, last.isBefore(first) ? first : last);
    }
}
