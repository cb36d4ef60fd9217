package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.internal.oauth.AccessToken;
import dev.nakadachi.internal.oauth.GrantView;
import dev.nakadachi.internal.pipeline.AuditSeat.Ending;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallListener.Attempt;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.transport.WireRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stages of one call hand on to each other. Not thread-safe: a call is walked by one thread. */
final class CallState<I, O> {

    final Operation<I, O> operation;
    final I input;
    final GrantView grant;
    final CallScope scope;
    final CorrelationId correlation;

    private @Nullable Binding<I, O> binding;
    private @Nullable SpecVersion version;
    private @Nullable ApiRequest request;
    private @Nullable WireRequest wire;
    private @Nullable Deadline deadline;
    private @Nullable LedgerSeat<I, O> ledger;

    @Nullable
    AccessToken token;

    int attempts;
    int renewals;
    int proofs;
    boolean mayHaveLeft;

    /** How the attempt before failed. */
    @Nullable
    Failure failed;

    @Nullable
    Integer lastStatus;

    @Nullable
    Problem problem;

    /** What the institution answered to the last attempt, where that was a refusal. */
    @Nullable
    Problem refusal;

    CallState(Operation<I, O> operation, I input, GrantView grant, CallScope scope, CorrelationId correlation) {
        this.operation = operation;
        this.input = input;
        this.grant = grant;
        this.scope = scope;
        this.correlation = correlation;
    }

    Binding<I, O> binding() {
        return reached(binding, Stage.CAPABILITY);
    }

    void binding(Binding<I, O> value) {
        binding = value;
    }

    SpecVersion version() {
        return reached(version, Stage.SPEC_VERSION);
    }

    void version(SpecVersion value) {
        version = value;
    }

    ApiRequest request() {
        return reached(request, Stage.ENCODE);
    }

    WireRequest wire() {
        return reached(wire, Stage.ENCODE);
    }

    void encoded(ApiRequest encoded, WireRequest complete) {
        request = encoded;
        wire = complete;
    }

    Deadline deadline() {
        return reached(deadline, Stage.DEADLINE);
    }

    void deadline(Deadline value) {
        deadline = value;
    }

    /** Present for UNSAFE calls from LEDGER on. */
    Optional<LedgerSeat<I, O>> ledger() {
        return Optional.ofNullable(ledger);
    }

    void ledger(LedgerSeat<I, O> value) {
        ledger = value;
    }

    /** The problem with where and in which call it happened. */
    Problem placed(Problem what) {
        return what.at(scope.institution().value(), correlation.value());
    }

    Attempt attempt() {
        return new Attempt(scope.institution(), operation.name(), correlation, attempts);
    }

    Ending ending() {
        return new Ending(
                attempts,
                Optional.ofNullable(lastStatus),
                Optional.ofNullable(problem),
                ledger().flatMap(LedgerSeat::mark),
                ledger().flatMap(LedgerSeat::read));
    }

    private static <T> T reached(@Nullable T value, Stage stage) {
        if (value == null) {
            throw Problem.of(ErrorCode.UNCLASSIFIED, "stage " + stage + " was skipped")
                    .toException();
        }
        return value;
    }
}
