package dev.nakadachi.bank.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Approver;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.bank.approval.ApproverCheck;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** AnserBizSOL tells approvers and their limits (facts 3.3); the order of 110,000 and 330 yen names Z001. */
class ApproversPreflightTest {

    private static final ApprovalPattern SINGLE = new ApprovalPattern("single_approval");
    private static final Approver FIRST = Approver.of(new UserCode("Z001"));
    private static final URI BASE = URI.create("https://bank.example/bizsol/v1");
    private static final ProviderProfile SHOKO_CHUKIN = ShokoChukin.corporate()
            .at(ShokoChukin.below(new EnvironmentId("test"), BASE, BASE))
            .profile();
    private static final ProviderProfile GMO = GmoAozora.corporate()
            .at(GmoAozora.PRODUCTION, GmoBulkTransfers.corporate())
            .profile();

    @Test
    void theBankIsAskedForItsApproversAndTheyAreCompared() {
        Desk desk = telling(FIRST.withLimitPerTransaction(Money.yen(110_330)).withLimitPerItem(Money.yen(110_000)));
        PreflightReport report =
                preflight(desk).withApprovers().check(Order.ofBizSol().bulk());
        assertThat(Mistake.idsOf(report)).isEmpty();
        assertThat(desk.asked).containsExactly(BulkOperations.APPROVAL_TERMS);
    }

    @Test
    void whatAnApproverMayNotApproveIsRefusedBesideEverythingElse() {
        Desk desk = telling(FIRST.withLimitPerTransaction(Money.yen(110_329)).withLimitPerItem(Money.yen(109_999)));
        Order order = Order.ofBizSol();
        order.rule = HolidayRule.NEXT_BUSINESS_DAY;
        order.pattern = Optional.of(new ApprovalPattern("double_approval"));
        order.approvers = List.of(new UserCode("Z001"), new UserCode("Z009"));

        PreflightReport report = preflight(desk).withApprovers().check(order.bulk());

        assertThat(Mistake.idsOf(report))
                .containsExactlyInAnyOrder(
                        "holiday-rule.not-told",
                        "approval-pattern.another",
                        "approvers.unknown",
                        "approvers.limit-of-total",
                        "approvers.limit-of-payment");
        assertThat(report.refusals())
                .filteredOn(finding -> finding.ruleId().equals("approvers.limit-of-payment"))
                .extracting(finding -> finding.payment())
                .containsExactly(OptionalInt.of(1));
    }

    /** That single_approval wants one who is named is our reading of the word: a person looks at it. */
    @Test
    void tooFewByOurReadingOfThePatternIsAWarning() {
        Order order = Order.ofBizSol();
        order.approvers = List.of();
        assertThat(Mistake.idsOf(preflight(telling(FIRST)).withApprovers().check(order.bulk())))
                .containsExactly("+approvers.too-few");
    }

    @Test
    void termsThatWereReadBeforeAreComparedWithoutAsking() {
        Desk desk = new Desk(SHOKO_CHUKIN, Order.NOW, ServiceFacts.unknown());
        ApproverCheck check = ApproverCheck.of(
                ApprovalTerms.of(List.of(Approver.of(new UserCode("Z002")))).withPattern(SINGLE));
        assertThat(Mistake.idsOf(preflight(desk)
                        .withApprovers(check)
                        .check(Order.ofBizSol().bulk())))
                .containsExactly("approvers.unknown");
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void approversThatNobodyComparedAreAWarningWhereTheBankWouldTell() {
        Desk desk = new Desk(SHOKO_CHUKIN, Order.NOW, ServiceFacts.unknown());
        assertThat(Mistake.idsOf(preflight(desk).check(Order.ofBizSol().bulk())))
                .containsExactly("+approvers.not-compared");
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aBankWithoutApproversIsNotAsked() {
        Desk desk = new Desk(GMO, Order.NOW, ServiceFacts.unknown());
        assertThat(Mistake.idsOf(preflight(desk).withApprovers().check(new Order().bulk())))
                .isEmpty();
        assertThat(desk.asked).isEmpty();
    }

    private static Desk telling(Approver approver) {
        return new Desk(SHOKO_CHUKIN, Order.NOW, ServiceFacts.unknown())
                .answers(
                        BulkOperations.APPROVAL_TERMS,
                        () -> ApprovalTerms.of(List.of(approver)).withPattern(SINGLE));
    }

    private static Preflight preflight(Desk desk) {
        return Preflight.of(CorporateBank.over(desk));
    }
}
