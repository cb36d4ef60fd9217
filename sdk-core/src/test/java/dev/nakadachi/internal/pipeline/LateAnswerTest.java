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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A call that comes back when others have recorded something behind its SENT: what it heard is nowhere dropped where
 * the ledger says otherwise, and its caller is told nothing that the ledger denies.
 */
class LateAnswerTest {

    /** How the institution's side of the call ends. */
    private enum End {
        TAKEN,
        REFUSED,
        REFUSED_TOKEN,
        LOST,
        UNREADABLE,
        NEVER_LEFT;

        Delivery delivery() {
            ScriptedTransport script = new ScriptedTransport();
            ScriptedTransport end = switch (this) {
                case TAKEN -> script.answers(201, "{\"word\":\"taken\"}");
                case REFUSED -> script.answers(400, "{\"errorCode\":\"LIMIT\"}");
                case REFUSED_TOKEN -> script.answers(401, "{}");
                case LOST -> script.loses(Cause.CONNECTION_LOST);
                case UNREADABLE -> script.answers(201, "{\"number\":\"4711\"");
                case NEVER_LEFT -> script.neverSends(Cause.TLS_REFUSED);
            };
            return end.next();
        }
    }

    private final Bench bench = new Bench();

    @ParameterizedTest
    @ValueSource(strings = {"NOT_EXECUTED", "REJECTED"})
    void anAcceptanceBehindAProofThatNothingWasDoneIsAPersons(String denied) {
        meanwhile(End.TAKEN, "UNKNOWN", denied);

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("UNKNOWN", denied, "NEEDS_HUMAN");
        assertThat(bench.openedLast()).contains("taken").contains("CONTRADICTED");
        assertThat(bench.lastUnknown.orElseThrow().problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void theExecutionLogSaysUnknownOfAnAcceptanceThatTheLedgerDenies() {
        meanwhile(End.TAKEN, "UNKNOWN", "NOT_EXECUTED");
        bench.pay("100");
        assertThat(bench.sink.events.get(2).members().toString()).contains("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "AWAITING_APPROVAL", "FAILED", "CANCELLED", "ACCEPTED"})
    void anAcceptanceBehindWhatTheInstitutionReportedSinceStaysAsItWas(String reported) {
        meanwhile(End.TAKEN, "UNKNOWN", reported);

        bench.pay("100");
        endsWith("SENT", "UNKNOWN", reported);
    }

    @Test
    void anAcceptanceTellsAPersonWhoWasCalledBecauseNothingWasKnown() {
        meanwhile(End.TAKEN, "UNKNOWN", "NEEDS_HUMAN");

        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        endsWith("NEEDS_HUMAN", "ACCEPTED");
    }

    @Test
    void anAcceptanceTakesNoCaseFromAPersonThatTheInstitutionsReportsHaveMade() {
        meanwhile(End.TAKEN, "UNKNOWN", "COMPLETED", "NEEDS_HUMAN");

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("COMPLETED", "NEEDS_HUMAN", "NEEDS_HUMAN");
    }

    @Test
    void anAnswerWithAnotherNumberThanTheTransferThatWasFoundIsAPersons() {
        bench.names = Map.of("number", "4711");
        bench.transport.then(() -> {
            bench.append("UNKNOWN");
            bench.append("COMPLETED", StepContent.empty().withNote("number", "4712"));
            return End.TAKEN.delivery();
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
            return End.TAKEN.delivery();
        });

        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        endsWith("UNKNOWN", "COMPLETED");
    }

    @Test
    void aRefusalBehindATransferThatWasFoundIsAPersons() {
        meanwhile(End.REFUSED, "UNKNOWN", "COMPLETED");

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("COMPLETED", "NEEDS_HUMAN");
        assertThat(bench.openedLast()).contains("LIMIT");
        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
    }

    /** Between the refused token and the further attempt. */
    @Test
    void aRefusedTokenBehindATransferThatWasFoundIsAPersons() {
        meanwhile(End.REFUSED_TOKEN, "UNKNOWN", "COMPLETED");

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("COMPLETED", "NEEDS_HUMAN");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_EXECUTED", "REJECTED"})
    void aRefusalBehindTheSameIsNothingNew(String known) {
        meanwhile(End.REFUSED, "UNKNOWN", known);

        assertThat(bench.pay("100")).startsWith("rejected");
        endsWith("UNKNOWN", known);
    }

    /** It came back hours late, so nobody knows when it left: what was proven before is not proven any more. */
    @Test
    void aLostReplyBehindNotExecutedIsAPersons() {
        meanwhile(End.LOST, "UNKNOWN", "NOT_EXECUTED");

        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        endsWith("NOT_EXECUTED", "NEEDS_HUMAN");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "COMPLETED", "NEEDS_HUMAN"})
    void aLostReplyBehindWhatSaysNoMoreOrMoreIsNothingNew(String known) {
        meanwhile(End.LOST, List.of("UNKNOWN", known).stream().distinct().toArray(String[]::new));

        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        endsWith(known);
    }

    @Test
    void anUnreadableAnswerIsKeptBehindUnknown() {
        meanwhile(End.UNREADABLE, "UNKNOWN");

        assertThat(bench.pay("100")).isEqualTo("unknown institution.answer-malformed");
        endsWith("SENT", "UNKNOWN", "UNKNOWN");
        assertThat(bench.openedLast()).contains("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEEDS_HUMAN", "NOT_EXECUTED"})
    void anUnreadableAnswerIsKeptForThePerson(String known) {
        meanwhile(End.UNREADABLE, "UNKNOWN", known);

        assertThat(bench.pay("100")).isEqualTo("unknown institution.answer-malformed");
        endsWith(known, "NEEDS_HUMAN");
        assertThat(bench.openedLast()).contains("4711");
    }

    @Test
    void whatNeverLeftIsSaidBehindUnknown() {
        meanwhile(End.NEVER_LEFT, "UNKNOWN");

        refusedWithoutExecution();
        endsWith("UNKNOWN", "NOT_SENT");
        bench.transport.then(() -> End.TAKEN.delivery());
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void whatNeverLeftTakesTheCaseFromThePerson() {
        meanwhile(End.NEVER_LEFT, "UNKNOWN", "NEEDS_HUMAN");

        refusedWithoutExecution();
        endsWith("NEEDS_HUMAN", "NOT_EXECUTED");
        assertThat(bench.pay("100")).startsWith("rejected");
    }

    @Test
    void whatNeverLeftAgreesWithNotExecuted() {
        meanwhile(End.NEVER_LEFT, "UNKNOWN", "NOT_EXECUTED");

        refusedWithoutExecution();
        endsWith("UNKNOWN", "NOT_EXECUTED");
    }

    /** Somebody else's transfer was taken for this one. */
    @Test
    void whatNeverLeftAndWasFoundIsAPersons() {
        meanwhile(End.NEVER_LEFT, "UNKNOWN", "COMPLETED");

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        endsWith("COMPLETED", "NEEDS_HUMAN");
    }

    private void meanwhile(End end, String... states) {
        bench.transport.then(() -> {
            for (String state : states) {
                bench.append(state);
            }
            return end.delivery();
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
}
