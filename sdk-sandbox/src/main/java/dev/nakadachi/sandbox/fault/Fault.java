package dev.nakadachi.sandbox.fault;

import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.Duration;

/**
 * Something that goes wrong with one answer. Those of {@link Faults} whose words say "instead" keep the request from
 * the bank; the others let the bank carry it out and then spoil the answer.
 */
@FunctionalInterface
public interface Fault {

    /**
     * A fault followed by another.
     *
     * @param wait real time, at most 30 seconds
     * @return this fault after a wait
     */
    default Fault after(Duration wait) {
        Fault delay = Faults.delay(wait);
        return (request, bank) -> delay.apply(request, later -> apply(later, bank));
    }

    /**
     * Answers with the fault.
     *
     * @param request what came
     * @param bank what would have answered
     * @return what goes
     */
    Reply apply(Request request, Handler bank);
}
