package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.provider.ListedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for transfers without an outcome in the bank's list. The list is read first and the ledger after it, so that no
 * command whose transfer is listed can be missing from the ledger.
 */
final class Search {

    private static final Problem UNREADABLE_NUMBER =
            Problem.of(ErrorCode.STORE_TAMPERED, "the ledger's note of the bank's number is not of a known form");

    private final Desk desk;
    private final Absence absence;

    Search(Desk desk) {
        this.desk = desk;
        this.absence = new Absence(desk);
    }

    /** One reading of a list serves all that are asked of it. */
    private record Place(GrantId grant, RecordedCommand.Kind kind, AccountId account, DateRangeKey days) {}

    private record DateRangeKey(String days) {}

    private record Listed(List<Held> held, Reading reading, Instant at, DateRange days) {

        List<TransferRecord> records() {
            return reading.records();
        }
    }

    void look(List<Held> unknown) {
        List<Listed> lists = new ArrayList<>();
        places(unknown).forEach((place, held) -> read(place, held).ifPresent(lists::add));
        if (lists.isEmpty()) {
            return;
        }
        Set<LedgerKey> unreadable = new HashSet<>();
        List<TrackedCommand> open = new ArrayList<>();
        desk.followUps().open(open::add, (entry, problem) -> unreadable.add(entry));
        open.stream().filter(command -> !Numbers.areReadable(command)).forEach(command -> {
            desk.report().unreadable(command.entry(), UNREADABLE_NUMBER);
            unreadable.add(command.entry());
        });
        for (Listed list : lists) {
            try {
                conclude(list, open, !unreadable.isEmpty());
            } catch (RuntimeException | Error failed) {
                list.held().forEach(held -> notAsked(held, failed));
            }
        }
    }

    private Map<Place, List<Held>> places(List<Held> unknown) {
        Map<Place, List<Held>> places = new LinkedHashMap<>();
        for (Held held : unknown) {
            try {
                TrackedCommand command = held.command();
                DateRange days = days(held);
                Place place = new Place(
                        desk.grantOf(command),
                        held.recorded().kind(),
                        held.recorded().transfer().orElseThrow().from(),
                        new DateRangeKey(days.toString()));
                places.computeIfAbsent(place, none -> new ArrayList<>()).add(held);
            } catch (RuntimeException | Error unasked) {
                notAsked(held, unasked);
            }
        }
        return places;
    }

    private DateRange days(Held held) {
        DateRange applied = Days.around(
                held.sentAt(), desk.options().firstLook(), desk.options().tolerance(), desk.now());
        return desk.facts()
                .listedBy()
                .filter(ListedBy.DESIGNATED_DATE::equals)
                .flatMap(by -> held.recorded().designatedDate())
                .map(designated -> Days.reaching(applied, designated))
                .orElse(applied);
    }

    private Optional<Listed> read(Place place, List<Held> held) {
        DateRange days = days(held.get(0));
        Instant at = desk.now();
        try {
            Enquiry enquiry = desk.enquiry(place.grant(), place.kind());
            boolean forProof = held.stream().anyMatch(each -> absence.proves(each, at));
            Reading reading = Reading.of(() -> enquiry.list(place.account(), days), forProof);
            return Optional.of(new Listed(held, reading, at, days));
        } catch (RuntimeException | Error unasked) {
            held.forEach(each -> notAsked(each, unasked));
            return Optional.empty();
        }
    }

    private void conclude(Listed list, List<TrackedCommand> open, boolean unreadable) {
        Numbers numbers = new Numbers(desk.followUps());
        open.stream().filter(Numbers::areReadable).forEach(numbers::know);
        RecordedCommand.Kind kind = list.held().get(0).recorded().kind();
        List<Suspect> suspects = new ArrayList<>();
        boolean blind = unreadable;
        for (TrackedCommand command : open) {
            if (mayOwn(command, kind)) {
                Optional<Suspect> suspect = suspect(command);
                suspect.ifPresent(suspects::add);
                blind |= suspect.isEmpty();
            }
        }
        boolean sees = !blind;
        Matching matching = Matching.of(suspects, list.records(), (suspect, record) -> {
            Likeness like = numbers.seenBy(suspect, record, plain(suspect, record));
            boolean guesses = sees && !desk.loss().covers(suspect.command());
            return like == Likeness.STRONG && !guesses ? Likeness.WEAK : like;
        });
        for (Held held : list.held()) {
            suspects.stream()
                    .filter(suspect ->
                            suspect.command().entry().equals(held.command().entry()))
                    .findFirst()
                    .ifPresent(suspect -> concluded(held, matching.of(suspect), list));
        }
    }

    private Likeness plain(Suspect suspect, TransferRecord record) {
        return Likeness.of(
                record,
                suspect.command(),
                suspect.transfer(),
                desk.options().firstLook(),
                desk.options().tolerance());
    }

    /** Whether it may have reached the bank, which has not said so. */
    private static boolean mayOwn(TrackedCommand command, RecordedCommand.Kind kind) {
        LedgerState state = command.state();
        boolean without = state.equals(LedgerState.SENT)
                || state.equals(LedgerState.UNKNOWN)
                || ((state.equals(LedgerState.NEEDS_HUMAN) || !LedgerStates.isKnown(state)) && !command.isTaken());
        return without && RecordedCommand.of(command).kind() == kind;
    }

    private Optional<Suspect> suspect(TrackedCommand command) {
        try {
            boolean mayLeave = command.state().equals(LedgerState.SENT)
                    && command.sentAt()
                            .filter(sent ->
                                    desk.now().isBefore(sent.plus(desk.options().firstLook())))
                            .isPresent();
            boolean underWay = mayLeave || !LedgerStates.isKnown(command.state());
            return RecordedCommand.of(command).transfer().map(transfer -> new Suspect(command, transfer, underWay));
        } catch (NakadachiException unreadable) {
            return Optional.empty();
        }
    }

    private void conclude(Held held, Finding finding, Listed list) {
        if (finding.found().isPresent() && take(held, finding.found().get())) {
            return;
        }
        if (finding.isAbsent() && list.reading().steady() && absence.proves(held, list.at())) {
            absence.seen(held, list.at(), words(finding, list));
            return;
        }
        if (!finding.isAbsent()) {
            absence.doubted(held);
        }
        if (isOver(held)) {
            desk.human(held, reason(held, finding), words(finding, list), finding.candidates());
        }
    }

    private HumanReason reason(Held held, Finding finding) {
        if (desk.loss().covers(held.command())) {
            return HumanReason.LEDGER_PUT_BACK;
        }
        return finding.isAbsent() ? HumanReason.NOT_FOUND : HumanReason.AMBIGUOUS;
    }

    /**
     * The number is bound before the state is recorded: a crash in between finds it bound to this command. That it was
     * not paid is not believed of a transfer that only looks like the command: it may be another one of the same
     * content.
     */
    private boolean take(Held held, TransferRecord record) {
        boolean byContent = !Likeness.isMarked(record, held.command());
        Optional<LedgerState> reported = LedgerStates.of(record.state());
        if (byContent && reported.filter(LedgerStates::isUnpaid).isPresent()) {
            String number = record.numbers().get(0).value();
            desk.human(held, HumanReason.LOOKALIKE_UNPAID, "the bank reports " + record.state(), number);
            return true;
        }
        if (byContent && reported.filter(LedgerStates::isUnderWay).isPresent() && !pays(held, record)) {
            return false;
        }
        if (!Numbers.bind(desk.followUps(), held.command(), record.numbers())) {
            return false;
        }
        LedgerState state = reported.orElse(LedgerState.ACCEPTED);
        LedgerMove move = LedgerStates.isFinal(state) ? LedgerMove.settledAs(state) : LedgerMove.to(state);
        LedgerMove found = Tracking.noted(move, record)
                .noting(RecordedCommand.NUMBER, record.numbers().get(0).value());
        desk.record(held, byContent ? found.noting(ResolverNotes.FOUND_BY, ResolverNotes.BY_CONTENT) : found);
        return true;
    }

    /** The sums of a bulk transfer may be another one's. */
    private boolean pays(Held held, TransferRecord record) {
        TransferCommand transfer = held.recorded().transfer().orElseThrow();
        return desk.enquiry(held)
                .pays(transfer.from(), record.numbers().get(0), transfer)
                .orElse(false);
    }

    private boolean isOver(Held held) {
        return !desk.now().isBefore(held.sentAt().plus(desk.options().unknownFor()));
    }

    private void notAsked(Held held, Throwable why) {
        desk.unasked(held, why);
        if (!isOver(held)) {
            return;
        }
        try {
            String found = "asking ended in " + Desk.problemOf(why).code();
            desk.human(held, HumanReason.NOT_ASKED, found, "");
        } catch (RuntimeException | Error failed) {
            desk.unasked(held, failed);
        }
    }

    private void concluded(Held held, Finding finding, Listed list) {
        try {
            conclude(held, finding, list);
        } catch (RuntimeException | Error failed) {
            notAsked(held, failed);
        }
    }

    private static String words(Finding finding, Listed list) {
        return list.records().size() + " transfers in " + list.days() + ", read " + list.at() + "; "
                + finding.couldBe().size() + " could be it";
    }
}
