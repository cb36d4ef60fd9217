package dev.nakadachi.bank.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BankMaster;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.calendar.BusinessCalendar;
import dev.nakadachi.bank.calendar.HolidayTable;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.provider.ServiceFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file has the fields of facts 11.1: a day without a year, and no field for a holiday rule. */
class FilePreflightTest {

    private static final ServiceFacts UNTIL_THREE = ServiceFacts.unknown().withCutOff(LocalTime.of(15, 0));

    /** Lists nobody. */
    private static final BankMaster NONE = new BankMaster() {
        @Override
        public Optional<KanaName> bank(BankCode bank) {
            return Optional.empty();
        }

        @Override
        public Optional<KanaName> branch(BankCode bank, BranchCode branch) {
            return Optional.empty();
        }
    };

    static Stream<Mistake> mistakes() {
        return Stream.of(
                Mistake.of("field.missing", order -> order.remitterCode = Optional.empty()),
                Mistake.of("number.too-large", order -> order.payments.add(Order.payment(3, 10_000_000_000L))),
                Mistake.of("text.too-long", order -> order.payments.add(Order.named("ｱ".repeat(31)))),
                Mistake.of("date.past", order -> order.date = Order.TODAY.minusDays(1)),
                Mistake.of("date.closed", order -> order.date = Order.HOLIDAY),
                Mistake.of("+date.closed-unruled", order -> {
                    order.date = Order.HOLIDAY;
                    order.rule = HolidayRule.NEXT_BUSINESS_DAY;
                }),
                Mistake.of("+date.unclear-year", order -> order.date = LocalDate.of(2027, 5, 20)),
                Mistake.of("+date.cut-off", order -> order.date = Order.TODAY),
                Mistake.of("+payee.repeated", order -> order.payments.add(Order.payment(2, 500))));
    }

    @Test
    void aFileWithoutMistakesIsClear() {
        PreflightReport report = report(Order.ofBizSol());
        assertThat(Mistake.idsOf(report)).isEmpty();
        assertThat(report.executionDate()).contains(Order.THURSDAY);
        assertThat(report.fee()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsFound(Mistake mistake) {
        Order order = Order.ofBizSol();
        mistake.made().accept(order);
        assertThat(Mistake.idsOf(report(order))).containsExactlyInAnyOrderElementsOf(mistake.found());
    }

    @Test
    void allMistakesAreFoundAtOnce() {
        Order order = Order.ofBizSol();
        Set<String> expected = new HashSet<>();
        mistakes()
                .filter(mistake ->
                        !mistake.name().contains("date.") || mistake.name().equals("date.past"))
                .forEach(mistake -> {
                    mistake.made().accept(order);
                    expected.addAll(mistake.found());
                });
        assertThat(expected).hasSize(5);
        assertThat(Mistake.idsOf(report(order))).isEqualTo(expected);
    }

    @Test
    void anUnknownCutOffIsNotGuessed() {
        Order order = Order.ofBizSol();
        order.date = Order.TODAY;
        assertThat(Mistake.idsOf(
                        FilePreflight.of(ServiceFacts.unknown()).check(file(order), RecordEnd.CR_LF, Order.NOW)))
                .containsExactly("+date.cut-off-unknown");
    }

    @Test
    void calendarAndMasterAreTheCallers() {
        BusinessCalendar closed =
                BusinessCalendar.ofBanks(HolidayTable.published()).withClosed(Set.of(Order.THURSDAY));
        PreflightReport report = FilePreflight.of(UNTIL_THREE)
                .withCalendar(closed)
                .withMaster(NONE)
                .check(file(Order.ofBizSol()), RecordEnd.CR_LF, Order.NOW);
        assertThat(report.refusals()).extracting(one -> one.ruleId()).containsExactly("date.closed");
        assertThat(report.warnings())
                .extracting(one -> one.ruleId())
                .containsExactly("payee.unlisted", "payee.unlisted");
    }

    private static PreflightReport report(Order order) {
        Instant now = Instant.parse("2026-11-20T07:00:00Z"); // four in the afternoon, after the cut-off
        return FilePreflight.of(UNTIL_THREE).check(file(order), RecordEnd.CR_LF, now);
    }

    private static BulkTransferFile file(Order order) {
        return BulkTransferFile.of(order.bulk(), new BankCode("9999"));
    }
}
