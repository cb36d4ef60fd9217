package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import java.util.Optional;

/** What a known key gets: the typed result of the state that the ledger holds. Sends nothing and records nothing. */
final class Recall<I, O> {

    private final CallState<I, O> call;
    private final LedgerSeat<I, O> seat;
    private final Effects<I, O> effects;

    Recall(CallState<I, O> call, LedgerSeat<I, O> seat) {
        this.call = call;
        this.seat = seat;
        this.effects = call.operation.effects().orElseThrow();
    }

    O result(LedgerEntry entry) {
        LedgerStep last = entry.last();
        StepContent content = seat.content(entry, entry.steps().size() - 1);
        if (last.state().equals(LedgerState.SENT)) {
            return unknown(Problem.of(ErrorCode.CONNECTION_LOST, "the ledger holds SENT and no outcome"));
        }
        if (last.state().equals(LedgerState.UNKNOWN)) {
            return unknown(content.problem());
        }
        if (last.state().equals(LedgerState.NEEDS_HUMAN) && (content.hasProblem() || !isTaken(entry))) {
            return unknown(content.problem());
        }
        try {
            return recalled(entry, last, content);
        } catch (RuntimeException unreadable) {
            // The institution took or refused it; that this version cannot say which must not read as "not done".
            return unknown(Problem.of(
                    ErrorCode.ANSWER_MALFORMED, "the ledger holds " + last.state() + " and its answer cannot be read"));
        }
    }

    private O recalled(LedgerEntry entry, LedgerStep last, StepContent content) {
        Recorded recorded = Recorded.of(seat.intent().key(), last.state(), last.at());
        Optional<ApiAnswer> answer = answer(entry);
        if (answer.isPresent()) {
            recorded = recorded.withAnswer(answer.get().screenedBy(call.operation.screen()));
        }
        recorded = recorded.withNotes(seat.notes(entry));
        if (isRefusal(last.state())) {
            Problem problem = call.placed(content.problem());
            call.problem = problem;
            recorded = recorded.withProblem(problem);
        }
        return effects.recall(recorded, call.binding().decoder(call.input));
    }

    /** What the institution said when it took the command, whatever was recorded since. */
    private Optional<ApiAnswer> answer(LedgerEntry entry) {
        for (int place = entry.steps().size() - 1; place >= 0; place--) {
            if (entry.steps().get(place).state().equals(LedgerState.ACCEPTED)) {
                return seat.content(entry, place).answer();
            }
        }
        return Optional.empty();
    }

    /** The institution has it: it answered so, or its own list showed it. */
    private boolean isTaken(LedgerEntry entry) {
        return entry.steps().stream()
                .map(LedgerStep::state)
                .anyMatch(state -> !state.equals(LedgerState.NEEDS_HUMAN)
                        && (LedgerState.ACCEPTED.equals(state) || LedgerState.ACCEPTED.mayLeadTo(state)));
    }

    private static boolean isRefusal(LedgerState state) {
        return state.equals(LedgerState.REJECTED) || state.equals(LedgerState.NOT_EXECUTED);
    }

    private O unknown(Problem problem) {
        Problem open = call.placed(problem.withExecution(Execution.MAY_HAVE_EXECUTED));
        call.problem = open;
        return effects.unknown(new UnknownOutcome(seat.intent().key(), seat.sentAt(), open));
    }
}
