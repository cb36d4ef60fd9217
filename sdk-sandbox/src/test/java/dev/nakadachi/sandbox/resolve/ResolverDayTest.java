package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.ledger.LedgerState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day of a transfer in the bank's list may be that of a command of the same content. */
class ResolverDayTest {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 15);
    private static final LocalDate A_WEEK_LATER = LocalDate.of(2026, 4, 22);

    @TempDir
    private Path directory;

    /** 29 April, and 3 May to 6 May, are holidays of 2026; 18, 19 and 25 April are days of a weekend. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-15, 2026-04-15",
        "2026-04-15, 2026-04-16",
        "2026-04-17, 2026-04-20",
        "2026-04-25, 2026-04-24",
        "2026-04-25, 2026-04-27",
        "2026-04-28, 2026-04-30",
        "2026-05-03, 2026-05-01",
        "2026-05-03, 2026-05-07",
        "2026-12-31, 2026-12-30",
        "2026-12-31, 2027-01-04"
    })
    void aDayThatABankMakesOfTheDesignatedOneIsTaken(LocalDate designated, LocalDate listed) {
        Town town = listed(designated, listed);
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-15, 2026-04-14",
        "2026-04-15, 2026-04-17",
        "2026-04-15, 2026-04-22",
        "2026-04-17, 2026-04-18",
        "2026-04-25, 2026-04-23",
        "2026-04-25, 2026-04-28",
        "2026-05-03, 2026-04-30",
        "2026-05-03, 2026-05-08"
    })
    void anyOtherDayIsAPersons(LocalDate designated, LocalDate listed) {
        Town town = listed(designated, listed);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
    }

    /** Beyond the calendar nobody knows how a day is moved. */
    @Test
    void aMovedDayBeyondTheCalendarIsAPersons() {
        Town town = listed(LocalDate.of(2099, 4, 15), LocalDate.of(2099, 4, 16));
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
    }

    @Test
    void commandsThatDifferOnlyInTheirDayAreToldApart() {
        Town town = Town.silent(directory);
        submit(town, "order-no-1", WEDNESDAY, Wire.Fate.REPLY_LOST);
        submit(town, "order-no-2", A_WEEK_LATER, Wire.Fate.REPLY_LOST);
        town.after(FIRST);
        assertThat(town.number("order-no-1")).isEqualTo(town.world.book.entries.get(0).number);
        assertThat(town.number("order-no-2")).isEqualTo(town.world.book.entries.get(1).number);
    }

    @Test
    void twinsOfOneDayAndAnotherOfTheNextWeekAreToldApart() {
        Town town = Town.silent(directory);
        submit(town, "order-no-1", WEDNESDAY, Wire.Fate.REPLY_LOST);
        submit(town, "order-no-2", A_WEEK_LATER, Wire.Fate.REPLY_LOST);
        submit(town, "order-no-3", WEDNESDAY, Wire.Fate.REPLY_LOST);
        town.after(FIRST);
        assertThat(town.number("order-no-2")).isEqualTo(town.world.book.entries.get(1).number);
        assertThat(List.of(town.number("order-no-1"), town.number("order-no-3")))
                .as("it cannot matter which of the twins is which")
                .containsExactlyInAnyOrder(
                        town.world.book.entries.get(0).number, town.world.book.entries.get(2).number);
    }

    /** The one that is listed may be the other, moved: who took it would call the other absent. */
    @Test
    void commandsThatDifferOnlyInTheirDayAreAPersonsWhereOneIsNotListed() {
        Town town = Town.promised(directory);
        submit(town, "order-no-1", WEDNESDAY, Wire.Fate.REQUEST_LOST);
        submit(town, "order-no-2", A_WEEK_LATER, Wire.Fate.REPLY_LOST);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(town.reason("order-no-2")).isEqualTo(HumanReason.AMBIGUOUS);
    }

    /** The next business day of the one is the day of the other. */
    @Test
    void daysThatABankMayMakeOfEachOtherAreNotToldApart() {
        Town town = Town.silent(directory);
        submit(town, "order-no-1", WEDNESDAY, Wire.Fate.REPLY_LOST);
        submit(town, "order-no-2", WEDNESDAY.plusDays(1), Wire.Fate.REPLY_LOST);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(town.reason("order-no-2")).isEqualTo(HumanReason.AMBIGUOUS);
    }

    /** A command whose request was lost, and a transfer of its content and of some day, made within its minutes. */
    private Town listed(LocalDate designated, LocalDate day) {
        Town town = Town.silent(directory);
        submit(town, "order-no-1", designated, Wire.Fate.REQUEST_LOST);
        town.world.book.execute("", town.world.command("made-elsewhere", 100, false, day), Duration.ZERO);
        return town;
    }

    private static void submit(Town town, String key, LocalDate day, Wire.Fate fate) {
        TransferCommand command = town.world.command(key, 100, false, day);
        town.node.submit(command, fate, Duration.ZERO);
    }
}
