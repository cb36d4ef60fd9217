package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.files.DirectoryFiles;
import dev.nakadachi.internal.files.FilePort;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store says and keeps when the disk takes nothing more. */
class FullDiskTest {

    private static final RecordKey KEY = new RecordKey("grant", "00112233445566778899aabbccddeeff");
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir
    private Path directory;

    private TokenStore store;
    private boolean full;

    @BeforeEach
    void open() throws IOException {
        FilePort real = DirectoryFiles.open(directory);
        FilePort disk = (FilePort) Proxy.newProxyInstance(
                FilePort.class.getClassLoader(), new Class<?>[] {FilePort.class}, (proxy, method, arguments) -> {
                    if (full && method.getName().equals("replace")) {
                        throw new IOException("No space left on device");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        store = new DirectoryTokenStore(disk, Host.system());
    }

    @Test
    void everyWriteFailsByNameAndTheOldEntryStands() {
        long version = store.compareAndSet(KEY, 0, bytes("old")).orElseThrow();
        full = true;

        assertFailed(() -> store.compareAndSet(KEY, version, bytes("new")));
        assertFailed(() -> store.delete(KEY, version));
        assertFailed(() -> store.consumeOnce(KEY, NOON.plusSeconds(60), NOON));
        assertFailed(() -> store.exclusively(KEY, Duration.ofSeconds(5), fence -> "never"));

        assertThat(store.read(KEY).orElseThrow().sealed()).hasValue(bytes("old"));
    }

    @Test
    void locksAreFreeAgainWhenThereIsSpace() {
        full = true;
        assertFailed(() -> store.compareAndSet(KEY, 0, bytes("x")));
        assertFailed(() -> store.exclusively(KEY, Duration.ofSeconds(5), fence -> "never"));
        full = false;

        assertThat(store.exclusively(
                        KEY,
                        Duration.ofSeconds(5),
                        fence -> store.compareAndSet(KEY, 0, bytes("x"), fence).isPresent()))
                .hasValue(true);
        assertThat(store.consumeOnce(KEY, NOON.plusSeconds(60), NOON)).isTrue();
    }

    private static void assertFailed(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_FAILED));
    }
}
