package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which operations a profile binds, and what the caller has to configure for those that it leaves open. Closed by
 * nature, hence a record.
 *
 * @param bound each under its own operation
 * @param remedies what to configure, in words
 */
record Bindings(Map<Operation<?, ?>, Binding<?, ?>> bound, Map<Operation<?, ?>, String> remedies) {

    private static final Rule<Operation<?, ?>> BOUND_ONCE =
            Rule.of("ProviderProfile", "binds each operation once", "remove the second binding", operation -> false);

    /** For a builder to fill. */
    static Bindings empty() {
        return new Bindings(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Bindings copy() {
        return new Bindings(Map.copyOf(bound), Map.copyOf(remedies));
    }

    /** All that is open of a capability, in the order of names. */
    Optional<String> remedyFor(Capability capability) {
        return remedies.entrySet().stream()
                .filter(open -> open.getKey().capability().equals(capability))
                .map(Map.Entry::getValue)
                .sorted()
                .reduce((one, other) -> one + ", " + other);
    }

    void bind(Binding<?, ?> binding) {
        if (bound.put(binding.operation(), binding) != null) {
            throw BOUND_ONCE.broken();
        }
    }
}
