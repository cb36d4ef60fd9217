package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A call that comes back when others have recorded something behind its SENT: what it heard is nowhere dropped where the
 * ledger says otherwise, and its caller is told nothing that the ledger denies.
 */
class LateAnswerTest {

    private static final UnaryOperator<ScriptedTransport> TAKEN = script -> script.answers(201, "{\"word\":\"taken\"}");
    private static final UnaryOperator<ScriptedTransport> REFUSED =
            script -> script.answers(400, "{\"errorCode\":\"LIMIT\"}");
    private static final UnaryOperator<ScriptedTransport> REFUSED_TOKEN = script -> script.answers(401, "{}");
    private static final UnaryOperator<ScriptedTransport> LOST = script -> script.loses(Cause.CONNECTION_LOST);
    private static final UnaryOperator<ScriptedTransport> UNREADABLE =
            script -> script.answers(201, "{\"number\":\"4711\"");
    private static final UnaryOperator<ScriptedTransport> NEVER_LEFT =
            script -> script.neverSends(Cause.TLS_REFUSED);

    private final Bench bench = new Bench();

    @ParameterizedTest
    @ValueSource(strings = {"NOT_EXECUTED", "REJECTED"})
    void anAcceptanceBehindAProofThatNothingWasDoneIsAPersons(String denied) {
        meanwhile(TAKEN, "UNKNOWN", denied);

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("UNKNOWN", denied, "NEEDS_HUMAN");
        assertThat(bench.openedLast()).contains("taken").contains("CONTRADICTED");
        assertThat(bench.lastUnknown.orElseThrow().problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void theExecutionLogSaysUnknownOfAnAcceptanceThatTheLedgerDenies() {
        meanwhile(TAKEN, "UNKNOWN", "NOT_EXECUTED");
        bench.pay("100");
        assertThat(bench.sink.events.get(2).members().toString()).contains("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "AWAITING_APPROVAL", "FAILED", "CANCELLED", "ACCEPTED"})
    void anAcceptanceBehindWhatTheInstitutionReportedSinceStaysAsItWas(String reported) {
        meanwhile(TAKEN, "UNKNOWN", reported);

        bench.pay("100");
        endsWith("SENT", "UNKNOWN", reported);
    }

    @Test
    void anAcceptanceTellsAPersonWhoWasCalledBecauseNothingWasKnown() {
        meanwhile(TAKEN, "UNKNOWN", "NEEDS_HUMAN");

        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        endsWith("NEEDS_HUMAN", "ACCEPTED");
    }

    @Test
    void anAcceptanceTakesNoCaseFromAPersonThatTheInstitutionsReportsHaveMade() {
        meanwhile(TAKEN, "UNKNOWN", "COMPLETED", "NEEDS_HUMAN");

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("COMPLETED", "NEEDS_HUMAN", "NEEDS_HUMAN");
    }

    @Test
    void anAnswerWithAnotherNumberThanTheTransferThatWasFoundIsAPersons() {
        bench.names = Map.of("number", "4711");
        bench.transport.then(() -> {
            bench.append("UNKNOWN");
            bench.append("COMPLETED", StepContent.empty().withNote("number", "4712"));
            return delivery(TAKEN);
        });

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("COMPLETED", "NEEDS_HUMAN");
        assertThat(bench.openedLast()).contains("4711");
        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
    }

    @Test
    void anAnswerWithTheNumberThatWasFoundIsNot() {
        bench.names = Map.of("number", "4711");
        bench.transport.then(() -> {
            bench.append("UNKNOWN");
            bench.append("COMPLETED", StepContent.empty().withNote("number", "4711"));
            return delivery(TAKEN);
        });

        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        endsWith("UNKNOWN", "COMPLETED");
    }

    @Test
    void aRefusalBehindATransferThatWasFoundIsAPersons() {
        meanwhile(REFUSED, "UNKNOWN", "COMPLETED");

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("COMPLETED", "NEEDS_HUMAN");
        assertThat(bench.openedLast()).contains("LIMIT");
        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
    }

    /** Between the refused token and the further attempt. */
    @Test
    void aRefusedTokenBehindATransferThatWasFoundIsAPersons() {
        meanwhile(REFUSED_TOKEN, "UNKNOWN", "COMPLETED");

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("COMPLETED", "NEEDS_HUMAN");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_EXECUTED", "REJECTED"})
    void aRefusalBehindTheSameIsNothingNew(String known) {
        meanwhile(REFUSED, "UNKNOWN", known);

        assertThat(bench.pay("100")).startsWith("rejected");
        endsWith("UNKNOWN", known);
    }

    /** It came back hours late, so nobody knows when it left: what was proven before is not proven any more. */
    @Test
    void aLostReplyBehindNotExecutedIsAPersons() {
        meanwhile(LOST, "UNKNOWN", "NOT_EXECUTED");

        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        endsWith("NOT_EXECUTED", "NEEDS_HUMAN");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "COMPLETED", "NEEDS_HUMAN"})
    void aLostReplyBehindWhatSaysNoMoreOrMoreIsNothingNew(String known) {
        meanwhile(LOST, List.of("UNKNOWN", known).stream().distinct().toArray(String[]::new));

        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        endsWith(known);
    }

    @Test
    void anUnreadableAnswerIsKeptBehindUnknown() {
        meanwhile(UNREADABLE, "UNKNOWN");

        assertThat(bench.pay("100")).isEqualTo("unknown institution.answer-malformed");
        endsWith("SENT", "UNKNOWN", "UNKNOWN");
        assertThat(bench.openedLast()).contains("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEEDS_HUMAN", "NOT_EXECUTED"})
    void anUnreadableAnswerIsKeptForThePerson(String known) {
        meanwhile(UNREADABLE, "UNKNOWN", known);

        assertThat(bench.pay("100")).isEqualTo("unknown institution.answer-malformed");
        endsWith(known, "NEEDS_HUMAN");
        assertThat(bench.openedLast()).contains("4711");
    }

    @Test
    void whatNeverLeftIsSaidBehindUnknown() {
        meanwhile(NEVER_LEFT, "UNKNOWN");

        refusedWithoutExecution();
        endsWith("UNKNOWN", "NOT_SENT");
        bench.transport.then(() -> delivery(TAKEN));
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void whatNeverLeftTakesTheCaseFromThePerson() {
        meanwhile(NEVER_LEFT, "UNKNOWN", "NEEDS_HUMAN");

        refusedWithoutExecution();
        endsWith("NEEDS_HUMAN", "NOT_EXECUTED");
        assertThat(bench.pay("100")).startsWith("rejected");
    }

    @Test
    void whatNeverLeftAgreesWithNotExecuted() {
        meanwhile(NEVER_LEFT, "UNKNOWN", "NOT_EXECUTED");

        refusedWithoutExecution();
        endsWith("UNKNOWN", "NOT_EXECUTED");
    }

    /** Somebody else's transfer was taken for this one. */
    @Test
    void whatNeverLeftAndWasFoundIsAPersons() {
        meanwhile(NEVER_LEFT, "UNKNOWN", "COMPLETED");

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("COMPLETED", "NEEDS_HUMAN");
    }

    private void meanwhile(UnaryOperator<ScriptedTransport> end, String... states) {
        bench.transport.then(() -> {
            for (String state : states) {
                bench.append(state);
            }
            return delivery(end);
        });
    }

    private void endsWith(String... states) {
        assertThat(bench.ledger.states().stream().filter(state -> !state.equals("NAMED")))
                .endsWith(states);
    }

    private void refusedWithoutExecution() {
        NakadachiException refused = catchThrowableOfType(NakadachiException.class, () -> bench.pay("100"));
        assertThat(refused.problem().code()).isEqualTo(ErrorCode.TLS_REFUSED);
        assertThat(refused.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
    }

    private static Delivery delivery(UnaryOperator<ScriptedTransport> end) {
        return end.apply(new ScriptedTransport()).next();
    }
}
