package dev.nakadachi.token;

import dev.nakadachi.error.StoreException;
import dev.nakadachi.secret.SecretAccess;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Applies the items of a backup to a vault. What is there already is judged and written inside the entry's exclusive
 * section: a refresh under way must not find its entry changed after it has used up the old refresh token.
 */
final class Restoration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TokenVault target;
    private final VaultRecords records;
    private final BuriedEntries buried;
    private final RestoreMode mode;

    Restoration(TokenVault target, RestoreMode mode) {
        this.target = Objects.requireNonNull(target, "target");
        this.records = target.records();
        this.buried = new BuriedEntries(target);
        this.mode = Objects.requireNonNull(mode, "mode");
    }

    /** What became of the item; empty for one that has nothing to do here. */
    Optional<RestoredEntry> apply(BackupItem item) {
        if (item instanceof BackupItem.Living living && Burial.holds(living.address())) {
            buried.remember(living.address());
            return Optional.empty();
        }
        if (item instanceof BackupItem.Living living) {
            RecordKey key = records.names().keyOf(living.address());
            return Optional.of(new RestoredEntry(
                    key, Optional.of(living.address()), unlessUnreadable(() -> restored(key, living))));
        }
        return item instanceof BackupItem.Tombstone gone ? deleted(gone) : Optional.empty();
    }

    private RestoreOutcome restored(RecordKey key, BackupItem.Living item) {
        if (buried.hold(item)) {
            return RestoreOutcome.DELETED_SINCE;
        }
        if (target.writeOver(item.address(), 0, item.clear()).isPresent()) {
            return RestoreOutcome.RESTORED;
        }
        return inSection(key, fence -> judged(key, item, fence));
    }

    private RestoreOutcome judged(RecordKey key, BackupItem.Living item, TokenStore.Fence fence) {
        StoredRecord stored = records.read(key).orElseThrow();
        FoundRecord found = records.look(stored);
        if (found instanceof FoundRecord.Deleted) {
            return RestoreOutcome.DELETED_SINCE;
        }
        if (found instanceof FoundRecord.Damaged damaged) {
            return damaged.entry().keyMissing() && mode == RestoreMode.KEEP_NEWER
                    ? RestoreOutcome.UNREADABLE
                    : written(item, stored.version(), fence, RestoreOutcome.REPLACED_DAMAGED);
        }
        if (found instanceof FoundRecord.Living living && holds(living.entry(), item)) {
            return RestoreOutcome.SAME;
        }
        return stored.version() >= item.version() && mode == RestoreMode.KEEP_NEWER
                ? RestoreOutcome.KEPT_NEWER
                : written(item, stored.version(), fence, RestoreOutcome.RESTORED);
    }

    private static boolean holds(VaultEntry entry, BackupItem.Living item) {
        return entry.content(SecretAccess.explicit())
                .filter(content -> MessageDigest.isEqual(content, item.clear()))
                .isPresent();
    }

    private RestoreOutcome written(
            BackupItem.Living item, long expected, TokenStore.Fence fence, RestoreOutcome outcome) {
        return target.compareAndSet(item.address(), expected, item.clear(), fence)
                .map(version -> outcome)
                .orElse(RestoreOutcome.BUSY);
    }

    private Optional<RestoredEntry> deleted(BackupItem.Tombstone item) {
        Optional<FoundRecord> here = records.names().areThoseOf(item.names())
                ? records.read(item.key()).map(records::look).filter(found -> !(found instanceof FoundRecord.Deleted))
                : Optional.empty();
        if (here.isEmpty()) {
            buried.bury(item);
            return Optional.empty();
        }
        RestoreOutcome outcome =
                unlessUnreadable(() -> inSection(item.key(), fence -> olderDeleted(item.key(), item.version())));
        return Optional.of(new RestoredEntry(item.key(), addressOf(here.get()), outcome))
                .filter(entry -> entry.outcome() != RestoreOutcome.KEPT_NEWER);
    }

    /**
     * Of a record that the store itself cannot read nobody knows the version: the deletion wins, nothing opens less.
     */
    private RestoreOutcome olderDeleted(RecordKey key, long deletedAt) {
        StoredRecord stored = records.read(key).orElseThrow();
        FoundRecord found = records.look(stored);
        if (found instanceof FoundRecord.Deleted) {
            return RestoreOutcome.DELETED_SINCE;
        }
        if (stored.version() > deletedAt) {
            return found instanceof FoundRecord.Damaged ? RestoreOutcome.UNREADABLE : RestoreOutcome.KEPT_NEWER;
        }
        return records.delete(stored) ? RestoreOutcome.DELETED_BY_BACKUP : RestoreOutcome.BUSY;
    }

    private RestoreOutcome inSection(RecordKey key, TokenStore.FencedSection<RestoreOutcome> section) {
        return records.exclusively(key, PATIENCE, section).orElse(RestoreOutcome.BUSY);
    }

    private static Optional<EntryAddress> addressOf(FoundRecord found) {
        if (found instanceof FoundRecord.Living living) {
            return Optional.of(living.entry().address());
        }
        return found instanceof FoundRecord.Damaged damaged ? damaged.entry().address() : Optional.empty();
    }

    /** A store of another's may refuse a damaged record altogether; the rest of the backup is restored all the same. */
    private static RestoreOutcome unlessUnreadable(Supplier<RestoreOutcome> step) {
        try {
            return step.get();
        } catch (StoreException unsound) {
            VaultRecords.mustBeDamage(unsound);
            return RestoreOutcome.UNREADABLE;
        }
    }
}
