package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
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
    private final RestoreMode mode;

    Restoration(TokenVault target, RestoreMode mode) {
        this.target = Objects.requireNonNull(target, "target");
        this.mode = Objects.requireNonNull(mode, "mode");
    }

    /** What became of the item; empty for a deletion that finds nothing to delete. */
    Optional<RestoredEntry> apply(BackupItem item) {
        if (item instanceof BackupItem.Living living && Burial.holds(living.address())) {
            target.compareAndSet(living.address(), 0, living.clear());
            return Optional.empty();
        }
        if (item instanceof BackupItem.Living living) {
            return Optional.of(new RestoredEntry(living.address(), unlessDamaged(() -> restored(living))));
        }
        return item instanceof BackupItem.Tombstone gone ? deleted(gone) : Optional.empty();
    }

    private RestoreOutcome restored(BackupItem.Living item) {
        if (target.isBuried(item)) {
            return RestoreOutcome.DELETED_SINCE;
        }
        if (target.compareAndSet(item.address(), 0, item.clear()).isPresent()) {
            return RestoreOutcome.RESTORED;
        }
        return inSection(item.address(), fence -> judged(item, fence));
    }

    private RestoreOutcome judged(BackupItem.Living item, TokenStore.Fence fence) {
        VaultEntry stored = target.read(item.address()).orElseThrow();
        Optional<byte[]> content = stored.content(SecretAccess.explicit());
        if (content.isEmpty()) {
            return RestoreOutcome.DELETED_SINCE;
        }
        if (MessageDigest.isEqual(content.get(), item.clear())) {
            return RestoreOutcome.SAME;
        }
        if (stored.version() >= item.version() && mode == RestoreMode.KEEP_NEWER) {
            return RestoreOutcome.KEPT_NEWER;
        }
        return target.compareAndSet(item.address(), stored.version(), item.clear(), fence)
                .map(version -> RestoreOutcome.RESTORED)
                .orElse(RestoreOutcome.BUSY);
    }

    private Optional<RestoredEntry> deleted(BackupItem.Tombstone item) {
        Optional<EntryAddress> living = target.livingUnder(item);
        if (living.isEmpty()) {
            target.bury(item);
        }
        return living.map(address ->
                        new RestoredEntry(address, inSection(address, fence -> olderDeleted(address, item.version()))))
                .filter(entry -> entry.outcome() != RestoreOutcome.KEPT_NEWER);
    }

    private RestoreOutcome olderDeleted(EntryAddress address, long deletedAt) {
        VaultEntry stored = target.read(address).orElseThrow();
        if (stored.version() > deletedAt) {
            return RestoreOutcome.KEPT_NEWER;
        }
        return target.delete(address, stored.version())
                .map(version -> RestoreOutcome.DELETED_BY_BACKUP)
                .orElse(RestoreOutcome.BUSY);
    }

    private RestoreOutcome inSection(EntryAddress address, TokenStore.FencedSection<RestoreOutcome> section) {
        return target.exclusively(address, PATIENCE, section).orElse(RestoreOutcome.BUSY);
    }

    private static RestoreOutcome unlessDamaged(Supplier<RestoreOutcome> step) {
        try {
            return step.get();
        } catch (StoreException unsound) {
            if (unsound.problem().code().equals(ErrorCode.STORE_TAMPERED)) {
                return RestoreOutcome.DAMAGED;
            }
            throw unsound;
        }
    }
}
