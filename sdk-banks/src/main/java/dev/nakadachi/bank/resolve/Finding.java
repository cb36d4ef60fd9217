package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a bank's list says of a command: found, nothing like it, or not clear. */
record Finding(Optional<TransferRecord> found, List<TransferRecord> couldBe) {

    static Finding of(TransferRecord record) {
        return new Finding(Optional.of(record), List.of(record));
    }

    static Finding unclear(List<TransferRecord> couldBe) {
        return new Finding(Optional.empty(), List.copyOf(couldBe));
    }

    boolean isAbsent() {
        return couldBe.isEmpty();
    }

    String candidates() {
        return couldBe.stream()
                .flatMap(record -> record.numbers().stream())
                .map(RequestNumber::value)
                .limit(20)
                .collect(Collectors.joining(" "));
    }
}
