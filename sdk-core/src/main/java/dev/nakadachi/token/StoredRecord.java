package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link TokenStore} holds under a key: sealed bytes, a tombstone, or something that the store itself finds
 * damaged, with their version. Prints no content. Immutable; thread-safe.
 */
public final class StoredRecord {

    private final RecordKey key;
    private final long version;
    private final Optional<byte[]> sealed;
    private final boolean damaged;

    private StoredRecord(RecordKey key, long version, Optional<byte[]> sealed, boolean damaged) {
        this.key = key;
        this.version = version;
        this.sealed = sealed;
        this.damaged = damaged;
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
                Optional.of(Objects.requireNonNull(sealed, "sealed").clone()),
                false);
    }

    /**
     * What is left of a deleted record.
     *
     * @param key its key
     * @param version the version of the deletion
     * @return the tombstone
     */
    public static StoredRecord tombstone(RecordKey key, long version) {
        return new StoredRecord(key, version, Optional.empty(), false);
    }

    /**
     * A record that is there and that the store cannot read: a file with a checksum that does not fit. It never counts
     * as absent or deleted; it can be written over and deleted like any other.
     *
     * @param key its key
     * @param version what a write over it has to expect
     * @return the record
     */
    public static StoredRecord damaged(RecordKey key, long version) {
        return new StoredRecord(key, version, Optional.empty(), true);
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
     * @throws dev.nakadachi.error.StoreException with {@code store.tampered} when the record is damaged
     */
    public Optional<byte[]> sealed() {
        mustBeSound();
        return sealed.map(byte[]::clone);
    }

    void mustBeSound() {
        if (damaged) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "a record of the token store is damaged")
                    .toException();
        }
    }

    @Override
    public String toString() {
        String state = sealed.isPresent() ? "]" : ", deleted]";
        return "StoredRecord[" + key + ", version " + version + (damaged ? ", damaged]" : state);
    }
}
