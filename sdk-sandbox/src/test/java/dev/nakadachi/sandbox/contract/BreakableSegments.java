package dev.nakadachi.sandbox.contract;

import dev.nakadachi.audit.SegmentId;
import dev.nakadachi.audit.SegmentStorage;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.io.Closeable;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Segments that take no byte while they are broken. */
record BreakableSegments(SegmentStorage whole, AtomicBoolean broken) implements SegmentStorage {

    @Override
    public List<SegmentId> segments() {
        return whole.segments();
    }

    @Override
    public InputStream open(SegmentId segment) {
        return whole.open(segment);
    }

    @Override
    public OpenSegment create(SegmentId segment) {
        return new BreakableSegment(whole.create(segment), broken);
    }

    @Override
    public void replace(SegmentId segment, byte[] content) {
        whole.replace(segment, content);
    }

    @Override
    public Optional<Closeable> tryLock() {
        return whole.tryLock();
    }

    @Override
    public void close() {
        whole.close();
    }

    private record BreakableSegment(OpenSegment whole, AtomicBoolean broken) implements OpenSegment {

        @Override
        public void write(byte[] bytes) {
            if (broken.get()) {
                throw Problem.of(ErrorCode.STORE_FAILED, "the disk is full").toException();
            }
            whole.write(bytes);
        }

        @Override
        public void sync() {
            whole.sync();
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
