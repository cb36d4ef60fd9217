package dev.nakadachi.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.crypto.AeadKey;
import dev.nakadachi.internal.crypto.JdkAesGcm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A passphrase. What it wraps: format (1 byte), rounds (4 bytes), salt (16 bytes), then nonce, ciphertext and tag. All
 * before the nonce is authenticated. The id is the same for all: a digest of the passphrase could be tried out fast.
 */
final class PassphraseMasterKey implements MasterKey {

    static final int ROUNDS = 600_000;

    /** Whoever can change the rounds in a file must not be able to hold a start up for minutes. */
    private static final int MOST_ROUNDS = 10_000_000;

    private static final int FORMAT = 1;
    private static final int SALT_BYTES = 16;
    private static final int HEAD_BYTES = 1 + Integer.BYTES + SALT_BYTES;
    private static final Rule<String> LONG = Rule.pattern(
            "MasterKey.passphraseFile",
            "[^\\r\\n]{16,1024}",
            "holds one line of 16 to 1,024 characters",
            "write a long random passphrase into it, such as openssl rand -base64 32 prints");

    private final String passphrase;
    private volatile @Nullable Derived last;

    private PassphraseMasterKey(String passphrase) {
        this.passphrase = passphrase;
    }

    static PassphraseMasterKey ofFile(Path file) {
        try {
            return new PassphraseMasterKey(
                    LONG.check(Files.readString(file, UTF_8).strip()));
        } catch (IOException unreadable) {
            throw Problem.of(
                            ErrorCode.SETUP_REFUSED,
                            "MasterKey.passphraseFile: is a readable file of UTF-8; check its path and its rights")
                    .toException(unreadable);
        }
    }

    @Override
    public String id() {
        return "passphrase";
    }

    @Override
    public byte[] wrap(byte[] clear, byte[] associatedData) {
        byte[] salt = new byte[SALT_BYTES];
        Host.system().nextBytes(salt);
        byte[] head = ByteBuffer.allocate(HEAD_BYTES)
                .put((byte) FORMAT)
                .putInt(ROUNDS)
                .put(salt)
                .array();
        byte[] sealed = KeyTextMasterKey.wrap(keyOf(head), clear, joined(head, associatedData));
        return joined(head, sealed);
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped, byte[] associatedData) {
        if (wrapped.length < HEAD_BYTES || wrapped[0] != FORMAT) {
            return Optional.empty();
        }
        byte[] head = Arrays.copyOf(wrapped, HEAD_BYTES);
        int rounds = rounds(head);
        if (rounds < ROUNDS || rounds > MOST_ROUNDS) {
            return Optional.empty();
        }
        byte[] sealed = Arrays.copyOfRange(wrapped, HEAD_BYTES, wrapped.length);
        return KeyTextMasterKey.unwrap(keyOf(head), sealed, joined(head, associatedData));
    }

    @Override
    public String toString() {
        return "MasterKey[passphrase]";
    }

    /** Deriving takes a good part of a second on purpose; writing a key set and reading it back need it once. */
    private AeadKey keyOf(byte[] head) {
        Derived known = last;
        if (known != null && Arrays.equals(known.head(), head)) {
            return known.key();
        }
        AeadKey key = new JdkAesGcm(
                derive(Arrays.copyOfRange(head, HEAD_BYTES - SALT_BYTES, HEAD_BYTES), rounds(head)), Host.system());
        last = new Derived(head, key);
        return key;
    }

    private byte[] derive(byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, rounds, KeyMaterial.BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException absent) {
            throw Problem.of(ErrorCode.STORE_FAILED, "this Java platform has no PBKDF2WithHmacSHA256")
                    .toException(absent);
        } finally {
            spec.clearPassword();
        }
    }

    private static int rounds(byte[] head) {
        return ByteBuffer.wrap(head).getInt(1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes above
    private record Derived(byte[] head, AeadKey key) {}
}
