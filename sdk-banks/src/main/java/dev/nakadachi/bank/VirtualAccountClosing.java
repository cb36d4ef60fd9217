package dev.nakadachi.bank;

import dev.nakadachi.id.IdempotencyKey;
import java.util.Objects;

/**
 * Applies to end the whole contract of virtual accounts (振込入金口座解約申込), with every number under it. It has a key of its
 * own and is recorded in the ledger. Closed by nature, hence a record.
 *
 * @param key the caller's own key
 */
public record VirtualAccountClosing(IdempotencyKey key) {

    /**
     * Needs a key.
     *
     * @param key as above
     */
    public VirtualAccountClosing {
        Objects.requireNonNull(key, "key");
    }
}
