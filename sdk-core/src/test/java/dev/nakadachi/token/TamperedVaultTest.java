package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.BOB;
import static dev.nakadachi.token.Vaults.bytes;
import static dev.nakadachi.token.Vaults.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.Keyset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TamperedVaultTest {

    private static final Keyset KEYS = Keyset.generate();

    @TempDir
    private Path directory;

    private TokenVault vault;

    @BeforeEach
    void fill() {
        vault = Vaults.inDirectory(directory, KEYS);
        vault.compareAndSet(ALICE, 0, bytes("token-a"));
        vault.compareAndSet(BOB, 0, bytes("token-b"));
    }

    @Test
    void oneChangedByteIsNoticedWhereverItIs() throws IOException {
        Path file = fileOf(ALICE);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertTampered(() -> vault.read(ALICE));
        }
        Files.write(file, whole);
        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("token-a");
    }

    /** An attacker can make the checksum right; only the cipher can notice then. */
    @Test
    void oneChangedByteOfTheSealedEntryIsNoticedByTheCipher() {
        EntrySealer sealer = new EntrySealer(TokenCipher.jdk(KEYS));
        RecordKey key = new RecordNames(KEYS).keyOf(ALICE);
        byte[] sealed = sealer.seal(key, ALICE, bytes("token-a"));
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertTampered(() -> sealer.open(ALICE, changed));
        }
    }

    @Test
    void everyTruncationIsNoticedAndNeverCountsAsAbsent() throws IOException {
        Path file = fileOf(ALICE);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTampered(() -> vault.read(ALICE));
            assertTampered(() -> vault.compareAndSet(ALICE, 0, bytes("x")));
        }
    }

    @Test
    void anEntryMovedToAnotherOwnerIsNoticed() throws IOException {
        byte[] alice = Files.readAllBytes(fileOf(ALICE));
        Files.write(fileOf(ALICE), Files.readAllBytes(fileOf(BOB)));
        Files.write(fileOf(BOB), alice);

        assertTampered(() -> vault.read(ALICE));
        assertTampered(() -> vault.read(BOB));
        assertTampered(() -> {
            try (Stream<VaultEntry> grants = vault.entries("grant")) {
                grants.forEach(entry -> {});
            }
        });
    }

    @Test
    void everyPartOfTheAddressBindsTheEntry() {
        EntrySealer sealer = new EntrySealer(TokenCipher.jdk(KEYS));
        byte[] sealed = sealer.seal(new RecordNames(KEYS).keyOf(ALICE), ALICE, bytes("token-a"));
        GrantId grant = new GrantId("grant-alice");
        List<EntryAddress> others = List.of(
                owner("production", "test-bank", "client-1", "tenant-1")
                        .withGrant(grant)
                        .entry("grant"),
                owner("sandbox", "other-bank", "client-1", "tenant-1")
                        .withGrant(grant)
                        .entry("grant"),
                owner("sandbox", "test-bank", "client-2", "tenant-1")
                        .withGrant(grant)
                        .entry("grant"),
                owner("sandbox", "test-bank", "client-1", "tenant-2")
                        .withGrant(grant)
                        .entry("grant"),
                owner("sandbox", "test-bank", "client-1", "tenant-1").entry("grant"),
                BOB,
                ALICE.owner().entry("cursor"),
                ALICE.owner().entry("grant", "x"));

        assertThat(sealer.open(ALICE, sealed)).isEqualTo(bytes("token-a"));
        assertThat(others).allSatisfy(other -> assertTampered(() -> sealer.open(other, sealed)));
    }

    /**
     * Without lengths, client {@code a} of tenant {@code bc} and client {@code ab} of tenant {@code c} would be one.
     */
    @Test
    void fieldsDoNotRunIntoEachOther() {
        RecordNames names = new RecordNames(KEYS);

        assertThat(names.keyOf(owner("e", "i", "a", "bc").entry("grant")))
                .isNotEqualTo(names.keyOf(owner("e", "i", "ab", "c").entry("grant")));
    }

    @Test
    void aStrangeKeySetOpensNothingEvenUnderTheRightName() {
        Keyset stranger = Keyset.generate();
        EntrySealer sealer = new EntrySealer(TokenCipher.jdk(KEYS));
        byte[] sealed = sealer.seal(new RecordNames(KEYS).keyOf(ALICE), ALICE, bytes("token-a"));

        assertTampered(() -> new EntrySealer(TokenCipher.jdk(stranger)).open(ALICE, sealed));
    }

    private Path fileOf(EntryAddress address) {
        return directory.resolve(StoreFiles.nameOf(new RecordNames(KEYS).keyOf(address)));
    }

    private static EntryOwner owner(String environment, String institution, String client, String tenant) {
        return EntryOwner.ofClient(
                new EnvironmentId(environment),
                new InstitutionId(institution),
                new ClientId(client),
                new TenantId(tenant));
    }

    private static void assertTampered(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_TAMPERED));
    }
}
