package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.BOB;
import static dev.nakadachi.token.Vaults.CLIENT;
import static dev.nakadachi.token.Vaults.bytes;
import static dev.nakadachi.token.Vaults.clear;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVaultTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void whatWasWrittenIsReadUnderItsOwnerAlsoAfterARestart() {
        TokenVault vault = TokenVault.encryptedFile(directory, KEYS);
        long version = vault.compareAndSet(ALICE, 0, bytes("token-a")).orElseThrow();

        VaultEntry read = TokenVault.encryptedFile(directory, KEYS).read(ALICE).orElseThrow();

        assertThat(clear(read)).isEqualTo("token-a");
        assertThat(read.version()).isEqualTo(version);
        assertThat(vault.read(BOB)).isEmpty();
    }

    @Test
    void neitherNamesNorContentsOnDiskTellAnything() throws IOException {
        TokenVault vault = TokenVault.encryptedFile(directory, KEYS);
        vault.compareAndSet(ALICE, 0, bytes("token-a"));
        vault.consumeOnce(CLIENT.entry("state", "state-xyz"), NOON.plusSeconds(60), NOON);
        vault.exclusively(ALICE, Duration.ofSeconds(1), fence -> "done");

        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                written.add(file.getFileName() + new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        assertThat(written)
                .hasSizeGreaterThan(3)
                .noneSatisfy(content -> assertThat(content)
                        .containsAnyOf("token-a", "alice", "client-1", "tenant-1", "test-bank", "state-xyz"));
    }

    @Test
    void keyIdAndFormatAreReadableWithoutDecrypting() throws IOException {
        TokenVault.encryptedFile(directory, KEYS).compareAndSet(ALICE, 0, bytes("token-a"));

        try (Stream<Path> files = Files.list(directory)) {
            Path entry = files.filter(file -> file.getFileName().toString().startsWith("grant."))
                    .findFirst()
                    .orElseThrow();
            assertThat(new String(Files.readAllBytes(entry), ISO_8859_1))
                    .contains("NKDE\u0001", "aes256-gcm", KEYS.currentKeyId());
        }
    }

    @Test
    void entriesComeBackWithTheirOwners() {
        TokenVault vault = Vaults.inDirectory(directory, KEYS);
        EntryAddress key = CLIENT.entry("dpop-key", "k1");
        long alice = vault.compareAndSet(ALICE, 0, bytes("a")).orElseThrow();
        vault.compareAndSet(BOB, 0, bytes("b"));
        vault.compareAndSet(key, 0, bytes("c"));
        vault.delete(ALICE, alice);

        try (Stream<VaultEntry> grants = vault.entries("grant");
                Stream<VaultEntry> keys = vault.entries("dpop-key")) {
            VaultEntry bob = grants.reduce((first, second) -> {
                        throw new AssertionError("the deleted one is listed");
                    })
                    .orElseThrow();
            assertThat(bob.address()).isEqualTo(BOB);
            assertThat(clear(bob)).isEqualTo("b");
            assertThat(keys.map(VaultEntry::address)).containsExactly(key);
        }
        assertThat(vault.read(ALICE).orElseThrow().content(SecretAccess.explicit()))
                .isEmpty();
    }

    @Test
    void moreEntriesThanAPageAreAllListedOnce() {
        TokenVault vault = Vaults.inDirectory(directory, KEYS);
        for (int n = 0; n < 205; n++) {
            vault.compareAndSet(CLIENT.entry("cursor", "c" + n), 0, bytes("x"));
        }
        try (Stream<VaultEntry> all = vault.entries("cursor")) {
            assertThat(all.map(entry -> entry.address().label()).distinct()).hasSize(205);
        }
    }

    @Test
    void entriesOfAnOlderKeyStayReadableAndKeepTheirNamesAfterRotation() {
        Keyset rotated = KEYS.rotated(Host.system());
        long version = TokenVault.encryptedFile(directory, KEYS)
                .compareAndSet(ALICE, 0, bytes("old"))
                .orElseThrow();
        TokenVault vault = TokenVault.encryptedFile(directory, rotated);

        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("old");
        assertThat(vault.compareAndSet(ALICE, version, bytes("new"))).isPresent();
        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("new");
    }

    @Test
    void theJdkCipherOpensWhatTinkSealedAndBack() {
        TokenVault tink = TokenVault.encryptedFile(directory, KEYS);
        TokenVault jdk = Vaults.inDirectory(directory, KEYS);
        tink.compareAndSet(ALICE, 0, bytes("by tink"));
        jdk.compareAndSet(BOB, 0, bytes("by jdk"));

        assertThat(clear(jdk.read(ALICE).orElseThrow())).isEqualTo("by tink");
        assertThat(clear(tink.read(BOB).orElseThrow())).isEqualTo("by jdk");
    }

    @Test
    void aStateIsConsumedOnceWhicheverVaultAsks() {
        EntryAddress state = CLIENT.entry("state", "xyz");
        Instant expiry = NOON.plusSeconds(600);

        assertThat(Vaults.inDirectory(directory, KEYS).consumeOnce(state, expiry, NOON))
                .isTrue();
        assertThat(Vaults.inDirectory(directory, KEYS).consumeOnce(state, expiry, NOON))
                .isFalse();
    }

    @Test
    void insideASectionAFencedWriteReplacesWhatWasRead() {
        TokenVault vault = Vaults.inDirectory(directory, KEYS);
        long version = vault.compareAndSet(ALICE, 0, bytes("old")).orElseThrow();

        Optional<Long> written = vault.exclusively(
                ALICE,
                Duration.ofSeconds(5),
                fence ->
                        vault.compareAndSet(ALICE, version, bytes("new"), fence).orElseThrow());

        assertThat(written.orElseThrow()).isGreaterThan(version);
        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("new");
    }
}
