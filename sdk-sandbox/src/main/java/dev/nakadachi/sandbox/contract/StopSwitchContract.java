package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.safeguard.StopSwitch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link StopSwitch} must keep. Extend it in your tests and give it your switch. */
public abstract class StopSwitchContract {

    private static final CallScope HERE = scope("a");
    private static final CallScope ELSEWHERE = scope("b");

    /** For subclasses. */
    protected StopSwitchContract() {}

    /**
     * The switch under test with some orders in force.
     *
     * @param orders the only orders
     * @return the switch
     */
    protected abstract StopSwitch with(List<StopOrder> orders);

    @Test
    void withoutAnOrderNothingIsStopped() {
        assertTrue(with(List.of()).stopping(HERE).isEmpty());
    }

    @Test
    void anOrderForAllStopsAll() {
        StopSwitch stopSwitch = with(List.of(StopOrder.everything("r")));
        assertTrue(stopSwitch.stopping(HERE).isPresent());
        assertTrue(stopSwitch.stopping(ELSEWHERE).isPresent());
    }

    @Test
    void eachNarrowOrderStopsItsOwnOnly() {
        for (StopOrder order : List.of(
                StopOrder.provider(HERE.institution(), "r"),
                StopOrder.tenant(HERE.tenant(), "r"),
                StopOrder.user(HERE.user(), "r"),
                StopOrder.grant(HERE.grant(), "r"),
                StopOrder.operation(HERE.operation(), "r"))) {
            StopSwitch stopSwitch = with(List.of(order));
            assertTrue(stopSwitch.stopping(HERE).isPresent(), order::toString);
            assertFalse(stopSwitch.stopping(ELSEWHERE).isPresent(), order::toString);
        }
    }

    private static CallScope scope(String name) {
        return new CallScope(
                new InstitutionId("bank-" + name),
                new TenantId("tenant-" + name),
                new UserId("user-" + name),
                new GrantId("grant-" + name),
                new OperationName("accounts." + name));
    }
}
