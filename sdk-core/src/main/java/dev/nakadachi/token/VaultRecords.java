package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The records of a vault as backups, restores and sweeps see them: owners not yet known, damaged ones among them. */
final class VaultRecords {

    private static final int PAGE = 200;

    private final TokenStore store;
    private final EntrySealer sealer;
    private final RecordNames names;
    private final Set<String> keyIds;

    VaultRecords(TokenStore store, EntrySealer sealer, RecordNames names, Set<String> keyIds) {
        this.store = store;
        this.sealer = sealer;
        this.names = names;
        this.keyIds = keyIds;
    }

    RecordNames names() {
        return names;
    }

    Set<String> kinds() {
        return new TreeSet<>(store.kinds());
    }

    /** Page by page, while the stream is read. */
    Stream<StoredRecord> of(String kind) {
        return Stream.iterate(
                        Optional.of(store.scan(kind, Optional.empty(), PAGE)),
                        Optional::isPresent,
                        page -> page.flatMap(RecordPage::next).map(last -> store.scan(kind, Optional.of(last), PAGE)))
                .flatMap(page -> page.stream().flatMap(one -> one.records().stream()));
    }

    Optional<StoredRecord> read(RecordKey key) {
        return store.read(key);
    }

    boolean delete(StoredRecord seen) {
        return store.delete(seen.key(), seen.version()).isPresent();
    }

    <T> Optional<T> exclusively(RecordKey key, Duration maxWait, TokenStore.FencedSection<T> section) {
        return store.exclusively(key, maxWait, section);
    }

    /** Opens the whole record. Only damage is an answer; a storage that does not work still throws. */
    FoundRecord look(StoredRecord stored) {
        try {
            return stored.sealed()
                    .<FoundRecord>map(bytes -> new FoundRecord.Living(opened(stored, bytes)))
                    .orElseGet(FoundRecord.Deleted::new);
        } catch (StoreException unsound) {
            mustBeDamage(unsound);
            return new FoundRecord.Damaged(damaged(stored));
        }
    }

    /** Whether no key set opens it. */
    boolean isDamagedForGood(StoredRecord stored) {
        return look(stored) instanceof FoundRecord.Damaged damaged
                && !damaged.entry().keyMissing();
    }

    /** The entry, when it lives and opens. */
    Optional<VaultEntry> sound(StoredRecord stored, Consumer<? super DamagedEntry> unsound) {
        FoundRecord found = look(stored);
        if (found instanceof FoundRecord.Damaged damaged) {
            unsound.accept(damaged.entry());
        }
        return found instanceof FoundRecord.Living living ? Optional.of(living.entry()) : Optional.empty();
    }

    VaultEntry opened(StoredRecord stored, byte[] sealed) {
        EntryAddress address = sealer.addressUnder(names, stored.key(), sealed);
        return new VaultEntry(address, stored.version(), Optional.of(sealer.open(address, sealed)));
    }

    static void mustBeDamage(StoreException unsound) {
        if (!unsound.problem().code().equals(ErrorCode.STORE_TAMPERED)) {
            throw unsound;
        }
    }

    private DamagedEntry damaged(StoredRecord stored) {
        byte[] sealed;
        try {
            sealed = stored.sealed().orElseThrow();
        } catch (StoreException unsound) {
            mustBeDamage(unsound);
            return new DamagedEntry(stored.key(), Optional.empty(), false);
        }
        return new DamagedEntry(stored.key(), addressOf(stored.key(), sealed), !sealer.holdsKeyOf(sealed, keyIds));
    }

    private Optional<EntryAddress> addressOf(RecordKey key, byte[] sealed) {
        try {
            return Optional.of(sealer.addressUnder(names, key, sealed));
        } catch (StoreException unsound) {
            mustBeDamage(unsound);
            return Optional.empty();
        }
    }
}
