package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.pipeline.RetryRule.Next;
import dev.nakadachi.internal.pipeline.RetryRule.Tried;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Reached;
import dev.nakadachi.internal.pipeline.Verdict.Success;
import dev.nakadachi.operation.Safety;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.WireRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** The stages from RETRY to CLASSIFY: as many attempts as the retry rule allows, one after the other. */
final class AttemptRunner {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int JITTER_MILLIS = 100;

    private final PipelineParts parts;
    private final BudgetGate budget;
    private final Classifier classifier;
    private final CallCredentials credentials;
    private final Signer signer;
    private final Numbering numbering;
    private final ProofAnswers proofAnswers;
    private final Gate gate;
    private final Observation observation;
    private final Consumer<Stage> trace;

    AttemptRunner(PipelineParts parts, Consumer<Stage> trace) {
        this.parts = parts;
        this.budget = parts.budget();
        this.classifier = new Classifier(parts.profile(), parts.host());
        this.credentials = new CallCredentials(parts);
        this.signer = new Signer(parts.proofs());
        this.numbering = new Numbering(parts.host());
        this.proofAnswers = new ProofAnswers(parts.proofs());
        this.gate = new Gate(parts);
        this.observation = new Observation(parts.listener());
        this.trace = trace;
    }

    <I, O> Verdict run(CallState<I, O> call) {
        RetryRule rule = RetryRule.of(call.operation, parts.options().readAttempts());
        while (true) {
            Verdict verdict = attempt(call);
            if (verdict instanceof Success) {
                return verdict;
            }
            Failure failure = (Failure) verdict;
            Next next = rule.after(new Tried(call.attempts, call.renewals, call.proofs), failure);
            settle(call, failure, next);
            if (next == Next.GIVE_UP || (next == Next.AGAIN && !pause(call, failure))) {
                return failure;
            }
            if (next == Next.AGAIN_WITH_NEW_TOKEN && !credentials.renewable(call)) {
                return failure;
            }
            if (next == Next.AGAIN_WITH_NEW_TOKEN) {
                trace.accept(Stage.RETRY);
                if (!credentials.renewed(call)) {
                    return failure;
                }
            }
            if (next == Next.AGAIN_WITH_NEW_PROOF) {
                trace.accept(Stage.RETRY);
                call.proofs++;
            }
        }
    }

    private <I, O> Verdict attempt(CallState<I, O> call) {
        trace.accept(Stage.CALL_BUDGET);
        budget.enter(call.deadline());
        try {
            call.attempts++;
            trace.accept(Stage.CREDENTIAL);
            CallCredentials.Ready ready = credentials.obtain(call);
            trace.accept(Stage.SIGN);
            WireRequest signed = signer.sign(numbered(call.wire()), carrier(call), ready);
            trace.accept(Stage.GATE);
            if (!gate.pass(call)) {
                return Objects.requireNonNull(call.failed, "only a further attempt is overtaken behind its SENT");
            }
            trace.accept(Stage.OBSERVE);
            return observation.around(call, () -> {
                trace.accept(Stage.SEND);
                return send(call, signed, ready);
            });
        } finally {
            budget.leave();
        }
    }

    /** A transport refuses what it cannot send before any byte leaves, and so does a time that GATE used up. */
    private <I, O> Verdict send(CallState<I, O> call, WireRequest signed, CallCredentials.Ready ready) {
        Duration left = leftToSend(call);
        if (left.isNegative() || left.isZero()) {
            Problem late = Problem.of(ErrorCode.DEADLINE_BEFORE_SEND, "the deadline passed at the gate");
            return new Failure(late, Reached.NOTHING_LEFT);
        }
        ClientIdentity identity = parts.endpoints().identity(call.request().endpoint());
        SendTerms terms = new SendTerms(left, parts.options().maxAnswerBytes(), identity);
        Delivery delivery;
        try {
            delivery = parts.transport().send(signed, terms);
        } catch (InvalidInputException nothingLeft) {
            return new Failure(nothingLeft.problem(), Reached.NOTHING_LEFT);
        }
        trace.accept(Stage.CLASSIFY);
        Verdict verdict = classifier.verdict(delivery, call.binding());
        return ready.proofKey().isPresent() ? proofAnswers.judge(verdict, delivery, signed) : verdict;
    }

    /**
     * The running time stands still while a machine is suspended, and whoever looks for the command after its SENT goes
     * by the clock: a command that is late by either does not leave.
     */
    private <I, O> Duration leftToSend(CallState<I, O> call) {
        Duration running = call.deadline().leftOver();
        return call.ledger()
                .map(seat ->
                        call.deadline().until(seat.sentAt().plus(parts.options().deadline())))
                .filter(byClock -> byClock.compareTo(running) < 0)
                .orElse(running);
    }

    /**
     * What the ledger and the refresh have to know of a failed attempt before anything else happens. A command that
     * goes on to a further attempt keeps its SENT: others would take up, or call not executed, what may leave yet.
     */
    private static <I, O> void settle(CallState<I, O> call, Failure failure, Next next) {
        call.failed = failure;
        if (failure.reached() == Reached.NOTHING_LEFT) {
            if (next == Next.GIVE_UP) {
                call.ledger().ifPresent(seat -> seat.notSent(failure.problem()));
            }
            call.mayHaveLeft = false;
        }
        call.problem = failure.problem();
        call.refusal = failure.reached() == Reached.ANSWERED ? failure.problem() : null;
    }

    private WireRequest numbered(WireRequest request) {
        return parts.profile()
                .numbering()
                .map(wanted -> numbering.number(request, wanted))
                .orElse(request);
    }

    private <I, O> TokenCarrier carrier(CallState<I, O> call) {
        return call.binding().carrier().orElse(parts.profile().carrier());
    }

    /** Waits before the next attempt; false when the deadline does not leave the time. */
    private <I, O> boolean pause(CallState<I, O> call, Failure failure) {
        if (call.operation.safety() == Safety.UNSAFE) {
            return true;
        }
        Duration pause =
                failure.problem().retryAt().map(call.deadline()::until).orElseGet(() -> backOff(call.attempts));
        if (!call.deadline().allows(pause)) {
            return false;
        }
        trace.accept(Stage.RETRY);
        try {
            parts.host().sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "interrupted before another attempt")
                    .toException(e);
        }
    }

    private Duration backOff(int attempt) {
        byte[] random = new byte[1];
        parts.host().nextBytes(random);
        return FIRST_PAUSE.multipliedBy(1L << (attempt - 1)).plusMillis((random[0] & 0xFF) * JITTER_MILLIS / 255);
    }
}
