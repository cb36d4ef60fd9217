package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Success;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import dev.nakadachi.transport.WireResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * DECODE and LEDGER_CLOSE of a call that may have moved money. Once something may have left, whatever fails here turns
 * into an outcome, because an exception would read as "not done".
 */
final class UnsafeEnding<I, O> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.ledger");

    private final CallState<I, O> call;
    private final LedgerSeat<I, O> seat;
    private final Effects<I, O> effects;
    private final Host host;
    private final NoticeListener listener;

    UnsafeEnding(CallState<I, O> call, LedgerSeat<I, O> seat, Host host, NoticeListener listener) {
        this.call = call;
        this.seat = seat;
        this.effects = call.operation.effects().orElseThrow();
        this.host = host;
        this.listener = listener;
    }

    /** A result, how the ledger takes note of it, and the result where the ledger says otherwise by then. */
    record Candidate<O>(Supplier<O> result, Supplier<Belated> note, Supplier<O> contradicted) {}

    O afterLocalFailure(Throwable local) {
        if (!call.mayHaveLeft) {
            return beforeLeaving(local);
        }
        LogLine.write(() -> LOG.error("a command may have left and then failed locally: {}", nameOf(local)));
        Problem refusal = call.problem;
        if (refusal != null && refusal.execution() == Execution.NOT_EXECUTED) {
            return record(rejection(refusal));
        }
        return record(unknown(problemOf(local), StepContent.empty()));
    }

    /** Where the ledger keeps a SENT of this call, or says more, that is what whoever asks it next is told as well. */
    private O beforeLeaving(Throwable local) {
        if (nothingLeft(problemOf(local))) {
            throw rethrown(local);
        }
        if (seat.isSent()) {
            return unknown(problemOf(local), StepContent.empty()).result().get();
        }
        throw rethrown(doubtful(local));
    }

    Candidate<O> decode(Verdict verdict) {
        if (verdict instanceof Success success) {
            return decodeSuccess(success.response());
        }
        Failure failure = (Failure) verdict;
        if (failure.reached() == Verdict.Reached.NOTHING_LEFT) {
            throw failure.problem().toException();
        }
        return failure.problem().execution() == Execution.NOT_EXECUTED
                ? rejection(failure.problem())
                : unknown(failure.problem(), StepContent.empty());
    }

    O record(Candidate<O> candidate) {
        boolean denied =
                quietly(candidate.note()).filter(Belated.CONTRADICTS::equals).isPresent();
        return (denied ? candidate.contradicted() : candidate.result()).get();
    }

    private Candidate<O> decodeSuccess(WireResponse response) {
        Instant at = host.now();
        StepContent answer = StepContent.empty();
        try {
            byte[] body = Bodies.bytes(response);
            answer = StepContent.answer(response.status(), body);
            ApiAnswer readable = Bodies.answer(response.status(), body)
                    .screenedBy(call.operation.screen())
                    .watchedBy(listener);
            Recorded recorded =
                    Recorded.of(seat.intent().key(), LedgerState.ACCEPTED, at).withAnswer(readable);
            O result = effects.recall(recorded, call.binding().decoder(call.input));
            if (!seat.owns(effects.namesOf(result))) {
                LogLine.write(() -> LOG.error("an answer cannot be held to be that to its command"));
                return unknown(
                        Problem.of(
                                        ErrorCode.ANSWER_MALFORMED,
                                        "the answer bears the number of another command, or the ledger cannot say whose it is")
                                .withAnswer(Bodies.words(response)),
                        answer);
            }
            Standing standing = effects.standingOf(result);
            StepContent kept = answer.withNotes(effects.notesOf(result));
            call.problem = null;
            return new Candidate<>(
                    () -> result,
                    () -> seat.note(LedgerState.ACCEPTED, standing, at, kept),
                    () -> contradicted(Optional.of(Bodies.words(response))));
        } catch (RuntimeException | Error broken) {
            LogLine.write(() -> LOG.error("the answer to a command cannot be read: {}", nameOf(broken)));
            return unknown(
                    Problem.of(ErrorCode.ANSWER_MALFORMED, "the answer to a command cannot be read")
                            .withAnswer(Bodies.words(response)),
                    answer);
        }
    }

    private Candidate<O> rejection(Problem problem) {
        Problem placed = call.placed(problem);
        Instant at = host.now();
        call.problem = placed;
        Recorded recorded =
                Recorded.of(seat.intent().key(), LedgerState.REJECTED, at).withProblem(placed);
        return new Candidate<>(
                () -> effects.recall(recorded, call.binding().decoder(call.input)),
                () -> seat.note(
                        LedgerState.REJECTED,
                        Standing.SETTLED,
                        at,
                        StepContent.empty().with(placed)),
                () -> contradicted(placed.answer()));
    }

    /** What the institution answered is with the person who has to decide; here it would deny what the ledger says. */
    private O contradicted(Optional<ProviderAnswer> heard) {
        LogLine.write(() -> LOG.error("an answer contradicts what the ledger holds since: a person has to decide"));
        return unknown(LedgerSeat.contradiction(heard), StepContent.empty())
                .result()
                .get();
    }

    /** Keeps an answer that could not be read: it may hold the number to ask the institution with. */
    private Candidate<O> unknown(Problem problem, StepContent answer) {
        Problem open = call.placed(problem.withExecution(Execution.MAY_HAVE_EXECUTED));
        call.problem = open;
        Supplier<O> result =
                () -> effects.unknown(new UnknownOutcome(seat.intent().key(), seat.sentAt(), open));
        return new Candidate<>(
                result, () -> seat.note(LedgerState.UNKNOWN, Standing.OPEN, host.now(), answer.with(open)), result);
    }

    /**
     * Whether the ledger has it, or shows at least, that nothing left; else another caller may have gone on with the
     * key. Another caller's command is not ours to settle.
     */
    private boolean nothingLeft(Problem problem) {
        return problem.code().equals(ErrorCode.KEY_IN_USE)
                || quietly(() -> {
                            seat.notSent(problem);
                            return seat;
                        })
                        .isPresent()
                || looksUntouched();
    }

    private boolean looksUntouched() {
        try {
            return seat.known().isEmpty() && !seat.isBegunElsewhere();
        } catch (NakadachiException unreadable) {
            return false;
        }
    }

    private static Throwable doubtful(Throwable local) {
        return local instanceof NakadachiException known
                ? known.problem().withExecution(Execution.MAY_HAVE_EXECUTED).toException(known)
                : local;
    }

    private static <T> Optional<T> quietly(Supplier<T> note) {
        try {
            return Optional.of(note.get());
        } catch (RuntimeException | Error failed) {
            // The ledger keeps its last step: SENT says Unknown to a later look, INTENDED that nothing left.
            LogLine.write(() -> LOG.error("a ledger entry could not be closed and stays as it is: {}", nameOf(failed)));
            return Optional.empty();
        }
    }

    private static Problem problemOf(Throwable local) {
        return local instanceof NakadachiException known
                ? known.problem()
                : Problem.of(ErrorCode.UNCLASSIFIED, "a local failure while a command was under way");
    }

    private static String nameOf(Throwable failed) {
        return failed instanceof NakadachiException known
                ? known.problem().code().value()
                : failed.getClass().getName();
    }

    private static RuntimeException rethrown(Throwable local) {
        if (local instanceof Error error) {
            throw error;
        }
        return (RuntimeException) local;
    }
}
