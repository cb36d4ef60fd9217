package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PayeeList;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.transport.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of a payment, by who instructs it; nothing leaves and nothing is written when the answer is no. */
class PaymentGuardTest {

    private static final String SHOP = "0001-101-ORDINARY-1234567";
    private static final String OTHER = "0001-101-ORDINARY-7654321";

    private final Bench bench = new Bench();
    private Optional<UserId> agreed = Optional.empty();

    @Test
    void withoutSafeguardsEveryAmountPasses() {
        pays("order-0001", SHOP, 999_999_999_999L);
    }

    @Test
    void aTransferOfAThirdPartyPaysAMillionAtMost() {
        guarded(PaymentSafeguards.thirdParty());
        freshConsent();

        refuses("order-0001", SHOP, 1_000_001, ErrorCode.LIMIT_EXCEEDED, "a transfer");
        pays("order-0002", SHOP, 1_000_000);
    }

    @Test
    void anAccountOfAThirdPartyPaysAMillionADayAtMost() {
        guarded(PaymentSafeguards.thirdParty());
        freshConsent();

        pays("order-0001", SHOP, 600_000);
        refuses("order-0002", OTHER, 400_001, ErrorCode.LIMIT_EXCEEDED, "a day");
        pays("order-0003", OTHER, 400_000);
    }

    @Test
    void aPayeeGetsAMillionADayAtMostFromAnAccountOfAThirdParty() {
        guarded(PaymentSafeguards.thirdParty().withPerDay(PaymentLimit.yen(9_000_000)));
        freshConsent();

        pays("order-0001", SHOP, 600_000);
        refuses("order-0002", SHOP, 400_001, ErrorCode.LIMIT_EXCEEDED, "a payee and day");
        pays("order-0003", SHOP, 400_000);
        pays("order-0004", OTHER, 1_000_000);
    }

    @Test
    void eachModeSaysWhoInstructs() {
        assertThat(PaymentSafeguards.ownAccounts((tenant, payee) -> true).instruction())
                .isEqualTo(PaymentSafeguards.Instruction.OWN_ACCOUNTS);
        assertThat(PaymentSafeguards.thirdParty()
                        .withPerDay(PaymentLimit.yen(1))
                        .instruction())
                .isEqualTo(PaymentSafeguards.Instruction.THIRD_PARTY);
    }

    @Test
    void theLimitOfATransferHoldsForTheSumOfItsPayments() {
        guarded(PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerTransfer(PaymentLimit.yen(100)));
        bench.key = "order-0001";
        bench.portions = List.of(portion(SHOP, 60), portion(OTHER, 41));

        refusesWith(ErrorCode.LIMIT_EXCEEDED, "a transfer");
    }

    @Test
    void theLimitOfADayCountsWhatWasPaidBeforeAndEndsAtMidnightInTokyo() {
        guarded(PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(1_000)));
        pays("order-0001", SHOP, 700);
        refuses("order-0002", OTHER, 301, ErrorCode.LIMIT_EXCEEDED, "a day");
        pays("order-0003", OTHER, 300);

        bench.host.advance(Duration.ofDays(1));
        pays("order-0002", OTHER, 301);
    }

    @Test
    void theLimitOfAPayeeCountsHimAlone() {
        guarded(PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerPayeeAndDay(PaymentLimit.yen(500)));
        pays("order-0001", SHOP, 500);
        refuses("order-0002", SHOP, 1, ErrorCode.LIMIT_EXCEEDED, "a payee and day");
        pays("order-0003", OTHER, 500);
    }

    @Test
    void aPaymentIsCountedOnceHoweverOftenItIsSubmitted() {
        guarded(PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(1_000)));
        pays("order-0001", SHOP, 600);
        assertThat(submit("order-0001", SHOP, 600)).isEqualTo("accepted taken");
        pays("order-0002", SHOP, 400);
    }

    @Test
    void whatProvablyDidNotLeaveIsGivenBack() {
        guarded(PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(1_000)));
        bench.stopWhen("GATE");
        assertThatThrownBy(() -> submit("order-0001", SHOP, 1_000)).isInstanceOf(NakadachiException.class);
        bench.stopWhen("");
        bench.stopSwitch.orders().forEach(bench.stopSwitch::release);

        pays("order-0002", SHOP, 1_000);
        refuses("order-0001", SHOP, 1_000, ErrorCode.LIMIT_EXCEEDED, "a day");
    }

    @Test
    void whatLeavesAtTheSecondAttemptIsCounted() {
        guarded(PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(1_000)));
        bench.transport.neverSends(Evidence.Cause.CONNECT_FAILED);
        pays("order-0001", SHOP, 1_000);

        refuses("order-0002", SHOP, 1, ErrorCode.LIMIT_EXCEEDED, "a day");
    }

    @Test
    void whatNobodyKnowsStaysCounted() {
        guarded(PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(1_000)));
        bench.transport.answers(503, "{}");
        assertThat(submit("order-0001", SHOP, 1_000)).startsWith("unknown");

        refuses("order-0002", SHOP, 1, ErrorCode.LIMIT_EXCEEDED, "a day");
    }

    @Test
    void ownAccountsPayOnlyWhoIsListed() {
        guarded(PaymentSafeguards.ownAccounts(PayeeList.of(Set.of(new PayeeReference(SHOP)))));
        refuses("order-0001", OTHER, 1, ErrorCode.PAYEE_NOT_LISTED, "payment 1");
        pays("order-0002", SHOP, 50_000_000);

        bench.key = "order-0003";
        bench.portions = List.of(portion(SHOP, 1), portion(OTHER, 1));
        refusesWith(ErrorCode.PAYEE_NOT_LISTED, "payment 2");
    }

    @Test
    void aThirdPartyNeedsAFreshConsentAboveAHundredThousand() {
        guarded(PaymentSafeguards.thirdParty());
        bench.tokens.consentedAt = Optional.of(bench.host.now().minus(Duration.ofMinutes(10)));
        pays("order-0001", SHOP, 100_001);

        bench.tokens.consentedAt =
                Optional.of(bench.host.now().minus(Duration.ofMinutes(10)).minusMillis(1));
        NakadachiException asked =
                refuses("order-0002", SHOP, 100_001, ErrorCode.CONSENT_STEP_UP, "not older than PT10M");
        assertThat(asked.problem().stepUp().flatMap(StepUp::maxAge)).contains(Duration.ofMinutes(10));
        pays("order-0003", SHOP, 100_000);

        bench.tokens.consentedAt = Optional.empty();
        refuses("order-0004", SHOP, 100_001, ErrorCode.CONSENT_STEP_UP, "not older than PT10M");
    }

    /** A node whose clock was ahead wrote it down; the account's owner may have been asked long ago. */
    @Test
    void aConsentOfATimeToComeIsNotFresh() {
        guarded(PaymentSafeguards.thirdParty());
        bench.tokens.consentedAt = Optional.of(bench.host.now().plus(Duration.ofHours(3)));
        refuses("order-0001", SHOP, 100_001, ErrorCode.CONSENT_STEP_UP, "not older than PT10M");

        bench.tokens.consentedAt =
                Optional.of(bench.host.now().plus(Duration.ofMinutes(5)).plusMillis(1));
        refuses("order-0001", SHOP, 100_001, ErrorCode.CONSENT_STEP_UP, "not older than PT10M");

        bench.tokens.consentedAt = Optional.of(bench.host.now().plus(Duration.ofMinutes(5)));
        pays("order-0001", SHOP, 100_001);
    }

    @Test
    void aSecondPersonIsAskedForAboveTheAmountAndIsNotTheUserHimself() {
        guarded(PaymentSafeguards.ownAccounts((tenant, payee) -> true)
                .withFourEyes(PaymentLimit.yen(1_000), payment -> agreed));
        pays("order-0001", SHOP, 1_000);
        refuses("order-0002", SHOP, 1_001, ErrorCode.SECOND_PERSON_MISSING, "no second person");
        agreed = Optional.of(new UserId("user-1"));
        refuses("order-0002", SHOP, 1_001, ErrorCode.SECOND_PERSON_MISSING, "no second person");
        agreed = Optional.of(new UserId("user-2"));
        pays("order-0002", SHOP, 1_001);
        assertThat(bench.ledger.read(keyOf("order-0002")).orElseThrow().steps())
                .extracting(LedgerStep::state)
                .containsExactly(LedgerState.INTENDED, LedgerState.SENT, LedgerState.ACCEPTED);
    }

    @Test
    void aKnownOutcomeIsToldWhateverTheSafeguardsHaveBecome() {
        pays("order-0001", SHOP, 5_000);
        guarded(PaymentSafeguards.ownAccounts(PayeeList.of(Set.of())).withPerTransfer(PaymentLimit.yen(1)));

        assertThat(submit("order-0001", SHOP, 5_000)).isEqualTo("accepted taken");
    }

    @Test
    void ofTwentyInARowNoMoreThanTheLimitIsPaid() {
        guarded(PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(1_000)));
        long paid = IntStream.range(0, 20)
                .filter(number -> {
                    bench.transport.answers(200, "{\"word\":\"taken\"}");
                    try {
                        return !submit("order-" + (1_000 + number), SHOP, 300).isEmpty();
                    } catch (NakadachiException refused) {
                        return false;
                    }
                })
                .count();
        assertThat(paid).isEqualTo(3);
    }

    private LedgerKey keyOf(String key) {
        return bench.transferLedger()
                .keyOf(new EnvironmentId("test"), new TenantId("tenant-1"), new IdempotencyKey(key));
    }

    private void guarded(PaymentSafeguards safeguards) {
        bench.options = CallOptions.defaults().withPayments(safeguards);
    }

    private void freshConsent() {
        bench.tokens.consentedAt = Optional.of(bench.host.now());
    }

    private void pays(String key, String payee, long yen) {
        bench.transport.answers(200, "{\"word\":\"taken\"}");
        assertThat(submit(key, payee, yen)).isEqualTo("accepted taken");
    }

    private NakadachiException refuses(String key, String payee, long yen, ErrorCode code, String words) {
        bench.key = key;
        bench.portions = List.of(portion(payee, yen));
        return refusesWith(code, words);
    }

    private NakadachiException refusesWith(ErrorCode code, String words) {
        int before = bench.transport.sent().size();
        NakadachiException refused = catchThrowableOfType(NakadachiException.class, () -> bench.pay("x"));
        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(refused).hasMessageContaining(words);
        assertThat(bench.transport.sent()).hasSize(before);
        return refused;
    }

    private String submit(String key, String payee, long yen) {
        bench.key = key;
        bench.portions = List.of(portion(payee, yen));
        return bench.pay("x");
    }

    private static Intent.Portion portion(String payee, long yen) {
        return new Intent.Portion(new PayeeReference(payee), Money.yen(yen));
    }
}
