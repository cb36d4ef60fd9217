package dev.nakadachi.ledger;

import dev.nakadachi.id.IdempotencyKey;
import java.util.Objects;

/**
 * What a caller wants done: his key and the canonical bytes of the command. Two commands are the same when their bytes
 * are; the ledger keeps a digest. Immutable and thread-safe; prints the key only.
 */
public final class Intent {

    private final IdempotencyKey key;
    private final byte[] canonical;

    /**
     * An intent.
     *
     * @param key the caller's key
     * @param canonical the command in one fixed byte form; copied
     */
    public Intent(IdempotencyKey key, byte[] canonical) {
        this.key = Objects.requireNonNull(key, "key");
        this.canonical = Objects.requireNonNull(canonical, "canonical").clone();
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * The command in its fixed form.
     *
     * @return a copy
     */
    public byte[] canonical() {
        return canonical.clone();
    }

    @Override
    public String toString() {
        return "Intent[" + key + "]";
    }
}
