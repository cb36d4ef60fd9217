package dev.nakadachi.audit;

import dev.nakadachi.id.UserId;

/**
 * The mapping of users to the pseudonyms of the execution log (SPI), kept apart from the log. Thread-safe.
 *
 * <p>A pseudonym is random, never computed from the user. While the mapping stands, a user has one pseudonym on all
 * nodes; after {@link #forget} no record can be linked to the user any more, and the user gets a new pseudonym the next
 * time. Every method throws {@link dev.nakadachi.error.StoreException} when the mapping cannot be read or written.
 */
public interface Pseudonyms extends AutoCloseable {

    /**
     * The pseudonym of a user, made and stored durably where the user has none.
     *
     * @param user the user
     * @return the pseudonym
     */
    Pseudonym of(UserId user);

    /**
     * Deletes the mapping of a user. Unknown users are no error.
     *
     * @param user the user
     */
    void forget(UserId user);

    /** Frees what the mapping owns. */
    @Override
    void close();
}
