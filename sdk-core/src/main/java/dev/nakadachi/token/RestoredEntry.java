package dev.nakadachi.token;

import java.util.Objects;
import java.util.Optional;

/** One line of a {@link RestoreReport}. Immutable; thread-safe. */
public final class RestoredEntry {

    private final RecordKey key;
    private final Optional<EntryAddress> address;
    private final RestoreOutcome outcome;

    RestoredEntry(RecordKey key, Optional<EntryAddress> address, RestoreOutcome outcome) {
        this.key = Objects.requireNonNull(key, "key");
        this.address = address;
        this.outcome = Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * The name of its record in the target.
     *
     * @return the key
     */
    public RecordKey key() {
        return key;
    }

    /**
     * The entry; its owner names the grant.
     *
     * @return the address, empty for a damaged entry that the backup knows as deleted and of which nothing opens
     */
    public Optional<EntryAddress> address() {
        return address;
    }

    /**
     * What became of it.
     *
     * @return the outcome
     */
    public RestoreOutcome outcome() {
        return outcome;
    }

    @Override
    public String toString() {
        return "RestoredEntry["
                + address.map(EntryAddress::toString).orElseGet(() -> key.kind() + '.' + key.id()) + ", " + outcome
                + "]";
    }
}
