package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.oauth.GrantView;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.StopSwitch;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stages from STOP_SWITCH to LEDGER: everything that can refuse a call before any time or byte is spent. */
final class Preparation {

    private static final HeaderName ACCEPT = new HeaderName("accept");

    private static final Set<LedgerState> UNTOUCHED = Set.of(LedgerState.REJECTED, LedgerState.NOT_EXECUTED);

    private final PipelineParts parts;

    Preparation(PipelineParts parts) {
        this.parts = parts;
    }

    void refuseStopped(CallScope scope) {
        refuseStopped(parts.stopSwitch(), scope);
    }

    static void refuseStopped(StopSwitch stopSwitch, CallScope scope) {
        stopSwitch.stopping(scope).ifPresent(order -> {
            throw Problem.of(ErrorCode.STOPPED, "stopped by order: " + order.reason())
                    .toException();
        });
    }

    <I, O> Binding<I, O> binding(CallState<I, O> call) {
        Binding<I, O> binding = parts.profile()
                .binding(call.operation)
                .orElseThrow(() -> unbound(call.operation).toException());
        if (kind(binding) == CredentialKind.ACCESS_TOKEN) {
            refuseUngranted(call.operation, call.grant);
        }
        return binding;
    }

    private Problem unbound(Operation<?, ?> operation) {
        return parts.profile()
                .remedyFor(operation)
                .map(remedy -> Problem.of(ErrorCode.NOT_CONFIGURED, operation.name() + " is not configured: " + remedy))
                .orElseGet(() -> Problem.of(ErrorCode.NOT_OFFERED, "the profile does not bind " + operation.name()));
    }

    <I, O> SpecVersion version(CallState<I, O> call) {
        SpecVersion version =
                parts.options().specVersion().orElse(parts.profile().specVersion());
        if (!parts.profile().specRange().contains(version)
                || !call.operation.range().contains(version)) {
            throw Problem.of(
                            ErrorCode.SPEC_UNSUPPORTED,
                            "spec version " + version + " is asked for, the profile speaks "
                                    + parts.profile().specRange() + " and the operation exists in "
                                    + call.operation.range())
                    .toException();
        }
        return version;
    }

    <I, O> void encode(CallState<I, O> call) {
        EncodeContext context = new EncodeContext(
                        parts.endpoints().environment(), call.scope.tenant(), call.version(), call.grant.members())
                .calledBy(parts.client(), parts.host().now());
        ApiRequest request = call.binding().encoder().encode(call.input, context);
        URI uri = request.below(parts.endpoints().require(request.endpoint()));
        Headers headers = Headers.none().plus(ACCEPT, "application/json;charset=UTF-8");
        for (Map.Entry<HeaderName, List<String>> field :
                request.headers().asMap().entrySet()) {
            for (String value : field.getValue()) {
                headers = headers.plus(field.getKey(), value);
            }
        }
        Headers complete = headers;
        WireRequest wire = request.body()
                .map(body -> WireRequest.of(request.method(), uri, complete, body))
                .orElseGet(() -> WireRequest.of(request.method(), uri, complete));
        call.encoded(request, wire.over(call.binding().version()));
    }

    /** A result when the key already has an outcome; empty when the call goes on. */
    <I, O> Optional<O> ledger(CallState<I, O> call) {
        Optional<Effects<I, O>> effects = call.operation.effects();
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        TransferLedger ledger = parts.ledger()
                .orElseThrow(() -> Problem.of(ErrorCode.LEDGER_MISSING, "no ledger is configured")
                        .toException());
        LedgerSeat<I, O> seat = seat(call, ledger, effects.get());
        call.ledger(seat);
        Optional<LedgerEntry> known = isHeld(call, seat) ? Optional.of(knownOfHeld(seat)) : open(call, seat);
        return known.map(entry -> new Recall<>(call, seat).result(entry));
    }

    /**
     * Where the intent could not be written, another caller may have been faster with the same key; and where a
     * safeguard refused it, another one may be about to send it.
     */
    private <I, O> Optional<LedgerEntry> open(CallState<I, O> call, LedgerSeat<I, O> seat) {
        try {
            return seat.open();
        } catch (NakadachiException failed) {
            Problem problem = failed.problem();
            boolean told = problem.execution() != Execution.NOT_EXECUTED
                    || problem.code().equals(ErrorCode.KEY_REUSED);
            throw told || looksUntouched(call, seat) ? failed : doubtful(failed);
        }
    }

    private <I, O> boolean looksUntouched(CallState<I, O> call, LedgerSeat<I, O> seat) {
        try {
            return seat.known()
                            .filter(entry -> !UNTOUCHED.contains(entry.last().state()))
                            .isEmpty()
                    && !seat.isBegunElsewhere()
                    && !isHeld(call, seat);
        } catch (NakadachiException unreadable) {
            return false;
        }
    }

    private <I, O> boolean isHeld(CallState<I, O> call, LedgerSeat<I, O> seat) {
        return parts.holds().isPresent()
                && LedgerSeat.doubtful(() -> placeOf(
                                seat.intent(), call.scope, parts.endpoints().environment())
                        .filter(parts.holds().get()::holds)
                        .isPresent());
    }

    /** Empty for a command about an account that pays nothing, such as a cancellation: it leaves. */
    static Optional<HeldPlace> placeOf(Intent intent, CallScope scope, EnvironmentId environment) {
        if (intent.account().isPresent()) {
            return intent.amount()
                    .map(paid -> HeldPlace.account(
                            scope.institution(), environment, intent.account().get()));
        }
        return Optional.of(HeldPlace.grant(scope.institution(), environment, scope.grant()));
    }

    /**
     * What a ledger that lost commands still holds of one is as true as before. One that is not there may have been
     * carried out all the same.
     */
    private static <I, O> LedgerEntry knownOfHeld(LedgerSeat<I, O> seat) {
        return seat.known().orElseThrow(Preparation::held);
    }

    static NakadachiException held() {
        return Problem.of(
                        ErrorCode.RECONCILE_FIRST,
                        "nothing was sent: the ledger may have lost commands, this one too, and the account is"
                                + " held until somebody compared it with the institution's list")
                .withExecution(Execution.MAY_HAVE_EXECUTED)
                .toException();
    }

    /**
     * The outcome of a command that was sent before, for one that could not be encoded again: its day has passed, or a
     * rule has become narrower. A refusal would read as "not executed".
     */
    <I, O> Optional<O> outcomeOfBefore(CallState<I, O> call) {
        Optional<Effects<I, O>> effects = call.operation.effects();
        Optional<TransferLedger> ledger = parts.ledger();
        if (effects.isEmpty() || ledger.isEmpty()) {
            return Optional.empty();
        }
        LedgerSeat<I, O> seat = seat(call, ledger.get(), effects.get());
        Optional<LedgerEntry> known = isHeld(call, seat) ? Optional.of(knownOfHeld(seat)) : seat.known();
        known.ifPresent(entry -> call.ledger(seat));
        return known.map(entry -> new Recall<>(call, seat).result(entry));
    }

    /** A hold may begin while a call waits for a person, a token or its turn. */
    <I, O> void refuseHeld(CallState<I, O> call, LedgerSeat<I, O> seat) {
        if (isHeld(call, seat)) {
            throw Problem.of(ErrorCode.RECONCILE_FIRST, "nothing was sent: a hold of the account began meanwhile")
                    .withExecution(Execution.MAY_HAVE_EXECUTED)
                    .toException();
        }
    }

    /**
     * A refusal of this call, before it came to the ledger, says nothing of an earlier call of the same command: what
     * was sent then may have been carried out, and so may anything while the ledger cannot be read or has lost
     * commands.
     */
    <I, O> NakadachiException knowingBefore(CallState<I, O> call, NakadachiException refusal) {
        Optional<Effects<I, O>> effects = call.operation.effects();
        Optional<TransferLedger> ledger = parts.ledger();
        boolean asked = call.ledger().isPresent();
        if (asked || effects.isEmpty() || ledger.isEmpty() || refusal.problem().execution() != Execution.NOT_EXECUTED) {
            return refusal;
        }
        try {
            LedgerSeat<I, O> seat = seat(call, ledger.get(), effects.get());
            boolean untouched = seat.known()
                    .map(entry -> UNTOUCHED.contains(entry.last().state()))
                    .orElseGet(() -> !seat.isBegunElsewhere() && !isHeld(call, seat));
            return untouched ? refusal : doubtful(refusal);
        } catch (NakadachiException reusedOrUnreadable) {
            Problem known = reusedOrUnreadable.problem();
            boolean proven = known.code().equals(ErrorCode.KEY_REUSED) && known.execution() == Execution.NOT_EXECUTED;
            return proven ? refusal : doubtful(refusal);
        }
    }

    /** Where nobody can say whose key it is: it may have been used before. */
    NakadachiException knowingNothing(Operation<?, ?> operation, NakadachiException refusal) {
        return operation.effects().isEmpty() || parts.ledger().isEmpty() ? refusal : doubtful(refusal);
    }

    private static NakadachiException doubtful(NakadachiException refusal) {
        return refusal.problem().withExecution(Execution.MAY_HAVE_EXECUTED).toException(refusal);
    }

    private <I, O> LedgerSeat<I, O> seat(CallState<I, O> call, TransferLedger ledger, Effects<I, O> effects) {
        return new LedgerSeat<>(
                new LedgerBook(ledger),
                parts.host(),
                parts.endpoints().environment(),
                call,
                effects,
                parts.options().payments());
    }

    <I, O> CredentialKind kind(Binding<I, O> binding) {
        return binding.credential().orElse(parts.profile().credential());
    }

    private static void refuseUngranted(Operation<?, ?> operation, GrantView grant) {
        if (!grant.capabilities().contains(operation.capability())) {
            throw Problem.of(ErrorCode.SCOPE_MISSING, "the consent does not cover " + operation.capability())
                    .withStepUp(StepUp.login())
                    .toException();
        }
    }
}
