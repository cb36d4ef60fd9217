package dev.nakadachi.token;

import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link TokenStore} holds under a key: sealed bytes or a tombstone, with their version. Prints no content.
 * Immutable; thread-safe.
 */
public final class StoredRecord {

    private final RecordKey key;
    private final long version;
    private final Optional<byte[]> sealed;

    private StoredRecord(RecordKey key, long version, Optional<byte[]> sealed) {
        this.key = key;
        this.version = version;
        this.sealed = sealed;
    }

    /**
     * A living record.
     *
     * @param key its key
     * @param version at least 1
     * @param sealed its bytes; copied
     * @return the record
     */
    public static StoredRecord living(RecordKey key, long version, byte[] sealed) {
        return new StoredRecord(
                key,
                version,
                Optional.of(Objects.requireNonNull(sealed, "sealed").clone()));
    }

    /**
     * What is left of a deleted record.
     *
     * @param key its key
     * @param version the version of the deletion
     * @return the tombstone
     */
    public static StoredRecord tombstone(RecordKey key, long version) {
        return new StoredRecord(key, version, Optional.empty());
    }

    /**
     * The key.
     *
     * @return the key
     */
    public RecordKey key() {
        return key;
    }

    /**
     * The version.
     *
     * @return at least 1
     */
    public long version() {
        return version;
    }

    /**
     * The sealed bytes.
     *
     * @return a copy, empty for a tombstone
     */
    public Optional<byte[]> sealed() {
        return sealed.map(byte[]::clone);
    }

    @Override
    public String toString() {
        return "StoredRecord[" + key + ", version " + version + (sealed.isPresent() ? "]" : ", deleted]");
    }
}
