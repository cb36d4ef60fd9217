package dev.nakadachi.secret;

import java.util.Optional;

/**
 * What a look through a whole store found about keys: the proof that {@link Keyset#without} demands before a key goes.
 * Shipped for the token vault, as the report of its sweep; write your own for other things that you seal with the key
 * set. Thread-safe.
 */
public interface KeyUse {

    /**
     * Whether everything was looked at.
     *
     * @return false when the look was stopped, or could not read something
     */
    boolean complete();

    /**
     * How many entries a key protects.
     *
     * @param keyId the key
     * @return the number, empty when the store's key set has no such key
     */
    Optional<Long> entriesUnder(String keyId);
}
