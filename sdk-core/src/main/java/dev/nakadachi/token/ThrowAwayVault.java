package dev.nakadachi.token;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A vault for a drill, under keys that are never written down. Closing it deletes it. */
final class ThrowAwayVault implements Closeable {

    private final Path directory;
    private final TokenVault vault;

    private ThrowAwayVault(Path directory, TokenVault vault) {
        this.directory = directory;
        this.vault = vault;
    }

    static ThrowAwayVault in(Path scratch, Host host) throws IOException {
        Path directory = Files.createTempDirectory(scratch, "drill-");
        Keyset keyset = Keyset.generate();
        return new ThrowAwayVault(
                directory, TokenVault.of(TokenStore.directory(directory, host), TokenCipher.jdk(keyset), keyset));
    }

    TokenVault vault() {
        return vault;
    }

    /** Opens every entry that is there. */
    long opened() {
        AtomicLong count = new AtomicLong();
        for (String kind : vault.records().kinds()) {
            try (Stream<VaultEntry> entries = vault.entries(kind)) {
                entries.filter(entry -> !Burial.holds(entry.address())).forEach(entry -> count.incrementAndGet());
            }
        }
        return count.get();
    }

    @Override
    public void close() throws IOException {
        vault.close();
        List<Path> all;
        try (Stream<Path> below = Files.walk(directory)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
