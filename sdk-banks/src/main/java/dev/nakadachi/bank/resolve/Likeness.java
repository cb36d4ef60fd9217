package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.BulkSummary;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.followup.TrackedCommand;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a transfer in a bank's list is like a command. */
enum Likeness {
    /** What the bank reports speaks against it. */
    NONE,
    /** It carries the command's marker or number, and what the bank reports speaks against it: a person's. */
    CONTRADICTED,
    /** It was applied for when the command cannot have been. Good enough to doubt an absence, not to explain it. */
    ELSEWHEN,
    /** Nothing speaks against it, and too little for it. */
    WEAK,
    /** Payees and amounts, or sums, agree, the time at which it was applied for, and its day. */
    STRONG,
    /** It carries the marker of the command, which no other one of its tenant has. */
    MARKED;

    /** The form of an {@link dev.nakadachi.bank.EdiMarker}. */
    private static final Pattern MARKER = Pattern.compile("[0-9A-HJ-NP-X]{20}");

    boolean connects() {
        return this == WEAK || this == STRONG || this == MARKED;
    }

    static Likeness of(
            TransferRecord record,
            TrackedCommand command,
            TransferCommand transfer,
            Duration life,
            Duration tolerance) {
        if (!record.couldBe(transfer)) {
            return isMarked(record, command) ? CONTRADICTED : NONE;
        }
        if (isMarked(record, command)) {
            return MARKED;
        }
        Optional<Instant> applied = record.appliedAt().map(OffsetDateTime::toInstant);
        Instant sent = command.sentAt().orElse(command.intendedAt());
        if (applied.isEmpty()) {
            return WEAK;
        }
        boolean inTime = !applied.get().isBefore(sent.minus(tolerance))
                && !applied.get().isAfter(sent.plus(life).plus(tolerance));
        if (!inTime) {
            return ELSEWHEN;
        }
        return says(record) && isOfItsDay(record, transfer) && !bearsAnothersMarker(record, command, transfer)
                ? STRONG
                : WEAK;
    }

    static boolean isMarked(TransferRecord record, TrackedCommand command) {
        return command.marker().filter(marker -> carries(record, marker)).isPresent();
    }

    /** Whether a word of it has the form of a marker and is not of this command. */
    static boolean bearsAnothersMarker(TransferRecord record, TrackedCommand command, TransferCommand transfer) {
        Set<String> own = Stream.concat(
                        command.marker().stream(),
                        transfer.payments().stream()
                                .flatMap(payment -> payment.edi().stream())
                                .map(EdiInfo::value))
                .map(Likeness::plain)
                .collect(Collectors.toSet());
        return words(record)
                .map(Likeness::plain)
                .anyMatch(word -> MARKER.matcher(word).matches() && !own.contains(word));
    }

    private static boolean isOfItsDay(TransferRecord record, TransferCommand transfer) {
        return record.designatedDate()
                .filter(day -> !Days.mayBecome(transfer.designatedDate(), day))
                .isEmpty();
    }

    /** Every payee by account number, or the sums of a bulk transfer. */
    private static boolean says(TransferRecord record) {
        boolean payees = !record.items().isEmpty()
                && record.items().stream().allMatch(item -> item.number().isPresent());
        return payees || record.summary().isPresent();
    }

    private static boolean carries(TransferRecord record, String marker) {
        return words(record).map(Likeness::plain).anyMatch(marker::equals);
    }

    private static Stream<String> words(TransferRecord record) {
        return Stream.concat(
                record.items().stream()
                        .map(TransferItem::edi)
                        .flatMap(Optional::stream)
                        .map(EdiInfo::value),
                record.summary().flatMap(BulkSummary::dataName).stream());
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip();
    }
}
