package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.transport.Evidence.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit of a day holds whatever becomes of the calls of a key: cut short, side by side, over midnight. */
class DayLimitTest {

    private static final String FIRST = "order-0001";
    private static final String SECOND = "order-0002";

    private final Bench bench = limited(new Bench());
    private boolean cameBetween;

    @Test
    void aKeyThatWasCountedForOneYenPaysNoMillion() {
        bench.ledger.failAfter(1);
        assertThat(catchThrowable(() -> submit(bench, FIRST, 1))).isNotNull();
        assertThat(bench.ledger.states()).containsExactly("COUNTED");
        bench.ledger.repair();

        refuses(FIRST, 1_000_000, ErrorCode.LIMIT_EXCEEDED);
        pays(FIRST, 1_000);
    }

    @Test
    void aKeyThatWasCountedForLittlePaysNoMoreThanIsLeftOfTheDay() {
        pays(SECOND, 700);
        bench.ledger.failAfter(1);
        assertThat(catchThrowable(() -> submit(bench, FIRST, 1))).isNotNull();
        bench.ledger.repair();

        refuses(FIRST, 301, ErrorCode.LIMIT_EXCEEDED);
        pays(FIRST, 300);
    }

    @Test
    void whoCameTooLateWithAnotherAmountUnderTheKeyIsNotCounted() {
        bench.ledger.takes(() -> between(() -> {
            Bench other = another();
            other.transport.answers(200, "{\"word\":\"taken\"}");
            assertThat(submit(other, FIRST, 300)).isEqualTo("accepted taken");
        }));
        NakadachiException late = catchThrowableOfType(NakadachiException.class, () -> submit(bench, FIRST, 600));
        assertThat(late.problem().code()).isEqualTo(ErrorCode.KEY_REUSED);
        assertThat(late.problem().execution()).as("300 were paid").isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(bench.transport.sent()).isEmpty();

        refuses(SECOND, 701, ErrorCode.LIMIT_EXCEEDED);
        pays(SECOND, 700);
    }

    @Test
    void aPaymentIsCountedForTheDayOnWhichItsSecondPersonAgreed() {
        bench.options = CallOptions.defaults()
                .withPayments(safeguards().withFourEyes(PaymentLimit.yen(500), payment -> {
                    bench.host.advance(Duration.ofDays(1));
                    return Optional.of(new UserId("user-2"));
                }));
        pays(FIRST, 1_000);
        refuses(SECOND, 1, ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void aPaymentIsCountedForTheDayOnWhichItLeavesThoughItWasCountedTheDayBefore() {
        bench.ledger.takes(() -> {
            if (bench.ledger.states().contains("COUNTED")) {
                between(() -> bench.host.advance(Duration.ofDays(1)));
            }
        });
        pays(FIRST, 1_000);

        refuses(SECOND, 1, ErrorCode.LIMIT_EXCEEDED);
        bench.host.advance(Duration.ofDays(-1));
        pays(SECOND, 1_000);
    }

    @Test
    void whatIsGivenBackTakesNothingFromAnotherCallThatPaysMeanwhile() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).neverSends(Cause.CONNECT_FAILED);
        bench.ledger.takes(() -> {
            if (bench.ledger.states().contains("NOT_SENT")) {
                between(() -> {
                    Bench other = another();
                    other.transport.answers(200, "{\"word\":\"taken\"}");
                    assertThat(submit(other, FIRST, 1_000)).isEqualTo("accepted taken");
                });
            }
        });
        assertThat(catchThrowable(() -> submit(bench, FIRST, 1_000))).isNotNull();
        assertThat(cameBetween).isTrue();

        refuses(SECOND, 1, ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void anotherCurrencyIsBeyondTheLimitOfADay() {
        bench.key = FIRST;
        bench.portions = List.of(
                new Intent.Portion(new PayeeReference("payee-1"), Money.parse("1.00", new CurrencyCode("USD"))));
        NakadachiException refused = catchThrowableOfType(NakadachiException.class, () -> bench.pay("x"));
        assertThat(refused.problem().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(bench.transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LENT", "GIVEN_BACK", "COUNTED", "no total", "no number", "a negative number", "no call"})
    void aStepThatNobodyUnderstandsLetsNothingPass(String broken) {
        pays(FIRST, 1);
        StepContent named = StepContent.empty().with(StepContent.KEY, "some command");
        StepContent ofCall = named.with(StepContent.CALL, "some call");
        switch (broken) {
            case "no total" -> appendToTheDay("COUNTED", ofCall);
            case "no number" -> appendToTheDay("COUNTED", ofCall.withNote("total", "1 yen"));
            case "a negative number" -> appendToTheDay("COUNTED", ofCall.withNote("total", "-999"));
            case "no call" -> appendToTheDay("COUNTED", named.withNote("total", "1"));
            case "COUNTED" -> appendToTheDay("COUNTED", StepContent.empty());
            default -> appendToTheDay(broken, named);
        }
        refuses(SECOND, 1, ErrorCode.STORE_TAMPERED);
    }

    private void appendToTheDay(String state, StepContent content) {
        LedgerBook book = new LedgerBook(bench.transferLedger());
        LedgerKey day = book.key("day tally", List.of("test", "made-up", "account", "account-1", tokyoDay()));
        long steps = book.read(day).orElseThrow().sequence();
        assertThat(book.append(day, steps, new LedgerState(state), Standing.SETTLED, bench.host.now(), content))
                .isPresent();
    }

    private String tokyoDay() {
        return bench.host.now().plus(Duration.ofHours(9)).toString().substring(0, 10);
    }

    private void between(Runnable what) {
        if (!cameBetween) {
            cameBetween = true;
            what.run();
        }
    }

    private Bench another() {
        Bench other = limited(new Bench(bench.ledger, bench.sink, bench.keyset));
        other.host.nextBytes(new byte[1]);
        return other;
    }

    private static Bench limited(Bench some) {
        some.options = CallOptions.defaults().withPayments(safeguards());
        return some;
    }

    private static PaymentSafeguards safeguards() {
        return PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(1_000));
    }

    private void pays(String key, long yen) {
        bench.transport.answers(200, "{\"word\":\"taken\"}");
        assertThat(submit(bench, key, yen)).isEqualTo("accepted taken");
    }

    private void refuses(String key, long yen, ErrorCode code) {
        int before = bench.transport.sent().size();
        NakadachiException refused = catchThrowableOfType(NakadachiException.class, () -> submit(bench, key, yen));
        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(bench.transport.sent()).hasSize(before);
    }

    private static String submit(Bench bench, String key, long yen) {
        bench.key = key;
        bench.portions = List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(yen)));
        return bench.pay(Long.toString(yen));
    }
}
