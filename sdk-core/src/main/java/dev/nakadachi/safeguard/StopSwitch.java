package dev.nakadachi.safeguard;

import java.util.Optional;

/**
 * Stops calls at once (SPI): the guidelines ask the connecting party to be able to restrict or stop its service without
 * delay when access looks wrong (METI guideline 3.2 (4), 3.5 (1)). Asked twice per call, the second time just before
 * the send. Thread-safe.
 */
public interface StopSwitch {

    /**
     * Whether a call is stopped.
     *
     * @param scope where the call belongs
     * @return the order that stops it, empty when none does
     */
    Optional<StopOrder> stopping(CallScope scope);
}
