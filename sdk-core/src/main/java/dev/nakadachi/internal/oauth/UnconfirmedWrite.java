package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.StoreException;

/**
 * A write of new tokens failed, and the store does not tell whether it was made: the tokens may be those of a grant.
 */
final class UnconfirmedWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StoreException write;

    UnconfirmedWrite(StoreException write) {
        super(write);
        this.write = write;
    }

    StoreException write() {
        return write;
    }
}
