package dev.nakadachi.ledger;

import dev.nakadachi.token.TokenCipher;
import java.util.Objects;

/**
 * The transfer ledger (振込台帳) as the builder takes it: a store and the cipher that seals what it holds. A transfer
 * exists here before it exists on the wire. Thread-safe.
 */
public final class TransferLedger implements AutoCloseable {

    private final LedgerStore store;
    private final TokenCipher cipher;

    private TransferLedger(LedgerStore store, TokenCipher cipher) {
        this.store = Objects.requireNonNull(store, "store");
        this.cipher = Objects.requireNonNull(cipher, "cipher");
    }

    /**
     * A ledger over a store.
     *
     * @param store keeps sealed steps
     * @param cipher seals them
     * @return the ledger; closing it closes the store
     */
    public static TransferLedger of(LedgerStore store, TokenCipher cipher) {
        return new TransferLedger(store, cipher);
    }

    /**
     * The store.
     *
     * @return the store
     */
    public LedgerStore store() {
        return store;
    }

    /**
     * The cipher.
     *
     * @return the cipher
     */
    public TokenCipher cipher() {
        return cipher;
    }

    @Override
    public void close() {
        store.close();
    }
}
