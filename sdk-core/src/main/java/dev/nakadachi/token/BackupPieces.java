package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The framed pieces of a backup, made while they are asked for: head, every item of the vault, end. */
final class BackupPieces implements Iterator<byte[]> {

    private final VaultRecords records;
    private final BackupFrames frames;
    private final boolean namesGaps;
    private final Iterator<String> kinds;
    private Iterator<BackupItem> items = Collections.emptyIterator();
    private boolean started;
    private boolean ended;
    private boolean metDamage;

    private BackupPieces(VaultRecords records, BackupFrames frames, boolean namesGaps) {
        this.records = records;
        this.frames = frames;
        this.namesGaps = namesGaps;
        this.kinds = records.kinds().iterator();
    }

    /** Ends with {@code store.tampered} at the first entry that does not open. */
    static BackupPieces ofSoundVault(TokenVault vault, BackupFrames frames) {
        return new BackupPieces(vault.records(), frames, false);
    }

    /** Holds all the rest, and the names of what does not open. */
    static BackupPieces namingGaps(TokenVault vault, BackupFrames frames) {
        return new BackupPieces(vault.records(), frames, true);
    }

    boolean metDamage() {
        return metDamage;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public byte[] next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        if (!started) {
            started = true;
            return frames.start();
        }
        while (!items.hasNext() && kinds.hasNext()) {
            items = records.of(kinds.next()).map(this::item).iterator();
        }
        if (items.hasNext()) {
            return frames.next(items.next());
        }
        ended = true;
        return frames.end();
    }

    private BackupItem item(StoredRecord stored) {
        byte[] names = records.names().fingerprint();
        FoundRecord found = records.look(stored);
        if (found instanceof FoundRecord.Living living) {
            return BackupItem.Living.of(names, stored.key(), living.entry());
        }
        if (found instanceof FoundRecord.Damaged damaged) {
            metDamage = true;
            return gap(damaged.entry());
        }
        return new BackupItem.Tombstone(names, stored.key(), stored.version());
    }

    private BackupItem gap(DamagedEntry entry) {
        if (namesGaps) {
            return new BackupItem.Missing(entry);
        }
        throw Problem.of(
                        ErrorCode.STORE_TAMPERED,
                        "the vault holds an entry that does not open, and a backup that lacks it must not take the place"
                                + " of an older one: write to another file, which will name what it lacks")
                .toException();
    }
}
