package dev.nakadachi.token;

/** What a vault remembers of deletions that another vault made. */
final class BuriedEntries {

    private static final byte[] NOTHING = {};

    private final TokenVault vault;
    private final VaultRecords records;

    BuriedEntries(TokenVault vault) {
        this.vault = vault;
        this.records = vault.records();
    }

    /** What this vault deleted itself it knows by its own tombstone. */
    void bury(BackupItem.Tombstone tombstone) {
        if (!records.names().areThoseOf(tombstone.names())
                || records.read(tombstone.key()).isEmpty()) {
            remember(Burial.of(tombstone.names(), tombstone.key()));
        }
    }

    /** That it lies there says all, so a damaged one counts. */
    boolean hold(BackupItem.Living item) {
        EntryAddress burial = Burial.of(item.names(), item.key());
        return records.read(records.names().keyOf(burial)).isPresent();
    }

    /** Writes it where it is not, or damaged. */
    void remember(EntryAddress burial) {
        if (vault.writeOver(burial, 0, NOTHING).isEmpty()) {
            records.read(records.names().keyOf(burial))
                    .filter(stored -> records.look(stored) instanceof FoundRecord.Damaged)
                    .ifPresent(damaged -> vault.writeOver(burial, damaged.version(), NOTHING));
        }
    }
}
