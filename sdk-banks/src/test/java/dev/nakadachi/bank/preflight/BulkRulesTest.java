package dev.nakadachi.bank.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.TransferComment;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of bulk transfers: at GMO Aozora (facts 2.10) and at Shoko Chukin Bank, on AnserBizSOL (facts 3.3). */
class BulkRulesTest {

    private static final ProviderProfile GMO = GmoAozora.corporate()
            .at(GmoAozora.PRODUCTION, GmoBulkTransfers.corporate())
            .profile();
    private static final URI BASE = URI.create("https://bank.example/bizsol/v1");
    private static final ProviderProfile SHOKO_CHUKIN = ShokoChukin.corporate()
            .at(ShokoChukin.below(new EnvironmentId("test"), BASE, BASE))
            .profile();

    /** Facts 2.10: 9,999 payments, 9,999,999,999 each, names of 40 and 30 of the 48 that are accepted. */
    static Stream<Mistake> atGmo() {
        return Stream.concat(
                atBoth(),
                Stream.of(
                        // accountId of 12 to 29 characters (Swagger 1.1.12)
                        Mistake.of("from.shape", order -> order.from = new AccountId("1234567")),
                        Mistake.of("+date.moved", order -> order.date = Order.HOLIDAY),
                        Mistake.of(
                                "data-name.length",
                                order -> order.dataName = Optional.of(new TransferComment("12345678901"))),
                        Mistake.of("approvers.not-taken", order -> order.approvers = List.of(new UserCode("Z001"))),
                        Mistake.of(
                                "approval-pattern.not-taken",
                                order -> order.pattern = Optional.of(new ApprovalPattern("single_approval"))),
                        Mistake.of(
                                "remitter-code.not-taken",
                                order -> order.remitterCode = Optional.of(new RemitterCode("0123456789"))),
                        Mistake.of(
                                "paying-account.not-taken",
                                order -> order.payingType = Optional.of(PayeeAccountType.ORDINARY))));
    }

    /**
     * Facts 3.3: fields of the Zengin file; a date without a year, and no rule for holidays. How many payments the bank
     * takes is not public: 9,999 as elsewhere.
     */
    static Stream<Mistake> atShokoChukin() {
        return Stream.concat(
                atBoth(),
                Stream.of(
                        Mistake.of("holiday-rule.not-told", order -> order.rule = HolidayRule.NEXT_BUSINESS_DAY),
                        Mistake.of("date.closed", order -> order.date = Order.HOLIDAY),
                        Mistake.of("date.unclear-year", order -> order.date = Order.TODAY.plusDays(181)),
                        Mistake.of("date.unclear-year", order -> order.date = Order.TODAY.minusDays(1)),
                        Mistake.of("remitter.missing", order -> order.remitter = Optional.empty()),
                        Mistake.of("remitter-code.missing", order -> order.remitterCode = Optional.empty()),
                        Mistake.of("paying-account.missing", order -> order.payingType = Optional.empty()),
                        Mistake.of(
                                "paying-account.no-code",
                                order -> order.payingType = Optional.of(PayeeAccountType.CURRENT)),
                        Mistake.of("approval-pattern.missing", order -> order.pattern = Optional.empty()),
                        Mistake.of("approvers.length", order -> order.approvers = List.of(new UserCode("Z0001"))),
                        Mistake.of(
                                "payee-type.no-code",
                                order -> order.payments.add(Order.typed(PayeeAccountType.SAVINGS)))));
    }

    private static Stream<Mistake> atBoth() {
        return Stream.of(
                Mistake.of("total.amount", order -> {
                    for (int payee = 0; payee < 101; payee++) {
                        order.payments.add(Order.payment(100 + payee, 9_999_999_999L));
                    }
                }),
                Mistake.of("amount.limit", order -> order.payments.add(Order.payment(3, 10_000_000_000L))),
                Mistake.of("remitter.length", order -> order.remitter = Optional.of(new KanaName("ｱ".repeat(41)))),
                Mistake.of("payee-name.length", order -> order.payments.add(Order.named("ｱ".repeat(31)))),
                Mistake.of("+date.cut-off-unknown", order -> order.date = Order.TODAY),
                Mistake.of("+payee.repeated", order -> order.payments.add(Order.payment(2, 500))),
                Mistake.of("+edi.characters", order -> order.payments.add(Order.told("ｬ"))),
                Mistake.of("payments.count", order -> order.more(9_998)));
    }

    @Test
    void ordersWithoutMistakesAreClear() {
        assertThat(Mistake.idsOf(report(GMO, new Order()))).isEmpty();
        PreflightReport report = report(SHOKO_CHUKIN, Order.ofBizSol());
        assertThat(Mistake.idsOf(report)).isEmpty();
        assertThat(report.executionDate()).contains(Order.THURSDAY);
    }

    @Test
    void ordersOf9999PaymentsAreClear() {
        for (ProviderProfile profile : List.of(GMO, SHOKO_CHUKIN)) {
            Order order = profile.equals(GMO) ? new Order() : Order.ofBizSol();
            order.more(9_997);
            assertThat(Mistake.idsOf(report(profile, order))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("atGmo")
    void eachMistakeIsFoundAtGmo(Mistake mistake) {
        Order order = new Order();
        mistake.made().accept(order);
        assertThat(Mistake.idsOf(report(GMO, order))).containsExactlyInAnyOrderElementsOf(mistake.found());
    }

    @ParameterizedTest
    @MethodSource("atShokoChukin")
    void eachMistakeIsFoundAtShokoChukin(Mistake mistake) {
        Order order = Order.ofBizSol();
        mistake.made().accept(order);
        assertThat(Mistake.idsOf(report(SHOKO_CHUKIN, order))).containsExactlyInAnyOrderElementsOf(mistake.found());
    }

    @Test
    void allMistakesTogetherAreFoundAtOnce() {
        Order gmo = new Order();
        assertThat(Mistake.idsOf(report(GMO, gmo))).isEqualTo(Set.of());
        Set<String> expected = made(atGmo(), gmo, Set.of("+date.cut-off-unknown"));
        assertThat(expected).hasSize(14);
        assertThat(Mistake.idsOf(report(GMO, gmo))).isEqualTo(expected);

        Order shokoChukin = Order.ofBizSol();
        // Of two mistakes in one member only the later can be made.
        expected = made(
                atShokoChukin(),
                shokoChukin,
                Set.of("+date.cut-off-unknown", "date.closed", "remitter.length", "paying-account.missing"));
        assertThat(expected).hasSize(14);
        assertThat(Mistake.idsOf(report(SHOKO_CHUKIN, shokoChukin))).isEqualTo(expected);
    }

    private static Set<String> made(Stream<Mistake> mistakes, Order order, Set<String> without) {
        Set<String> expected = new HashSet<>();
        mistakes.filter(mistake -> !without.contains(mistake.name())).forEach(mistake -> {
            mistake.made().accept(order);
            expected.addAll(mistake.found());
        });
        return expected;
    }

    private static PreflightReport report(ProviderProfile profile, Order order) {
        Preflight preflight = Preflight.of(CorporateBank.over(new Desk(profile, Order.NOW, ServiceFacts.unknown())));
        return (profile.equals(SHOKO_CHUKIN) ? preflight.withApprovers(Order.APPROVERS) : preflight)
                .check(order.bulk());
    }
}
