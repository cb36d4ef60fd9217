package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import java.time.Duration;
import java.util.Optional;

/**
 * Seals one entry anew under the key that seals now. What is old is judged and written inside the entry's exclusive
 * section: a refresh under way must not find its entry changed after it has used up the old refresh token.
 */
final class Resealing {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TokenStore store;
    private final EntrySealer sealer;
    private final RecordNames names;
    private final CountedSealing sealing;

    Resealing(TokenStore store, EntrySealer sealer, RecordNames names, CountedSealing sealing) {
        this.store = store;
        this.sealer = sealer;
        this.names = names;
        this.sealing = sealing;
    }

    /** Seals and counts it for the key. */
    interface CountedSealing {

        byte[] seal(RecordKey key, EntryAddress address, byte[] clear);
    }

    /** What became of an entry. */
    enum Outcome {
        /** Nothing to do: under the newest key, or deleted. */
        CURRENT,
        RESEALED,
        /** Held for long, or written meanwhile. */
        BUSY,
        DAMAGED
    }

    Outcome of(StoredRecord seen) {
        try {
            return isOld(seen)
                    ? store.exclusively(seen.key(), PATIENCE, fence -> again(seen.key(), fence))
                            .orElse(Outcome.BUSY)
                    : Outcome.CURRENT;
        } catch (StoreException unsound) {
            if (unsound.problem().code().equals(ErrorCode.STORE_TAMPERED)) {
                return Outcome.DAMAGED;
            }
            throw unsound;
        }
    }

    private Outcome again(RecordKey key, TokenStore.Fence fence) {
        Optional<StoredRecord> now = store.read(key).filter(this::isOld);
        if (now.isEmpty()) {
            return Outcome.CURRENT;
        }
        byte[] old = now.get().sealed().orElseThrow();
        EntryAddress address = sealer.addressUnder(names, key, old);
        byte[] anew = sealing.seal(key, address, sealer.open(address, old));
        return store.compareAndSet(key, now.get().version(), anew, fence)
                .map(version -> Outcome.RESEALED)
                .orElse(Outcome.BUSY);
    }

    private boolean isOld(StoredRecord record) {
        return record.sealed()
                .filter(bytes -> !sealer.keyIdOf(bytes).equals(sealer.currentKeyId()))
                .isPresent();
    }
}
