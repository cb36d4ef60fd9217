package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Success;
import dev.nakadachi.transport.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    UnsafeEnding(CallState<I, O> call, LedgerSeat<I, O> seat) {
        this.call = call;
        this.seat = seat;
    }

    /** A result and how the ledger takes note of it. */
    record Candidate<O>(Supplier<O> result, Runnable note) {}

    O afterLocalFailure(Throwable local) {
        if (call.mayHaveLeft) {
            Problem last = call.problem;
            if (last != null && last.execution() == Execution.NOT_EXECUTED) {
                return record(rejection(last));
            }
            return record(unknown(problemOf(local)));
        }
        boolean ours = !problemOf(local).code().equals(ErrorCode.KEY_IN_USE);
        if (ours && call.problem == null) {
            noteQuietly(() -> seat.notSent(problemOf(local)));
        }
        throw rethrown(local);
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
                : unknown(failure.problem());
    }

    O record(Candidate<O> candidate) {
        noteQuietly(candidate.note());
        return candidate.result().get();
    }

    private Candidate<O> decodeSuccess(WireResponse response) {
        try {
            byte[] body = bytes(response);
            O result = seat.decode(response.status(), body);
            call.problem = null;
            return new Candidate<>(() -> result, () -> seat.accepted(response.status(), body));
        } catch (RuntimeException | Error broken) {
            return unknown(Problem.of(ErrorCode.ANSWER_MALFORMED, "the answer to a command cannot be read")
                    .withExecution(Execution.MAY_HAVE_EXECUTED));
        }
    }

    private Candidate<O> rejection(Problem problem) {
        call.problem = problem;
        return new Candidate<>(() -> seat.asRejected(problem), () -> seat.rejected(problem));
    }

    private Candidate<O> unknown(Problem problem) {
        Problem open = problem.withExecution(Execution.MAY_HAVE_EXECUTED);
        call.problem = open;
        return new Candidate<>(() -> seat.unknown(open), () -> seat.recordUnknown(open));
    }

    private static void noteQuietly(Runnable note) {
        try {
            note.run();
        } catch (RuntimeException e) {
            // The ledger still holds SENT, so a later look at this key says Unknown: safe, and never a failure.
            LOG.error("the outcome of a command could not be recorded; its ledger entry stays open");
        }
    }

    private static Problem problemOf(Throwable local) {
        return local instanceof NakadachiException known
                ? known.problem()
                : Problem.of(ErrorCode.UNCLASSIFIED, "a local failure after the command may have left");
    }

    private static RuntimeException rethrown(Throwable local) {
        if (local instanceof Error error) {
            throw error;
        }
        return (RuntimeException) local;
    }

    private static byte[] bytes(WireResponse response) {
        try (InputStream body = response.body()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
