package dev.nakadachi.internal.oauth.jose;

import java.io.InputStream;

/** Gets an institution's key document: one call on the wire, bounded in time and size by who makes it. */
@FunctionalInterface
public interface KeyFetch {

    /**
     * Gets it now.
     *
     * @return the body of a successful answer
     * @throws dev.nakadachi.error.NakadachiException when there is none
     */
    InputStream fetch();
}
