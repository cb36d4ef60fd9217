package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.host.Host;
import dev.nakadachi.internal.files.DirectoryFiles;
import dev.nakadachi.internal.files.FilePort;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process dies inside the steps of one fenced write on the disk: before and after each, and within the replacing of a
 * file. The next process finds the old entry or the new one, whole, and can go on.
 */
class CrashedStepTest {

    private static final RecordKey KEY = new RecordKey("grant", "00112233445566778899aabbccddeeff");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path parent;

    /** By hand: fence and entry are each replaced under a lock, with the reads that decide about them. */
    @Test
    void aFencedWriteTakesTheseStepsOnTheDiskAndNoOther() throws IOException {
        List<String> steps = new ArrayList<>();
        write(seeded("steps"), step -> steps.add(step));

        assertThat(steps).containsExactly("tryLock", "read", "replace", "read", "tryLock", "read", "replace");
    }

    @Test
    void beforeAndAfterEveryStepTheEntryIsOldOrNewAndTheNextProcessGoesOn() throws IOException {
        for (int step = 0; step < 7; step++) {
            assertThat(afterDeathAt(step, Side.BEFORE))
                    .as("before step %s", step)
                    .isEqualTo("old");
            assertThat(afterDeathAt(step, Side.AFTER)).as("after step %s", step).isEqualTo(step == 6 ? "new" : "old");
        }
    }

    /** Half a file beside its place, as a kill between the first byte and the move leaves it. */
    @Test
    void whatWasWrittenAsideIsRemovedAndNeverRead() throws IOException {
        Path directory = seeded("aside");
        Files.write(directory.resolve(".aside-1234567890"), bytes("NKDR half"));

        assertThat(next(directory)).isEqualTo("old");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".aside-"));
        }
    }

    private enum Side {
        BEFORE,
        AFTER
    }

    /** Told of each step; may die. */
    private interface Watch {

        void before(String step);

        default void after() {}
    }

    private String afterDeathAt(int number, Side side) throws IOException {
        Path directory = seeded(side + "-" + number);
        Watch dying = new Watch() {
            private int seen;

            @Override
            public void before(String step) {
                dieAt(Side.BEFORE);
            }

            @Override
            public void after() {
                dieAt(Side.AFTER);
                seen++;
            }

            private void dieAt(Side here) {
                if (seen == number && here == side) {
                    throw new Killed();
                }
            }
        };
        assertThatThrownBy(() -> write(directory, dying)).isInstanceOf(Killed.class);
        return next(directory);
    }

    private Path seeded(String name) throws IOException {
        Path directory = parent.resolve(name);
        TokenStore store = new DirectoryTokenStore(DirectoryFiles.open(directory), Host.system());
        assertThat(store.compareAndSet(KEY, 0, bytes("old"))).isPresent();
        return directory;
    }

    private static void write(Path directory, Watch watch) throws IOException {
        TokenStore store = new DirectoryTokenStore(watched(DirectoryFiles.open(directory), watch), Host.system());
        long version = TokenStore.directory(directory, Host.system())
                .read(KEY)
                .orElseThrow()
                .version();
        Optional<Boolean> written = store.exclusively(
                KEY,
                PATIENCE,
                fence -> store.compareAndSet(KEY, version, bytes("new"), fence).isPresent());
        assertThat(written).hasValue(true);
    }

    /** What the next process reads; it enters the section and writes as well. */
    private static String next(Path directory) {
        TokenStore store = TokenStore.directory(directory, Host.system());
        StoredRecord found = store.read(KEY).orElseThrow();
        assertThat(store.exclusively(
                        KEY,
                        PATIENCE,
                        fence -> store.compareAndSet(KEY, found.version(), bytes("later"), fence)
                                .isPresent()))
                .hasValue(true);
        return new String(found.sealed().orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static FilePort watched(FilePort real, Watch watch) {
        return (FilePort) Proxy.newProxyInstance(
                FilePort.class.getClassLoader(), new Class<?>[] {FilePort.class}, (proxy, method, arguments) -> {
                    watch.before(method.getName());
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    try {
                        watch.after();
                    } catch (Killed killed) {
                        freeAsTheSystemDoes(result);
                        throw killed;
                    }
                    return result;
                });
    }

    /** A lock dies with its process. */
    private static void freeAsTheSystemDoes(Object result) throws IOException {
        if (result instanceof Optional<?> found && found.isPresent() && found.get() instanceof Closeable lock) {
            lock.close();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
