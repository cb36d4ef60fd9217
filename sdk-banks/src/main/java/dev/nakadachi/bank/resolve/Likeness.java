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
import java.util.stream.Stream;

/** How far a transfer in a bank's list is like a command. */
enum Likeness {
    /** What the bank reports speaks against it. */
    NONE,
    /** It was applied for when the command cannot have been. Good enough to doubt an absence, not to explain it. */
    ELSEWHEN,
    /** Nothing speaks against it, and too little for it. */
    WEAK,
    /** Payees and amounts, or sums, agree, and the time at which it was applied for. */
    STRONG,
    /** It carries the marker of the command, which no other has. */
    MARKED;

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
            return NONE;
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
        return says(record) ? STRONG : WEAK;
    }

    static boolean isMarked(TransferRecord record, TrackedCommand command) {
        return command.marker().filter(marker -> carries(record, marker)).isPresent();
    }

    /** Every payee by account number, or the sums of a bulk transfer. */
    private static boolean says(TransferRecord record) {
        boolean payees = !record.items().isEmpty()
                && record.items().stream().allMatch(item -> item.number().isPresent());
        return payees || record.summary().isPresent();
    }

    private static boolean carries(TransferRecord record, String marker) {
        Stream<String> words = Stream.concat(
                record.items().stream()
                        .map(TransferItem::edi)
                        .flatMap(Optional::stream)
                        .map(EdiInfo::value),
                record.summary().flatMap(BulkSummary::dataName).stream());
        return words.anyMatch(
                text -> Normalizer.normalize(text, Normalizer.Form.NFKC).strip().equals(marker));
    }
}
