package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.testing.ScriptedTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A ledger that lost a step is told by the log, so the log must know of every step before a byte leaves. */
class LedgerInLogTest {

    private final Bench bench = new Bench();

    @Test
    void theLogKnowsWhereSentStandsDurablyBeforeTheCommandLeaves() {
        List<LedgerMark> atSending = new ArrayList<>();
        List<Integer> commits = new ArrayList<>();
        bench.transport.then(() -> {
            atSending.addAll(bench.sink.ledgerMarks());
            commits.add(bench.sink.commits);
            return new ScriptedTransport().answers(201, "{\"word\":\"taken\"}").next();
        });
        bench.pay("100");

        LedgerMark sent = atSending.get(0);
        assertThat(atSending).hasSize(1);
        assertThat(sent.sequence()).isEqualTo(2);
        assertThat(bench.ledger.read(sent.entry())).isPresent();
        assertThat(commits).containsExactly(2);
        assertThat(bench.sink.kinds()).containsExactly("call.opened", "attempt", "call.closed");
    }

    @Test
    void everyRecordBehindAStepSaysWhereItStands() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");

        List<LedgerMark> told = bench.sink.ledgerMarks();
        assertThat(told).extracting(LedgerMark::sequence).containsExactly(2L, 3L);
        assertThat(bench.ledger.newest()).contains(told.get(1));
        AuditEvent closed = bench.sink.events.get(2);
        assertThat(closed.member("ledger"))
                .hasToString("Optional[" + told.get(1).position() + "]");
        assertThat(closed.member("entry"))
                .hasToString("Optional[" + told.get(1).entry().id() + "]");
    }

    @Test
    void eachAttemptThatMayLeaveHasARecordOfItsOwn() {
        bench.transport.answers(401, "{\"errorCode\":\"TOKEN\"}").answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");

        assertThat(bench.transport.sent()).hasSize(2);
        assertThat(bench.sink.kinds()).containsExactly("call.opened", "attempt", "attempt", "call.closed");
    }

    /** Such a call writes no step, so its record has no position; it says which step told the caller. */
    @Test
    void whatAKnownKeyWasToldSaysWhichStepItStandsIn() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");
        bench.sink.events.clear();

        bench.pay("100");

        assertThat(bench.sink.kinds()).containsExactly("call.opened", "call.closed");
        AuditEvent closed = bench.sink.events.get(1);
        String entry = bench.ledger.newest().orElseThrow().entry().id();
        assertThat(closed.member("step")).hasToString("Optional[3]");
        assertThat(closed.member("entry")).hasToString("Optional[" + entry + "]");
        assertThat(closed.member("ledger")).isEmpty();
        assertThat(closed.ledgerMark()).isEmpty();
    }

    @Test
    void whatWasRefusedBeforeAnythingStoodTellsOfNoStep() {
        bench.options = CallOptions.defaults().withPayments(PaymentSafeguards.ownAccounts((tenant, payee) -> false));
        bench.portions = List.of(new Intent.Portion(new PayeeReference("shop"), Money.yen(1)));
        assertThatThrownBy(() -> bench.pay("100")).isInstanceOf(RefusedLocallyException.class);

        AuditEvent closed = bench.sink.events.get(1);
        assertThat(closed.member("step")).isEmpty();
        assertThat(closed.member("entry")).isEmpty();
    }

    @Test
    void aCommandWhoseRecordFailsDoesNotLeave() {
        bench.sink.failure = Optional.empty();
        bench.ledger.takes(() -> {
            if (bench.ledger.states().contains("INTENDED")) {
                bench.sink.failure = Optional.of(Problem.of(ErrorCode.STORE_FAILED, "the disk of the log is full")
                        .toException());
            }
        });
        assertThatThrownBy(() -> bench.pay("100"))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused ->
                                assertThat(refused.problem().execution().name()).isEqualTo("NOT_EXECUTED"));

        assertThat(bench.transport.sent()).isEmpty();
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "NOT_SENT");

        bench.ledger.takes(() -> {});
        bench.sink.failure = Optional.empty();
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void aCallThatReadsTellsOfNoStep() {
        bench.transport.answers(200, "{\"word\":\"hi\"}").answers(200, "{\"word\":\"news\"}");
        bench.greet();
        bench.pipeline().call(Bench.FETCH, "all", Bench.GRANT);

        assertThat(bench.sink.ledgerMarks()).isEmpty();
        assertThat(bench.sink.kinds()).containsExactly("call.opened", "call.closed", "call.opened", "call.closed");
    }
}
