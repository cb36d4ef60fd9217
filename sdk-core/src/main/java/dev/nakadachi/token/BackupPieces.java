package dev.nakadachi.token;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The framed pieces of a backup, made while they are asked for: head, every item of the vault, end. */
final class BackupPieces implements Iterator<byte[]> {

    private final TokenVault vault;
    private final BackupFrames frames;
    private final Iterator<String> kinds;
    private Iterator<BackupItem> items = Collections.emptyIterator();
    private boolean started;
    private boolean ended;

    BackupPieces(TokenVault vault, BackupFrames frames) {
        this.vault = vault;
        this.frames = frames;
        this.kinds = vault.kinds().iterator();
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
            items = vault.everything(kinds.next()).iterator();
        }
        if (items.hasNext()) {
            return frames.next(items.next());
        }
        ended = true;
        return frames.end();
    }
}
