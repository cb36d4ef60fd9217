package dev.nakadachi.bank.preflight;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Rehearsal;
import dev.nakadachi.provider.ServiceFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A bank with the real encoders of its profile, at a moment of the test's choice; it answers what it was told to. */
final class Desk implements Calls {

    final List<Operation<?, ?>> asked = new ArrayList<>();
    private final ProviderProfile profile;
    private final Instant now;
    private final ServiceFacts service;
    private final Map<Operation<?, ?>, Supplier<?>> answers = new HashMap<>();

    Desk(ProviderProfile profile, Instant now, ServiceFacts service) {
        this.profile = profile;
        this.now = now;
        this.service = service;
    }

    <O> Desk answers(Operation<?, O> operation, Supplier<O> answer) {
        answers.put(operation, answer);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // answers() takes answers of the operation's own type only
    public <I, O> O call(Operation<I, O> operation, I input) {
        binding(operation);
        asked.add(operation);
        Supplier<?> answer = answers.get(operation);
        if (answer == null) {
            throw new AssertionError("nobody expected " + operation);
        }
        return (O) answer.get();
    }

    @Override
    public <I> Rehearsal rehearse(Operation<I, ?> operation, I input) {
        return rehearsed(binding(operation), input);
    }

    private <I> Rehearsal rehearsed(Binding<I, ?> binding, I input) {
        Rehearsal rehearsal = Rehearsal.of(now, service, binding.daysOf(input));
        EncodeContext context = new EncodeContext(
                        new EnvironmentId("test"),
                        new TenantId("tenant"),
                        profile.specVersion(),
                        Map.of("contractor_id", "0000000000000000AG0123456789A001"))
                .calledBy(new ClientId("22222222"), now);
        try {
            binding.encoder().encode(input, context);
            return rehearsal;
        } catch (InvalidInputException refused) {
            return rehearsal.refusedBy(refused);
        }
    }

    private <I, O> Binding<I, O> binding(Operation<I, O> operation) {
        return profile.binding(operation)
                .orElseThrow(
                        () -> Problem.of(ErrorCode.NOT_OFFERED, "not bound").toException());
    }

    @Override
    public boolean offers(Operation<?, ?> operation) {
        return profile.operations().contains(operation);
    }
}
