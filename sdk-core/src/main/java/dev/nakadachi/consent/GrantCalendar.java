package dev.nakadachi.consent;

import dev.nakadachi.id.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * When the grants of a connection end, as far as it is known: so that users are asked before and not after. The vault
 * is read page by page; no institution is asked. A grant whose entry is damaged hides none of the others: it is left
 * out, and a warning in the log {@code dev.nakadachi.token} names its record. Thread-safe; blocks.
 */
public interface GrantCalendar {

    /**
     * The grants that can be used and end before a time, and those whose end has passed and was not noticed yet.
     *
     * @param end before which they end
     * @return the next to end first; grants without a known end are not among them
     * @throws dev.nakadachi.error.StoreException when the vault does not work
     */
    List<GrantStatus> endingBefore(Instant end);

    /**
     * The same for one tenant.
     *
     * @param end before which they end
     * @param tenant whose users
     * @return the next to end first
     * @throws dev.nakadachi.error.StoreException when the vault does not work
     */
    List<GrantStatus> endingBefore(Instant end, TenantId tenant);

    /**
     * Records which grants have begun to expire or have expired by now, and tells the {@link GrantListener} of each.
     * Run it once a day, on any node; a grant that another node turns at the same time is told of once.
     *
     * @return how many it turned
     * @throws dev.nakadachi.error.TryLaterException when a grant stays busy; what was turned so far is durable
     * @throws dev.nakadachi.error.StoreException when the vault does not work
     */
    int sweep();
}
