package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantView;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Success;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.Safety;
import dev.nakadachi.provider.Rehearsal;
import dev.nakadachi.safeguard.CallScope;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The stairs of a call. This class holds the order and nothing else; each stage is a class or method of its own, and
 * {@link Stage} numbers them. Thread-safe.
 */
public final class Pipeline {

    private static final int CORRELATION_BYTES = 16;

    private final PipelineParts parts;
    private final Preparation preparation;
    private final AttemptRunner attempts;
    private final CallCredentials credentials;
    private final Conclusion conclusion;
    private final AuditSeat audit;
    private final Consumer<Stage> trace;

    /**
     * A pipeline for one connection.
     *
     * @param parts what it is made of
     */
    public Pipeline(PipelineParts parts) {
        this(parts, stage -> {});
    }

    Pipeline(PipelineParts parts, Consumer<Stage> trace) {
        this.parts = parts;
        this.trace = trace;
        this.preparation = new Preparation(parts);
        this.attempts = new AttemptRunner(parts, trace);
        this.credentials = new CallCredentials(parts);
        this.conclusion = new Conclusion(parts);
        this.audit =
                new AuditSeat(parts.audit(), parts.host(), parts.endpoints().environment());
    }

    /**
     * Walks the stairs once.
     *
     * @param operation what
     * @param input with what
     * @param grantId for whom
     * @param <I> the input
     * @param <O> the result
     * @return the typed result
     */
    public <I, O> O call(Operation<I, O> operation, I input, GrantId grantId) {
        CallState<I, O> call = begin(operation, input, grantId);
        enter(Stage.AUDIT_OPEN);
        try {
            audit.open(call.scope, operation.safety(), call.correlation);
        } catch (NakadachiException refusal) {
            throw preparation.knowingBefore(call, refusal);
        }
        try {
            return walk(call);
        } catch (NakadachiException e) {
            throw placed(call, preparation.knowingBefore(call, e));
        } catch (RuntimeException | Error defect) {
            call.problem = Problem.of(ErrorCode.UNCLASSIFIED, "the SDK or a provider mapping failed")
                    .withExecution(call.mayHaveLeft ? Execution.MAY_HAVE_EXECUTED : Execution.NOT_EXECUTED);
            throw defect;
        } finally {
            enter(Stage.AUDIT_CLOSE);
            audit.close(call.scope, operation.safety(), call.correlation, call.ending());
            credentials.tellGrant(call);
        }
    }

    /**
     * Walks the stairs up to ENCODE, for a caller who wants to know what would be refused. Neither ledger nor log hears
     * of it, and nothing is sent.
     *
     * @param operation what
     * @param input with what
     * @param grantId for whom
     * @param <I> the input
     * @return what the institution's rules say of the input
     */
    public <I> Rehearsal rehearse(Operation<I, ?> operation, I input, GrantId grantId) {
        return rehearsal(begin(operation, input, grantId));
    }

    private <I, O> Rehearsal rehearsal(CallState<I, O> call) {
        try {
            call.binding(preparation.binding(call));
            call.version(preparation.version(call));
        } catch (NakadachiException e) {
            throw placed(call, e);
        }
        Rehearsal rehearsal = Rehearsal.of(
                parts.host().now(), parts.profile().service(), call.binding().daysOf(call.input));
        try {
            preparation.encode(call);
            return rehearsal;
        } catch (InvalidInputException refused) {
            return rehearsal.refusedBy(refused);
        }
    }

    private <I, O> O walk(CallState<I, O> call) {
        enter(Stage.STOP_SWITCH);
        preparation.refuseStopped(call.scope);
        enter(Stage.CAPABILITY);
        call.binding(preparation.binding(call));
        enter(Stage.SPEC_VERSION);
        call.version(preparation.version(call));
        enter(Stage.ENCODE);
        Optional<O> before = encodedUnlessKnown(call);
        if (before.isPresent()) {
            return before.get();
        }
        enter(Stage.LEDGER);
        Optional<O> known = preparation.ledger(call);
        if (known.isPresent()) {
            return known.get();
        }
        enter(Stage.DEADLINE);
        call.deadline(Deadline.start(parts.host(), parts.options().deadline()));
        return call.ledger().isPresent() ? walkWithLedger(call) : walkWithout(call);
    }

    /** Encodes; where that is refused, a command of a known key has the outcome that the ledger holds. */
    private <I, O> Optional<O> encodedUnlessKnown(CallState<I, O> call) {
        try {
            preparation.encode(call);
            return Optional.empty();
        } catch (NakadachiException refused) {
            Optional<O> before = preparation.outcomeOfBefore(call);
            if (before.isEmpty()) {
                throw refused;
            }
            enter(Stage.LEDGER);
            return before;
        }
    }

    private <I, O> O walkWithout(CallState<I, O> call) {
        enter(Stage.RETRY);
        Verdict verdict = doubtful(call, () -> attempts.run(call));
        if (verdict instanceof Failure failure) {
            throw harmless(call, failure.problem()).toException();
        }
        enter(Stage.DECODE);
        O result = doubtful(call, () -> conclusion.decode(call, ((Success) verdict).response()));
        call.problem = null;
        enter(Stage.LEDGER_CLOSE);
        return result;
    }

    /** A question that went wrong has executed nothing, whatever the provider's table cannot prove of its status. */
    private static <I, O> Problem harmless(CallState<I, O> call, Problem problem) {
        return call.operation.safety() == Safety.READ ? problem.withExecution(Execution.NOT_EXECUTED) : problem;
    }

    /**
     * A local failure after a request that changes something may have left says nothing about whether it was executed.
     */
    private static <I, O, T> T doubtful(CallState<I, O> call, Supplier<T> step) {
        try {
            return step.get();
        } catch (NakadachiException e) {
            throw call.mayHaveLeft
                    ? e.problem().withExecution(Execution.MAY_HAVE_EXECUTED).toException(e)
                    : e;
        }
    }

    /** From the first SENT on, every way out of here is an outcome: known, or unknown, but never a local failure. */
    private <I, O> O walkWithLedger(CallState<I, O> call) {
        LedgerSeat<I, O> seat = call.ledger().orElseThrow();
        UnsafeEnding<I, O> ending = new UnsafeEnding<>(call, seat, parts.host(), conclusion.listener(call));
        Verdict verdict;
        try {
            enter(Stage.RETRY);
            verdict = attempts.run(call);
        } catch (RuntimeException | Error local) {
            return ending.afterLocalFailure(local);
        }
        enter(Stage.DECODE);
        UnsafeEnding.Candidate<O> candidate = ending.decode(verdict);
        enter(Stage.LEDGER_CLOSE);
        return ending.record(candidate);
    }

    private <I, O> CallState<I, O> begin(Operation<I, O> operation, I input, GrantId grantId) {
        if (operation.safety() != Safety.UNSAFE) {
            return begin(operation, input, grantId, parts.tokens().view(grantId));
        }
        GrantView grant;
        try {
            grant = parts.tokens().viewNow(grantId);
        } catch (NakadachiException refusal) {
            throw parts.tokens()
                    .evenEnded(grantId)
                    .map(owner -> preparation.knowingBefore(begin(operation, input, grantId, owner), refusal))
                    .orElseGet(() -> preparation.knowingNothing(operation, refusal));
        }
        return begin(operation, input, grantId, grant);
    }

    private <I, O> CallState<I, O> begin(Operation<I, O> operation, I input, GrantId grantId, GrantView grant) {
        CallScope scope =
                new CallScope(parts.profile().institution(), grant.tenant(), grant.user(), grantId, operation.name());
        return new CallState<>(operation, input, grant, scope, newCorrelation(parts.host()));
    }

    private void enter(Stage stage) {
        trace.accept(stage);
    }

    private static <I, O> NakadachiException placed(CallState<I, O> call, NakadachiException e) {
        Problem problem = call.placed(e.problem());
        call.problem = problem;
        return problem.toException(e);
    }

    static CorrelationId newCorrelation(Host host) {
        byte[] random = new byte[CORRELATION_BYTES];
        host.nextBytes(random);
        return new CorrelationId(HexFormat.of().formatHex(random));
    }
}
