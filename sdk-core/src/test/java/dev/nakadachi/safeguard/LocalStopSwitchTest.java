package dev.nakadachi.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.OperationName;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalStopSwitchTest {

    private static final CallScope SCOPE = new CallScope(
            new InstitutionId("bank-a"),
            new TenantId("tenant-a"),
            new UserId("user-a"),
            new GrantId("grant-a"),
            new OperationName("accounts.list"));

    private final LocalStopSwitch stopSwitch = new LocalStopSwitch();

    @Test
    void eachKindOfOrderStopsItsOwnAndNothingElse() {
        for (StopOrder order : List.of(
                StopOrder.everything("r"),
                StopOrder.provider(new InstitutionId("bank-a"), "r"),
                StopOrder.tenant(new TenantId("tenant-a"), "r"),
                StopOrder.user(new UserId("user-a"), "r"),
                StopOrder.grant(new GrantId("grant-a"), "r"),
                StopOrder.operation(new OperationName("accounts.list"), "r"))) {
            stopSwitch.stop(order);
            assertThat(stopSwitch.stopping(SCOPE)).as(order.toString()).contains(order);
            stopSwitch.release(order);
            assertThat(stopSwitch.stopping(SCOPE)).isEmpty();
        }
        for (StopOrder other : List.of(
                StopOrder.provider(new InstitutionId("bank-b"), "r"),
                StopOrder.tenant(new TenantId("tenant-b"), "r"),
                StopOrder.user(new UserId("user-b"), "r"),
                StopOrder.grant(new GrantId("grant-b"), "r"),
                StopOrder.operation(new OperationName("accounts.read"), "r"))) {
            stopSwitch.stop(other);
        }
        assertThat(stopSwitch.stopping(SCOPE)).isEmpty();
    }

    @Test
    void anOrderIsReleasedByOneThatStopsTheSame() {
        stopSwitch.stop(StopOrder.user(new UserId("user-a"), "looks wrong"));
        stopSwitch.stop(StopOrder.user(new UserId("user-a"), "said twice"));
        assertThat(stopSwitch.orders()).hasSize(1);
        stopSwitch.release(StopOrder.user(new UserId("user-a"), "cleared"));
        assertThat(stopSwitch.orders()).isEmpty();
    }

    @Test
    void aUserIsNotPrinted() {
        assertThat(StopOrder.user(new UserId("hanako-42"), "r").toString()).doesNotContain("hanako-42");
    }

    @Test
    void anOrderNeedsAReason() {
        assertThatThrownBy(() -> StopOrder.everything(" ")).isInstanceOf(InvalidInputException.class);
    }
}
