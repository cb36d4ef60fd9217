package dev.nakadachi.internal.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Counts a body while it is read. */
final class Counting extends FilterInputStream {

    private long length;

    Counting(InputStream body) {
        super(body);
    }

    /** Reads what is left and returns the size of the whole. */
    long length() {
        try {
            length += in.transferTo(OutputStream.nullOutputStream());
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        length += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int size) throws IOException {
        int count = super.read(target, offset, size);
        length += Math.max(count, 0);
        return count;
    }
}
