package dev.nakadachi.bank.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.CommandFinding;
import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PersonalBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of single transfers at GMO Aozora (facts 2.9), of companies and of persons. */
class GmoRulesTest {

    private static final ProviderProfile CORPORATE = GmoAozora.corporate()
            .at(GmoAozora.PRODUCTION, GmoTransfers.corporate())
            .profile();
    private static final ProviderProfile PERSONAL = GmoAozoraPersonal.personal()
            .at(GmoAozoraPersonal.PRODUCTION, GmoTransfers.personal())
            .profile();
    private static final String LONG = "ｱ".repeat(49);

    static Stream<Mistake> mistakes() {
        return Stream.of(
                Mistake.of("payments.count", order -> order.more(98)),
                // accountId of 12 to 29 characters (Swagger 1.1.12)
                Mistake.of("from.shape", order -> order.from = new AccountId("1234567")),
                Mistake.of("total.amount", order -> order.payments.add(Order.payment(3, 999_999_999_999L))),
                Mistake.of("remitter.length", order -> order.remitter = Optional.of(new KanaName(LONG))),
                Mistake.of("payee-name.length", order -> order.payments.add(Order.named(LONG))),
                Mistake.of("date.past", order -> order.date = Order.TODAY.minusDays(1)),
                Mistake.of("date.closed", order -> {
                    order.date = Order.HOLIDAY;
                    order.rule = HolidayRule.REFUSE;
                }),
                Mistake.of("+date.moved", order -> order.date = Order.HOLIDAY),
                Mistake.of("+date.cut-off-unknown", order -> order.date = Order.TODAY),
                Mistake.of("+date.beyond-calendar", order -> order.date = Order.TODAY.plusYears(2)),
                Mistake.of("+payee.repeated", order -> order.payments.add(Order.payment(2, 500))),
                Mistake.of("+remitter.characters", order -> order.remitter = Optional.of(new KanaName("ﾄｳｷｮｳ"))),
                Mistake.of("+payee-name.characters", order -> order.payments.add(Order.named("ヤマダ"))),
                Mistake.of("+edi.characters", order -> order.payments.add(Order.told("INV,42"))));
    }

    @Test
    void anOrderWithoutMistakesIsClear() {
        for (PreflightReport report : reports(new Order())) {
            assertThat(Mistake.idsOf(report)).isEmpty();
            assertThat(report.executionDate()).contains(Order.THURSDAY);
            assertThat(report.fee()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsFoundAndNothingElse(Mistake mistake) {
        Order order = new Order();
        mistake.made().accept(order);
        for (PreflightReport report : reports(order)) {
            assertThat(Mistake.idsOf(report)).containsExactlyInAnyOrderElementsOf(mistake.found());
        }
    }

    /** A date can be wrong in one way at a time. */
    @Test
    void allMistakesTogetherAreFoundAtOnce() {
        Order order = new Order();
        Set<String> expected = new HashSet<>();
        mistakes()
                .filter(mistake ->
                        !mistake.name().contains("date.") || mistake.name().equals("date.past"))
                .filter(mistake -> !mistake.name().equals("remitter.length"))
                .forEach(mistake -> {
                    mistake.made().accept(order);
                    expected.addAll(mistake.found());
                });
        order.remitter = Optional.of(new KanaName("ｬ".repeat(49)));
        expected.add("remitter.length");
        assertThat(expected).hasSize(10);
        for (PreflightReport report : reports(order)) {
            assertThat(Mistake.idsOf(report)).isEqualTo(expected);
        }
    }

    @Test
    void aFindingSaysWhereAndWhatToDoAndNeverAValue() {
        Order order = new Order();
        order.payments.add(Order.named(LONG));
        CommandFinding found = reports(order).get(0).refusals().get(0);
        assertThat(found.member()).isEqualTo(CommandMember.PAYEE_NAME);
        assertThat(found.payment()).hasValue(3);
        assertThat(found.words())
                .isEqualTo("payment 3, payee-name: names each payee with at most 48 half-width characters at this bank;"
                        + " shorten the payee's name");
        assertThat(found.toString()).startsWith("payee-name.length (").doesNotContain("ｱ");
    }

    @Test
    void aCharacterIsNamedByItsPlace() {
        Order order = new Order();
        order.payments.add(Order.named("ﾔﾏﾀﾞ ｼﾞｭﾝ"));
        assertThat(reports(order).get(0).warnings())
                .singleElement()
                .extracting(CommandFinding::words)
                .asString()
                .startsWith("payment 3, payee-name: ")
                .contains("character 8", "LARGE_KANA", "ZenginAlphabet.PARTY_NAME.write");
    }

    @Test
    void aRepeatedPayeeNamesTheFirstOfItsPayments() {
        Order order = new Order();
        order.payments.add(Order.payment(2, 500));
        assertThat(reports(order).get(0).warnings()).singleElement().satisfies(found -> {
            assertThat(found.payment()).hasValue(3);
            assertThat(found.words()).contains("that of payment 2");
        });
    }

    private static List<PreflightReport> reports(Order order) {
        return List.of(
                Preflight.of(CorporateBank.over(desk(CORPORATE))).check(order.single()),
                Preflight.of(PersonalBank.over(desk(PERSONAL))).check(order.single()));
    }

    private static Desk desk(ProviderProfile profile) {
        return new Desk(profile, Order.NOW, ServiceFacts.unknown());
    }
}
