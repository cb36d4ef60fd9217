package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NIST SP 800-38D, 8.3: no more than 2^32 invocations of GCM with random nonces under a key. */
class KeyCounterTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final RecordKey COUNT = KeyCount.keyOf(KEYS.currentKeyId());

    @TempDir
    private Path directory;

    @Test
    void eachStartReservesABlockSoThatNoRestartCountsTooLittle() {
        for (int start = 1; start <= 3; start++) {
            try (TokenVault vault = Vaults.inDirectory(directory, KEYS)) {
                assertThat(vault.keyStatus().sealedAtMost()).isEqualTo(1_024L * start);
                assertThat(vault.keyStatus().rotationDue()).isFalse();
                assertThat(vault.keyStatus().keyId()).isEqualTo(KEYS.currentKeyId());
            }
        }
    }

    @Test
    void twoNodesReserveBlocksOfTheirOwnAndUseThemUpBeforeTheyAskAgain() {
        TokenVault one = Vaults.inDirectory(directory, KEYS);
        TokenVault other = Vaults.inDirectory(directory, KEYS);
        for (int i = 0; i < 200; i++) {
            one.seal(ALICE, bytes("x"));
            other.seal(ALICE, bytes("x"));
        }

        assertThat(one.keyStatus().sealedAtMost()).isEqualTo(2_048);

        for (int i = 0; i < 100; i++) {
            one.seal(ALICE, bytes("x"));
        }
        one.close();
        assertThat(other.keyStatus().sealedAtMost()).isIn(2_048L, 2_048L + 65_536);
        other.close();
    }

    @Test
    void aNewKeyStartsAnew() {
        Keyset rotated = KEYS.rotated(Host.system());
        Vaults.inDirectory(directory, KEYS).close();

        assertThat(Vaults.inDirectory(directory, rotated).keyStatus().sealedAtMost())
                .isEqualTo(1_024);
    }

    @Test
    void rotationIsDueAtAQuarterOfTheLimitAndSealingGoesOn() {
        Vaults.inDirectory(directory, KEYS).close();
        store(new KeyCount(KEYS.currentKeyId(), (1L << 30) - 1_025)
                .toBytes(KEYS.derive("count of seals", SecretAccess.explicit())));

        assertThat(Vaults.inDirectory(directory, KEYS).keyStatus().rotationDue())
                .isFalse();
        TokenVault due = Vaults.inDirectory(directory, KEYS);

        assertThat(due.keyStatus().rotationDue()).isTrue();
        assertThat(due.keyStatus().toString()).endsWith("rotation due]");
        assertThat(due.compareAndSet(ALICE, 0, bytes("token-a"))).isPresent();
    }

    @Test
    void aForgedOrDamagedCountIsTakenForDue() {
        Vaults.inDirectory(directory, KEYS).close();
        byte[] forged = new KeyCount(KEYS.currentKeyId(), 1).toBytes(new byte[32]);
        for (byte[] wrong : new byte[][] {forged, {}, bytes("NKDC")}) {
            store(wrong);
            assertThat(Vaults.inDirectory(directory, KEYS).keyStatus().rotationDue())
                    .isTrue();
        }
    }

    @Test
    void theCountIsInNoListOfKindsAndNoBackup() {
        TokenVault vault = Vaults.inDirectory(directory, KEYS);
        vault.compareAndSet(ALICE, 0, bytes("token-a"));

        assertThat(vault.records().kinds()).containsExactly("grant");
    }

    private void store(byte[] record) {
        TokenStore store = TokenStore.directory(directory, Host.system());
        store.compareAndSet(COUNT, store.read(COUNT).orElseThrow().version(), record);
    }
}
