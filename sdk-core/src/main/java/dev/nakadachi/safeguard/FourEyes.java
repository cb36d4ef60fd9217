package dev.nakadachi.safeguard;

import dev.nakadachi.id.UserId;
import java.util.Optional;

/**
 * Says whether a second person has agreed to a payment (SPI; four-eyes principle, 相互牽制). Asked once for each attempt to
 * send, before anything is written or sent; it must answer from what your system already knows, at once. Thread-safe.
 */
@FunctionalInterface
public interface FourEyes {

    /**
     * Who agreed.
     *
     * @param payment the payment
     * @return your reference to the second person, kept with the payment; empty when nobody has agreed. The user of the
     *     payment himself is nobody
     */
    Optional<UserId> agreedTo(PaymentRequest payment);
}
