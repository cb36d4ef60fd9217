package dev.nakadachi.audit;

import dev.nakadachi.internal.files.FilePort;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Segments as files {@code <chain>.<number>.jsonl} of one directory; other files in it are left alone. */
final class FileSegmentStorage implements SegmentStorage {

    private static final Pattern NAME = Pattern.compile("^([a-z0-9][a-z0-9-]{0,63})\\.((?!0{8})[0-9]{8})\\.jsonl$");
    private static final String LOCK = "manifest";

    private final FilePort files;

    FileSegmentStorage(FilePort files) {
        this.files = files;
    }

    static String fileName(SegmentId segment) {
        String digits = Integer.toString(segment.number());
        return segment.chain().value() + "." + "0".repeat(8 - digits.length()) + digits + ".jsonl";
    }

    @Override
    public List<SegmentId> segments() {
        try {
            return files.list().stream()
                    .flatMap(name -> NAME.matcher(name).results())
                    .map(FileSegmentStorage::toSegment)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw StoreFailure.failed("listing segments", e);
        }
    }

    @Override
    public InputStream open(SegmentId segment) {
        try {
            return files.open(fileName(segment), 0);
        } catch (IOException e) {
            throw StoreFailure.failed("opening a segment", e);
        }
    }

    @Override
    public OpenSegment create(SegmentId segment) {
        try {
            FilePort.Appender end = files.append(fileName(segment));
            if (end.length() != 0) {
                end.close();
                throw StoreFailure.failed("segment " + segment + " exists already");
            }
            return new OpenFile(end);
        } catch (IOException e) {
            throw StoreFailure.failed("creating a segment", e);
        }
    }

    @Override
    public void replace(SegmentId segment, byte[] content) {
        try {
            files.replace(fileName(segment), content);
        } catch (IOException e) {
            throw StoreFailure.failed("writing the manifest", e);
        }
    }

    @Override
    public Optional<Closeable> tryLock() {
        try {
            return files.tryLock(LOCK);
        } catch (IOException e) {
            throw StoreFailure.failed("locking the manifest", e);
        }
    }

    @Override
    public void close() {
        // A port owns nothing between calls.
    }

    private static SegmentId toSegment(MatchResult name) {
        return new SegmentId(new ChainId(name.group(1)), Integer.parseInt(name.group(2)));
    }

    private record OpenFile(FilePort.Appender end) implements OpenSegment {

        @Override
        public void write(byte[] bytes) {
            try {
                end.write(bytes);
            } catch (IOException e) {
                throw StoreFailure.failed("writing", e);
            }
        }

        @Override
        public void sync() {
            try {
                end.sync();
            } catch (IOException e) {
                throw StoreFailure.failed("syncing", e);
            }
        }

        @Override
        public void close() {
            try {
                end.close();
            } catch (IOException e) {
                throw StoreFailure.failed("closing a segment", e);
            }
        }
    }
}
