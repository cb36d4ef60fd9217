package dev.nakadachi.sandbox.resolve;

import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.sandbox.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** All that a made-up bank has carried out, and how much of it its list shows. */
final class Book {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    final VirtualClock clock;
    final List<Entry> entries = new ArrayList<>();
    boolean down;
    Runnable beforeList = () -> {};
    UnaryOperator<List<TransferRecord>> shift = UnaryOperator.identity();
    Function<Entry, LocalDate> listedBy = entry -> LocalDate.ofInstant(entry.appliedAt, TOKYO);
    int asked;

    Book(VirtualClock clock) {
        this.clock = clock;
    }

    /** A transfer; the key is empty when it was made elsewhere. */
    static final class Entry {

        final RequestNumber number;
        final String key;
        final TransferCommand command;
        final Instant appliedAt;
        final Instant shownFrom;
        TransferState.Kind state = TransferState.Kind.AWAITING_APPROVAL;
        boolean numberless;

        private Entry(RequestNumber number, String key, TransferCommand command, Instant at, Instant shownFrom) {
            this.number = number;
            this.key = key;
            this.command = command;
            this.appliedAt = at;
            this.shownFrom = shownFrom;
        }

        /** Another transfer under this number. */
        Entry as(TransferCommand other) {
            return new Entry(number, key, other, appliedAt, shownFrom);
        }

        TransferRecord record() {
            TransferRecord.Builder record = TransferRecord.builder(new TransferState(state, state.name()))
                    .account(command.from())
                    .designatedDate(command.designatedDate())
                    .appliedAt(appliedAt.atZone(TOKYO).toOffsetDateTime());
            if (!numberless) {
                record.number(number);
            }
            command.payments().forEach(payment -> record.item(item(payment).build()));
            return record.build();
        }

        private static TransferItem.Builder item(Payment payment) {
            TransferItem.Builder item = TransferItem.builder(payment.amount())
                    .bank(payment.payee().bank())
                    .branch(payment.payee().branch())
                    .number(payment.payee().number());
            payment.edi().ifPresent(item::edi);
            return item;
        }
    }

    Entry execute(String key, TransferCommand command, Duration lag) {
        Instant now = clock.instant();
        RequestNumber number = number(entries.size());
        Entry entry = new Entry(number, key, command, now, now.plus(lag));
        entries.add(entry);
        return entry;
    }

    /** The number of the entry that follows the first of two, or goes before the second. */
    RequestNumber otherOfTwo(Entry entry) {
        return number(entries.indexOf(entry) ^ 1);
    }

    private static RequestNumber number(int place) {
        return new RequestNumber("T" + (100_001 + place));
    }

    long executions(String key) {
        return entries.stream().filter(entry -> entry.key.equals(key)).count();
    }

    Optional<Entry> numbered(RequestNumber number) {
        return entries.stream().filter(entry -> entry.number.equals(number)).findFirst();
    }

    List<TransferRecord> list(LocalDate first, LocalDate last) {
        ask();
        Runnable once = beforeList;
        beforeList = () -> {};
        once.run();
        List<TransferRecord> shown = entries.stream()
                .filter(entry -> !clock.instant().isBefore(entry.shownFrom))
                .filter(entry -> {
                    LocalDate day = listedBy.apply(entry);
                    return !day.isBefore(first) && !day.isAfter(last);
                })
                .map(Entry::record)
                .toList();
        return shift.apply(shown);
    }

    Optional<TransferRecord> status(RequestNumber number) {
        ask();
        return numbered(number)
                .filter(entry -> !clock.instant().isBefore(entry.shownFrom))
                .map(Entry::record);
    }

    private void ask() {
        asked++;
        if (down) {
            throw Problem.of(ErrorCode.UNAVAILABLE, "the bank is closed").toException();
        }
    }
}
