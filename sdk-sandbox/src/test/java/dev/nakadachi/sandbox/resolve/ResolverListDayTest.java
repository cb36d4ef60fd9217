package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.ledger.LedgerState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank whose list selects by the designated date: the days around SENT do not show what is for a later one. */
class ResolverListDayTest {

    private static final LocalDate PAYDAY = LocalDate.of(2026, 6, 25);

    @TempDir
    private Path directory;

    @Test
    void whatIsForALaterDayIsFoundThere() {
        Town town = Town.promisedByDesignatedDate(directory);
        salaries(town, Wire.Fate.REPLY_LOST);
        town.after(Duration.ofMinutes(5));
        assertThat(town.state("salaries")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void whatIsNotThereWasNotExecuted() {
        Town town = Town.promisedByDesignatedDate(directory);
        salaries(town, Wire.Fate.REQUEST_LOST);
        town.toTheEnd();
        assertThat(town.state("salaries")).isEqualTo(LedgerState.NOT_EXECUTED);
    }

    /** It stands among the days of the week before: the bank moved it. */
    @Test
    void whatTheBankMovedIsNoAbsence() {
        Town town = Town.promisedByDesignatedDate(directory);
        town.world.book.listedBy = entry -> PAYDAY.minusDays(10);
        salaries(town, Wire.Fate.REPLY_LOST);
        town.toTheEnd();
        assertThat(town.state("salaries")).isNotEqualTo(LedgerState.NOT_EXECUTED);
    }

    /** The list selects by the day of application after all. */
    @Test
    void aWrongWordAboutTheDayIsNoAbsence() {
        Town town = Town.promisedByDesignatedDate(directory);
        town.world.book.listedBy = entry -> LocalDate.ofInstant(entry.appliedAt, Book.TOKYO);
        salaries(town, Wire.Fate.REPLY_LOST);
        town.toTheEnd();
        assertThat(town.state("salaries")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    private static void salaries(Town town, Wire.Fate fate) {
        TransferCommand command = town.world.command("salaries", 100, false, PAYDAY);
        town.node.submit(command, fate, Duration.ZERO);
    }
}
