package dev.nakadachi.sandbox.contract;

import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.safeguard.StopSwitch;
import java.util.List;

class LocalStopSwitchContractTest extends StopSwitchContract {

    @Override
    protected StopSwitch with(List<StopOrder> orders) {
        LocalStopSwitch stopSwitch = new LocalStopSwitch();
        orders.forEach(stopSwitch::stop);
        return stopSwitch;
    }
}
