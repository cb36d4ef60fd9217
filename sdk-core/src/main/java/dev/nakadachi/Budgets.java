package dev.nakadachi;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.internal.pipeline.BudgetGate;
import dev.nakadachi.provider.Institution;
import java.util.concurrent.ConcurrentHashMap;

/** One call budget per institution and environment, however many connections the caller makes. Thread-safe. */
final class Budgets {

    private final Host host;
    private final ConcurrentHashMap<Place, BudgetGate> gates = new ConcurrentHashMap<>();

    Budgets(Host host) {
        this.host = host;
    }

    private record Place(InstitutionId institution, EnvironmentId environment) {}

    BudgetGate of(Institution<?> institution) {
        Place place = new Place(
                institution.profile().institution(), institution.endpoints().environment());
        return gates.computeIfAbsent(
                place, where -> new BudgetGate(host, institution.profile().budget()));
    }
}
