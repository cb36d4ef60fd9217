package dev.nakadachi.secret;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.crypto.AeadKey;
import dev.nakadachi.internal.crypto.JdkAesGcm;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A random key that came as text. Its id is a keyed digest of it, which tells nothing of 256 random bits. */
final class KeyTextMasterKey implements MasterKey {

    private static final Rule<String> VARIABLE = Rule.pattern(
            "MasterKey.environment",
            "[A-Z_][A-Z0-9_]{0,63}",
            "is 1 to 64 upper-case letters, digits and underscores, not starting with a digit",
            "use a name such as NAKADACHI_MASTER_KEY");
    private static final Rule<String> SET = Rule.of(
            "MasterKey.environment",
            "names a variable that is set",
            "set it to what openssl rand -base64 32 printed, from your secret store",
            name -> false);
    private static final Rule<String> TEXT = Rule.of(
            "MasterKey.keyText",
            "is 32 bytes in Base64",
            "make one with openssl rand -base64 32 and keep it in your secret store",
            text -> false);

    private final String id;
    private final AeadKey key;

    private KeyTextMasterKey(byte[] key) {
        this.id = "text:" + KeyMaterial.id(key);
        this.key = new JdkAesGcm(key, Host.system());
    }

    static KeyTextMasterKey ofEnvironment(String variable, UnaryOperator<@Nullable String> environment) {
        String value = environment.apply(VARIABLE.check(variable));
        if (value == null || value.isBlank()) {
            throw SET.broken();
        }
        return of(Secret.of(value));
    }

    static KeyTextMasterKey of(Secret text) {
        byte[] key;
        try {
            key = Base64.getDecoder()
                    .decode(text.reveal(SecretAccess.explicit()).strip());
        } catch (IllegalArgumentException notBase64) {
            throw TEXT.broken();
        }
        if (key.length != KeyMaterial.BYTES) {
            throw TEXT.broken();
        }
        return new KeyTextMasterKey(key);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(byte[] clear, byte[] associatedData) {
        return wrap(key, clear, associatedData);
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped, byte[] associatedData) {
        return unwrap(key, wrapped, associatedData);
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }

    static byte[] wrap(AeadKey key, byte[] clear, byte[] associatedData) {
        try {
            return key.seal(clear, associatedData);
        } catch (GeneralSecurityException failed) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the master key cannot wrap")
                    .toException(failed);
        }
    }

    static Optional<byte[]> unwrap(AeadKey key, byte[] wrapped, byte[] associatedData) {
        try {
            return Optional.of(key.open(wrapped, associatedData));
        } catch (GeneralSecurityException otherKeyOrBytes) {
            return Optional.empty();
        }
    }
}
