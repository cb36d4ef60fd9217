package dev.nakadachi.secret;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A key that protects key sets at rest and leaves its home never, or only into memory (SPI): a passphrase, a key text
 * of the environment, a key in a hardware module, or a key of your key management service. {@code MasterKeyContract} in
 * the sandbox says what it must keep. Used at start and when a key set is written, never for an entry. Thread-safe.
 *
 * <p>A master key that cannot be asked now (a module without its token, a service that does not answer) throws
 * {@link dev.nakadachi.error.StoreException} with {@code store.failed}. One that was asked and says no gives an empty
 * answer: a wrong key and changed bytes must look the same, so that nobody can try keys by the difference.
 */
public interface MasterKey {

    /**
     * A passphrase in a file, such as a mounted secret: PBKDF2-HMAC-SHA256 with 600,000 rounds and a random salt, then
     * AES-256-GCM. Salt and rounds stand in what it wraps; fewer rounds are refused when it is unwrapped too.
     *
     * @param file one line of UTF-8, 16 to 1,024 characters; read once, here
     * @return the master key
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when the file cannot be read, or
     *     {@code local.invalid-input} when it is empty or its passphrase too short
     */
    static MasterKey passphraseFile(Path file) {
        return PassphraseMasterKey.ofFile(file);
    }

    /**
     * A key of 32 bytes in an environment variable, as {@code openssl rand -base64 32} prints it. Child processes and
     * whoever may look at this process see it too: better than a clear file, worse than a module.
     *
     * @param variable its name: 1 to 64 upper-case letters, digits and underscores, not starting with a digit
     * @return the master key
     * @throws dev.nakadachi.error.InvalidInputException when the name is none, the variable is not set, or its value is
     *     not 32 bytes in Base64
     */
    static MasterKey environment(String variable) {
        return KeyTextMasterKey.ofEnvironment(variable, System::getenv);
    }

    /**
     * A key of 32 bytes from wherever your secrets come from.
     *
     * @param text 32 random bytes in Base64, as {@code openssl rand -base64 32} prints them
     * @return the master key
     * @throws dev.nakadachi.error.InvalidInputException when it is not 32 bytes in Base64
     */
    static MasterKey ofKeyText(Secret text) {
        return KeyTextMasterKey.of(text);
    }

    /**
     * An AES-256 key in a hardware module, used through the JDK's SunPKCS11 provider (AES-GCM). The key never leaves
     * the module. Made there beforehand, such as by {@code keytool -genseckey -keyalg AES -keysize 256 -storetype
     * PKCS11}.
     *
     * @param configuration the provider's configuration file: name, library and slot, as the JDK's PKCS#11 guide says
     * @param pin the PIN of the token's user; a wrong one is tried once, here. A token that this process has opened
     *     before does not ask for it
     * @param alias names the key: 1 to 64 printable ASCII characters
     * @return the master key
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when the module cannot be opened
     *     with it or holds no such key, or {@code local.invalid-input} when alias or file are none
     */
    static MasterKey pkcs11(Path configuration, Secret pin, String alias) {
        return Pkcs11MasterKey.open(configuration, pin, alias);
    }

    /**
     * Names the key in what it wrapped, readable by all. Must tell nothing of the key: no digest of a passphrase.
     *
     * @return 1 to 128 printable ASCII characters without blanks, the same at every start
     */
    String id();

    /**
     * Wraps.
     *
     * @param clear the bytes of a key set, under 64 KiB
     * @param associatedData what they are bound to
     * @return bytes from which only this key, with the same associated data, gets the clear ones
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the key cannot be asked now
     */
    byte[] wrap(byte[] clear, byte[] associatedData);

    /**
     * Unwraps.
     *
     * @param wrapped any bytes
     * @param associatedData as when they were wrapped
     * @return the clear bytes, empty when key, bytes or associated data are others
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the key cannot be asked now
     */
    Optional<byte[]> unwrap(byte[] wrapped, byte[] associatedData);
}
