package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the sums of a day hold where the connection that pays limits none of them: another connection of the same
 * account, or a node with the configuration of after a roll-out, may.
 */
class DayCountedTest {

    private static final PaymentSafeguards NO_LIMIT = PaymentSafeguards.ownAccounts((tenant, payee) -> true);
    private static final PaymentSafeguards PER_DAY = NO_LIMIT.withPerDay(PaymentLimit.yen(1_000));
    private static final PaymentSafeguards PER_PAYEE = NO_LIMIT.withPerPayeeAndDay(PaymentLimit.yen(1_000));

    private final Bench bench = new Bench();

    @Test
    void whatIsPaidWithoutALimitCountsForTheLimitOfAnAccount() {
        pays(NO_LIMIT, "order-0001", "payee-1", 900);
        refuses(PER_DAY, "order-0002", "payee-2", 101);
        pays(PER_DAY, "order-0003", "payee-2", 100);
    }

    @Test
    void whatIsPaidWithoutALimitCountsForTheLimitOfAPayee() {
        pays(NO_LIMIT, "order-0001", "payee-1", 900);
        refuses(PER_PAYEE, "order-0002", "payee-1", 101);
        pays(PER_PAYEE, "order-0003", "payee-2", 1_000);
    }

    @Test
    void whatIsPaidWithinTheLimitOfAnAccountCountsForTheLimitOfAPayee() {
        pays(PER_DAY, "order-0001", "payee-1", 900);
        refuses(PER_PAYEE, "order-0002", "payee-1", 101);
    }

    @Test
    void whatIsPaidWithoutALimitIsNotRefusedByWhatOthersCounted() {
        pays(PER_DAY, "order-0001", "payee-1", 1_000);
        pays(NO_LIMIT, "order-0002", "payee-1", 999_999);
    }

    @Test
    void whatProvablyDidNotLeaveIsGivenBackWithoutALimitToo() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).neverSends(Cause.CONNECT_FAILED);
        refusal(NO_LIMIT, "order-0001", portions("payee-1", 900));
        pays(PER_DAY, "order-0002", "payee-1", 1_000);
    }

    /** The sums are in yen; a limit of a day refuses every other currency. */
    @Test
    void anotherCurrencyIsPaidAndNotCountedWhereNothingIsLimitedByTheDay() {
        Money dollars = Money.parse("1.00", new CurrencyCode("USD"));
        List<Intent.Portion> abroad = List.of(new Intent.Portion(new PayeeReference("payee-1"), dollars));
        bench.transport.answers(200, "{\"word\":\"taken\"}");
        assertThat(submit(NO_LIMIT, "order-0001", abroad)).isEqualTo("accepted taken");
        pays(PER_DAY, "order-0002", "payee-1", 1_000);
    }

    /** As many payees as a bulk transfer has at most, in one step of the day. */
    @Test
    void thePayeesOfABulkTransferAreCountedInOneStep() {
        List<Intent.Portion> many = IntStream.range(0, 9_999)
                .mapToObj(number -> new Intent.Portion(new PayeeReference("payee-" + number), Money.yen(1)))
                .toList();
        bench.transport.answers(200, "{\"word\":\"taken\"}");
        assertThat(submit(NO_LIMIT, "order-0001", many)).isEqualTo("accepted taken");
        assertThat(bench.ledger.states()).containsExactlyInAnyOrder("COUNTED", "INTENDED", "SENT", "ACCEPTED");

        refuses(PER_PAYEE, "order-0002", "payee-9998", 1_000);
        pays(PER_PAYEE, "order-0003", "payee-9998", 999);
    }

    private void pays(PaymentSafeguards safeguards, String key, String payee, long yen) {
        bench.transport.answers(200, "{\"word\":\"taken\"}");
        assertThat(submit(safeguards, key, portions(payee, yen))).isEqualTo("accepted taken");
    }

    private void refuses(PaymentSafeguards safeguards, String key, String payee, long yen) {
        NakadachiException refused = refusal(safeguards, key, portions(payee, yen));
        assertThat(refused.problem().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(refused.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
    }

    private NakadachiException refusal(PaymentSafeguards safeguards, String key, List<Intent.Portion> portions) {
        NakadachiException refused =
                catchThrowableOfType(NakadachiException.class, () -> submit(safeguards, key, portions));
        assertThat(refused).isNotNull();
        return refused;
    }

    private String submit(PaymentSafeguards safeguards, String key, List<Intent.Portion> portions) {
        bench.options = CallOptions.defaults().withPayments(safeguards);
        bench.key = key;
        bench.portions = portions;
        return bench.pay("x");
    }

    private static List<Intent.Portion> portions(String payee, long yen) {
        return List.of(new Intent.Portion(new PayeeReference(payee), Money.yen(yen)));
    }
}
