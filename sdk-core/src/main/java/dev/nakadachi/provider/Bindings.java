package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import dev.nakadachi.operation.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

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

    void bind(Binding<?, ?> binding) {
        if (bound.put(binding.operation(), binding) != null) {
            throw BOUND_ONCE.broken();
        }
    }
}
