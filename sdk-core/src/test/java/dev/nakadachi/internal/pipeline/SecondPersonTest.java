package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger names who agreed to the attempt that left, whoever agreed to an earlier one. */
class SecondPersonTest {

    private final Bench bench = new Bench();

    @BeforeEach
    void paying() {
        bench.portions = List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(1_000)));
    }

    @Test
    void whoAgreedStandsWithWhatLeft() {
        agreed("user-2");
        isTaken();
        assertThat(seconds("SENT")).containsExactly("user-2");
    }

    @Test
    void whoAgreedToTheSecondSubmissionStandsWithIt() {
        agreed("user-2");
        doesNotConnect();
        agreed("user-3");
        isTaken();
        assertThat(seconds("SENT")).containsExactly("user-2", "user-2", "user-3");
    }

    @Test
    void whereNobodyWasAskedAtFirstWhoAgreedLaterStands() {
        doesNotConnect();
        agreed("user-3");
        isTaken();
        assertThat(seconds("SENT")).containsExactly("nobody", "nobody", "user-3");
    }

    @Test
    void whereNobodyIsAskedLaterNobodyStands() {
        agreed("user-2");
        doesNotConnect();
        bench.options = CallOptions.defaults();
        isTaken();
        assertThat(seconds("SENT")).containsExactly("user-2", "user-2", "nobody");
    }

    private void agreed(String who) {
        bench.options = CallOptions.defaults()
                .withPayments(PaymentSafeguards.ownAccounts((tenant, payee) -> true)
                        .withFourEyes(PaymentLimit.yen(500), payment -> Optional.of(new UserId(who))));
    }

    private void doesNotConnect() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).neverSends(Cause.CONNECT_FAILED);
        assertThat(catchThrowable(() -> bench.pay("x"))).isInstanceOf(NakadachiException.class);
    }

    private void isTaken() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("x")).isEqualTo("accepted taken");
    }

    private List<String> seconds(String state) {
        LedgerBook book = new LedgerBook(bench.transferLedger());
        LedgerEntry entry = book.read(
                        book.key(new EnvironmentId("test"), new TenantId("tenant-1"), new IdempotencyKey(bench.key)))
                .orElseThrow();
        return IntStream.range(0, entry.steps().size())
                .filter(place -> entry.steps().get(place).state().value().equals(state))
                .mapToObj(place -> book.content(entry, place)
                        .text(StepContent.SECOND_PERSON)
                        .orElse("nobody"))
                .toList();
    }
}
