package dev.nakadachi.provider;

import dev.nakadachi.transport.HeaderName;

/**
 * How an access token travels: a fact of the profile, so that no provider code ever touches a token. Applied by the
 * pipeline's SIGN stage.
 */
public sealed interface TokenCarrier {

    /**
     * {@code Authorization: Bearer} (RFC 6750 section 2.1).
     *
     * @return the carrier
     */
    static TokenCarrier bearer() {
        return new Authorization("Bearer");
    }

    /**
     * {@code Authorization: Basic} (RFC 7617), for operations that the client's own id and secret authorise.
     *
     * @return the carrier
     */
    static TokenCarrier basic() {
        return new Authorization("Basic");
    }

    /**
     * A header of the institution's own, with the bare token.
     *
     * @param name the header
     * @return the carrier
     */
    static TokenCarrier header(HeaderName name) {
        return new NamedHeader(name);
    }

    /**
     * The header {@code Authorization} with a scheme (RFC 9110 section 11.4).
     *
     * @param scheme the word before the credential
     */
    record Authorization(String scheme) implements TokenCarrier {

        @Override
        public String toString() {
            return "Authorization: " + scheme;
        }
    }

    /**
     * A header of the institution's own.
     *
     * @param name the header
     */
    record NamedHeader(HeaderName name) implements TokenCarrier {

        @Override
        public String toString() {
            return "header " + name;
        }
    }
}
