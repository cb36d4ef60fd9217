package dev.nakadachi.token;

import java.io.InputStream;
import java.util.Iterator;

/** The frames of a backup as a stream of bytes, made while they are read. Not thread-safe. */
final class BackupContent extends InputStream {

    private static final byte[] NOTHING = {};

    private final Iterator<byte[]> frames;
    private byte[] frame = NOTHING;
    private int at;

    BackupContent(Iterator<byte[]> frames) {
        this.frames = frames;
    }

    @Override
    public int read() {
        return isOver() ? -1 : frame[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (isOver()) {
            return -1;
        }
        int count = Math.min(length, frame.length - at);
        System.arraycopy(frame, at, into, from, count);
        at += count;
        return count;
    }

    private boolean isOver() {
        while (at == frame.length) {
            if (!frames.hasNext()) {
                return true;
            }
            frame = frames.next();
            at = 0;
        }
        return false;
    }
}
