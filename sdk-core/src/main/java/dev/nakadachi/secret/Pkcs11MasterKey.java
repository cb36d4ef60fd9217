package dev.nakadachi.secret;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.crypto.AeadKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/** An AES key behind PKCS#11. What it wraps: nonce, ciphertext and tag, made in the module. */
final class Pkcs11MasterKey implements MasterKey {

    private static final Rule<String> ALIAS = Rule.pattern(
            "MasterKey.pkcs11",
            "[\\x21-\\x7E]{1,64}",
            "names a key by 1 to 64 printable ASCII characters",
            "use the alias that keytool -list shows");

    /** The provider takes a name that is no file for the configuration itself, and knows one file system only. */
    private static final Rule<Path> FILE = Rule.of(
            "MasterKey.pkcs11",
            "has a configuration file of this machine that can be read",
            "write one with name, library and slot, and give its path",
            file -> file.getFileSystem().equals(FileSystems.getDefault())
                    && Files.isRegularFile(file)
                    && Files.isReadable(file));

    private final Provider provider;
    private final SecretKey key;
    private final String alias;

    private Pkcs11MasterKey(Provider provider, SecretKey key, String alias) {
        this.provider = provider;
        this.key = key;
        this.alias = alias;
    }

    static Pkcs11MasterKey open(Path configuration, Secret pin, String alias) {
        Objects.requireNonNull(configuration, "configuration");
        Objects.requireNonNull(pin, "pin");
        ALIAS.check(alias);
        FILE.check(configuration);
        try {
            Provider provider = provider(configuration);
            KeyStore module = KeyStore.getInstance("PKCS11", provider);
            module.load(null, pin.reveal(SecretAccess.explicit()).toCharArray());
            if (module.getKey(alias, null) instanceof SecretKey key && isAes(key)) {
                return new Pkcs11MasterKey(provider, key, alias);
            }
        } catch (GeneralSecurityException | IOException | ProviderException | IllegalArgumentException refused) {
            throw refused("opens a token of the module; check configuration, slot and PIN", refused);
        }
        throw refused("names an AES key of the module; make one there, such as with keytool -genseckey", null);
    }

    @Override
    public String id() {
        return "pkcs11:" + alias;
    }

    @Override
    public byte[] wrap(byte[] clear, byte[] associatedData) {
        byte[] nonce = new byte[AeadKey.NONCE_BYTES];
        Host.system().nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, associatedData).doFinal(clear);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException | ProviderException failed) {
            throw unreachable(failed);
        }
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped, byte[] associatedData) {
        if (wrapped.length < AeadKey.NONCE_BYTES + AeadKey.TAG_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(wrapped, AeadKey.NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, associatedData)
                    .doFinal(wrapped, nonce.length, wrapped.length - nonce.length));
        } catch (AEADBadTagException refused) {
            if (isAway(refused)) {
                throw unreachable(refused);
            }
            return Optional.empty();
        } catch (GeneralSecurityException | ProviderException failed) {
            throw unreachable(failed);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id() + "]";
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] associatedData) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        cipher.init(mode, key, new GCMParameterSpec(AeadKey.TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(associatedData);
        return cipher;
    }

    private static Provider provider(Path configuration) {
        Provider jdk = Security.getProvider("SunPKCS11");
        if (jdk == null) {
            throw refused("needs the SunPKCS11 provider; use a JDK with the module jdk.crypto.cryptoki", null);
        }
        return jdk.configure(configuration.toAbsolutePath().toString());
    }

    private static boolean isAes(Key key) {
        return key.getAlgorithm().equals("AES");
    }

    /**
     * The provider calls every failure of decryption a bad tag; only the module's own code tells a lost token apart.
     */
    private static boolean isAway(AEADBadTagException refused) {
        String code = String.valueOf(refused.getMessage());
        return Stream.of("CKR_DEVICE_", "CKR_TOKEN_", "CKR_SESSION_", "CKR_USER_NOT_LOGGED_IN", "CKR_CRYPTOKI_NOT_")
                .anyMatch(code::contains);
    }

    private static NakadachiException unreachable(Exception cause) {
        return Problem.of(ErrorCode.STORE_FAILED, "the hardware module of the master key does not answer as it should")
                .toException(cause);
    }

    private static NakadachiException refused(String how, @Nullable Exception cause) {
        return Problem.of(ErrorCode.SETUP_REFUSED, "MasterKey.pkcs11: " + how).toException(cause);
    }
}
