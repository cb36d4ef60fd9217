package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence.Cause;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpVersion;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a caller gets, and what the ledger holds, for every end that an UNSAFE call can take. */
class UnsafeOutcomeTest {

    private final Bench bench = new Bench();

    @Test
    void anAnswerIsAccepted() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "ACCEPTED");
        assertThat(bench.sink.commits).isEqualTo(3);
    }

    @Test
    void aKnownKeyReturnsItsRecordedStateAndSendsNothing() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");

        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.transport.sent()).hasSize(1);
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "ACCEPTED");
    }

    @Test
    void theSameKeyForAnotherCommandIsRefused() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");

        assertRefused(ErrorCode.KEY_REUSED, () -> bench.pay("101"));
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void onlyARowThatSaysNotExecutedGivesRejected() {
        bench.transport.answers(400, "{\"errorCode\":\"LIMIT\",\"errorMessage\":\"too much\"}");
        assertThat(bench.pay("100")).isEqualTo("rejected institution.request-refused");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "REJECTED");
        assertThat(bench.pay("100")).isEqualTo("rejected institution.request-refused");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void anUnmappedRefusalIsUnknown() {
        bench.transport.answers(422, "{\"errorCode\":\"NEW\"}");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.request-refused");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "UNKNOWN");
    }

    @Test
    void aLostReplyIsUnknownAndNeverSentAgain() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void aKnownKeyHasItsOutcomeAlsoWhenTheCommandCouldNotBeEncodedToday() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        bench.dayHasPassed = true;
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        assertRefused(ErrorCode.KEY_REUSED, () -> bench.pay("101"));
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void aCommandThatCannotBeEncodedAndWasNeverSentIsRefusedAndLeavesNoEntry() {
        bench.dayHasPassed = true;
        assertRefused(ErrorCode.INVALID_INPUT, () -> bench.pay("100"));
        assertThat(bench.ledger.scanOpen(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void aLedgerThatCannotSayWhetherTheKeyIsKnownLeavesItInDoubt() {
        bench.dayHasPassed = true;
        bench.ledger.failReads();
        NakadachiException doubt = assertRefused(ErrorCode.STORE_FAILED, () -> bench.pay("100"));
        assertThat(doubt.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void anAnswerThatCannotBeReadIsUnknown() {
        bench.transport.answers(201, "{\"word\":");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.answer-malformed");
    }

    @Test
    void aDuplicateMemberMakesTheAnswerUnreadable() {
        bench.transport.answers(201, "{\"word\":\"a\",\"word\":\"b\"}");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.answer-malformed");
    }

    @Test
    void aPageInsteadOfJsonIsUnknown() {
        bench.transport.answers(
                200, Headers.none().plus(new HeaderName("content-type"), "text/html"), "<html>login</html>");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.answer-malformed");
    }

    @Test
    void aConnectionNeverMadeMayBeTriedOnceMoreAndIsRecorded() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "SENT", "ACCEPTED");
    }

    @Test
    void aSecondConnectionNeverMadeSaysThatNothingMoved() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).neverSends(Cause.CONNECT_FAILED);
        NakadachiException refusal = assertRefused(ErrorCode.UNREACHABLE, () -> bench.pay("100"));
        assertThat(refusal.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);

        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.ledger.states())
                .containsExactly("INTENDED", "SENT", "SENT", "NOT_SENT", "INTENDED", "SENT", "ACCEPTED");
    }

    /** RFC 9113 section 8.7: what the server did not process is no delivery. */
    @Test
    void aStreamTurnedAwayMayBeTriedOnceMoreAndIsRecorded() {
        bench.transport.turnsAway().answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "SENT", "ACCEPTED");
    }

    @Test
    void aStreamTurnedAwayTwiceSaysThatNothingMovedAndIsNotTriedAThirdTime() {
        bench.transport.turnsAway().turnsAway();
        NakadachiException refusal = assertRefused(ErrorCode.UNPROCESSED, () -> bench.pay("100"));
        assertThat(refusal.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "SENT", "NOT_SENT");
    }

    @Test
    void aReplyThatIsLostAfterAStreamWasTurnedAwayIsTheLastOne() {
        bench.transport.turnsAway().loses(Cause.CONNECTION_LOST);
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        assertThat(bench.transport.sent()).hasSize(2);
    }

    @Test
    void commandsGoOutOverHttp11UnlessTheBindingSaysHttp2() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");
        assertThat(bench.transport.sent().get(0).version()).isEqualTo(HttpVersion.HTTP_1_1);

        Bench modern = new Bench();
        modern.payOverHttp2 = true;
        modern.transport.answers(201, "{\"word\":\"taken\"}");
        modern.pay("100");
        assertThat(modern.transport.sent().get(0).version()).isEqualTo(HttpVersion.HTTP_2);
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        bench.transport.answers(401, "{}").answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.tokens.renewals).isEqualTo(1);
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "SENT", "ACCEPTED");
    }

    @Test
    void aTokenRefusedTwiceIsRejected() {
        bench.transport.answers(401, "{}").answers(401, "{}");
        assertThat(bench.pay("100")).isEqualTo("rejected institution.token-refused");
        assertThat(bench.transport.sent()).hasSize(2);
    }

    @Test
    void aRefusedTokenThatCannotBeRenewedIsRejected() {
        bench.transport.then(() -> {
            bench.tokens.failure =
                    Optional.of(Problem.of(ErrorCode.CONSENT_ENDED, "over").toException());
            return answer401();
        });
        assertThat(bench.pay("100")).isEqualTo("rejected institution.token-refused");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "REJECTED");
    }

    @Test
    void aReplyLostInTheSecondAttemptIsUnknownWhateverTheFirstSaid() {
        bench.transport.answers(401, "{}").loses(Cause.CONNECTION_LOST);
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
    }

    @Test
    void aTransportThatThrowsAfterSentGivesUnknown() {
        bench.transport.then(() -> {
            throw new IllegalStateException("defect of a transport");
        });
        assertThat(bench.pay("100")).startsWith("unknown ");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "UNKNOWN");
    }

    @Test
    void aDefectOfTheSecondAttemptIsUnknownWhateverTheFirstSaid() {
        bench.transport.answers(401, "{}").then(() -> {
            throw new IllegalStateException("defect of a transport");
        });
        assertThat(bench.pay("100")).startsWith("unknown ");
    }

    @Test
    void anOutcomeThatCannotBeRecordedIsStillTheOutcome() {
        bench.ledger.failAfter(2);
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT");

        bench.ledger.failAfter(100);
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void aNotSentThatCannotBeRecordedIsUnknownBecauseTheLedgerSaysSent() {
        bench.ledger.failAfter(2);
        bench.transport.neverSends(Cause.CONNECT_FAILED);
        assertThat(bench.pay("100")).startsWith("unknown ");
    }

    @Test
    void anExecutionLogThatBreaksAfterSentChangesNothingOfTheOutcome() {
        bench.transport.then(() -> {
            bench.sink.failure =
                    Optional.of(Problem.of(ErrorCode.STORE_FAILED, "disk full").toException());
            return answer201();
        });
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertRefused(ErrorCode.STORE_FAILED, () -> bench.pay("100"));
    }

    /** Sentinel, INTENDED, SENT, UNKNOWN. */
    @Test
    void theExecutionLogKnowsTheLedgerPositionAndTheUnknownResult() {
        bench.transport.loses(Cause.TIMED_OUT);
        bench.pay("100");
        assertThat(bench.sink.events.get(2).members().toString())
                .contains("unknown")
                .contains("ledger=4");
    }

    @Test
    void aSinkThatThrowsAnythingAfterSentChangesNothingOfTheOutcome() {
        bench.transport.then(() -> {
            bench.sink.failure = Optional.of(new IllegalStateException("a sink of the caller's own"));
            return answer201();
        });
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void aRecalledUnknownIsUnknownInTheExecutionLogToo() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        bench.pay("100");
        bench.pay("100");
        assertThat(bench.sink.events.get(4).members().toString())
                .contains("unknown")
                .doesNotContain("ok");
    }

    @Test
    void anAnswerThatALaterVersionCannotReadIsUnknownNotADefect() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");
        bench.stricter = true;
        assertThat(bench.pay("100")).isEqualTo("unknown institution.answer-malformed");
    }

    @Test
    void aLedgerThatCannotBeReadSaysNothingAboutTheCommand() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        bench.pay("100");
        bench.ledger.failReads();
        NakadachiException refusal = assertRefused(ErrorCode.STORE_FAILED, () -> bench.pay("100"));
        assertThat(refusal.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void aLaterStateIsRecalledByItsOperationWithTheInstitutionsAnswer() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");
        bench.append("COMPLETED");
        assertThat(bench.pay("100")).isEqualTo("completed taken");
    }

    @Test
    void anErrorWhileTheOutcomeIsRecordedChangesNothingOfTheOutcome() {
        bench.ledger.failWith(2, new OutOfMemoryError("planted"));
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void aTransportThatCannotSendSuchARequestSaysThatNothingLeft() {
        bench.transport.then(() -> {
            throw Problem.of(ErrorCode.INVALID_INPUT, "plain http").toException();
        });
        NakadachiException refusal = assertRefused(ErrorCode.INVALID_INPUT, () -> bench.pay("100"));
        assertThat(refusal.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "NOT_SENT");
    }

    @Test
    void aDeadlineThatTheLedgerUsedUpSaysThatNothingLeft() {
        bench.ledger.takes(() -> bench.host.advance(Duration.ofSeconds(40)));
        assertRefused(ErrorCode.DEADLINE_BEFORE_SEND, () -> bench.pay("100"));
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "NOT_SENT");
    }

    /**
     * A machine that was suspended behind SENT: its running time stood still, and who looks for the command went on.
     */
    @Test
    void aCommandThatIsLateByTheClockDoesNotLeave() {
        bench.listener = new CallListener() {
            @Override
            public void attemptStarted(Attempt attempt) {
                bench.host.jump(Duration.ofHours(3));
            }
        };
        assertRefused(ErrorCode.DEADLINE_BEFORE_SEND, () -> bench.pay("100"));
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "NOT_SENT");
    }

    @Test
    void aCommandThatIsLateByTheClockAndWasGivenUpMeanwhileDoesNotLeaveEither() {
        bench.listener = new CallListener() {
            @Override
            public void attemptStarted(Attempt attempt) {
                bench.host.jump(Duration.ofHours(3));
                bench.append("UNKNOWN");
                bench.append("NOT_EXECUTED");
            }
        };
        NakadachiException late = assertRefused(ErrorCode.DEADLINE_BEFORE_SEND, () -> bench.pay("100"));
        assertThat(late.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "UNKNOWN", "NOT_EXECUTED");
    }

    /** The first attempt never left; the second made SENT durable and then the execution log failed. */
    @Test
    void anExecutionLogThatFailsBehindTheSecondSentLeavesNoSentBehind() {
        bench.transport.then(() -> {
            bench.sink.failure =
                    Optional.of(Problem.of(ErrorCode.STORE_FAILED, "disk full").toException());
            return new ScriptedTransport().neverSends(Cause.CONNECT_FAILED).next();
        });
        NakadachiException refusal = assertRefused(ErrorCode.STORE_FAILED, () -> bench.pay("100"));
        assertThat(refusal.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "SENT", "NOT_SENT");
    }

    @Test
    void aCodeOfAPartProvesNothingOfTheWhole() {
        bench.transport.answers(400, "{\"items\":[{\"errorCode\":\"LIMIT\"}],\"errorCode\":\"PARTIAL\"}");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.request-refused");
    }

    @Test
    void anAnswerThatCannotBeReadIsKeptForThoseWhoAskTheInstitution() {
        bench.transport.answers(201, "{\"applyNo\":\"2026041500000001\"}");
        bench.pay("100");
        assertThat(bench.openedLast()).contains("2026041500000001");
    }

    @Test
    void whatBecameOfTheEntryMeanwhileDoesNotLoseTheOutcome() {
        bench.transport.then(() -> {
            bench.append("UNKNOWN");
            return answer201();
        });
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "UNKNOWN", "ACCEPTED");
    }

    @Test
    void problemsOfACommandSayWhereAndInWhichCall() {
        bench.transport.loses(Cause.TIMED_OUT);
        bench.pay("100");
        assertThat(bench.lastUnknown.orElseThrow().problem().institution()).contains("made-up");
        assertThat(bench.lastUnknown.orElseThrow().problem().correlation()).isPresent();
    }

    @Test
    void anAcceptedCommandStaysOpenUntilItsOperationSaysOtherwise() {
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");
        assertThat(bench.ledger.scanOpen(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void whatConsumesIsSentOnceAndNeedsNoLedger() {
        bench.withLedger = false;
        bench.transport.neverSends(Cause.CONNECT_FAILED);
        assertRefused(ErrorCode.UNREACHABLE, () -> bench.pipeline().call(Bench.FETCH, "x", Bench.GRANT));
        bench.transport.answers(200, "{\"word\":");
        NakadachiException broken =
                assertRefused(ErrorCode.ANSWER_MALFORMED, () -> bench.pipeline().call(Bench.FETCH, "x", Bench.GRANT));
        assertThat(broken.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        bench.transport.answers(200, "{\"word\":\"one\"}");
        assertThat(bench.pipeline().call(Bench.FETCH, "x", Bench.GRANT)).isEqualTo("one");
        assertThat(bench.transport.sent()).hasSize(3);
    }

    private static Delivery answer401() {
        return new ScriptedTransport().answers(401, "{}").next();
    }

    private static Delivery answer201() {
        return new ScriptedTransport().answers(201, "{\"word\":\"taken\"}").next();
    }

    private static NakadachiException assertRefused(ErrorCode code, Runnable call) {
        NakadachiException refusal = catchThrowableOfType(NakadachiException.class, call::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.problem().code()).isEqualTo(code);
        return refusal;
    }
}
