package dev.nakadachi.internal.files;

import java.io.FileOutputStream;
import java.io.IOException;

/** The open end of a real file, opened with O_APPEND. */
final class FileAppender implements FilePort.Appender {

    private final FileOutputStream out;
    private long length;

    FileAppender(FileOutputStream out, long length) {
        this.out = out;
        this.length = length;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        length += bytes.length;
    }

    @Override
    public void sync() throws IOException {
        out.getFD().sync();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
