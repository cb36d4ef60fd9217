package dev.nakadachi.store.campaign;

import dev.nakadachi.token.BackupName;
import dev.nakadachi.token.BackupTarget;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A target whose every call is a step, and within a put each reading of what is to be put. */
final class SteppedTarget implements BackupTarget {

    private final BackupTarget target;
    private final Steps steps;

    SteppedTarget(BackupTarget target, Steps steps) {
        this.target = target;
        this.steps = steps;
    }

    @Override
    public void put(BackupName name, InputStream content) {
        steps.around("put", () -> {
            target.put(name, new SteppedContent(content));
            return name;
        });
    }

    @Override
    public List<BackupName> list() {
        return steps.around("list", target::list);
    }

    @Override
    public InputStream open(BackupName name) {
        return steps.around("open", () -> target.open(name));
    }

    @Override
    public void delete(BackupName name) {
        steps.around("delete", () -> {
            target.delete(name);
            return name;
        });
    }

    private final class SteppedContent extends InputStream {

        private final InputStream content;

        SteppedContent(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            Runnable after = steps.begin("content");
            int next = content.read();
            after.run();
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            Runnable after = steps.begin("content");
            int count = content.read(into, from, length);
            after.run();
            return count;
        }
    }
}
