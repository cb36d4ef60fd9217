package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.secret.MasterKey;
import dev.nakadachi.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {

    @Nested
    class KeyText extends MasterKeyContract {

        @Override
        protected MasterKey master() {
            return MasterKey.ofKeyText(Secret.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        }

        @Override
        protected MasterKey stranger() {
            return MasterKey.ofKeyText(Secret.of("HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        }
    }

    @Nested
    class Passphrase extends MasterKeyContract {

        @TempDir
        private Path directory;

        @Override
        protected MasterKey master() {
            return MasterKey.passphraseFile(file("master", "correct horse battery staple"));
        }

        @Override
        protected MasterKey stranger() {
            return MasterKey.passphraseFile(file("stranger", "correct horse battery stable"));
        }

        private Path file(String name, String passphrase) {
            try {
                return Files.writeString(directory.resolve(name), passphrase + "\n");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A real module through the JDK's SunPKCS11: SoftHSM 2. */
    @Nested
    @NeedsSoftHsm
    class Pkcs11 extends MasterKeyContract {

        private static SoftHsm module = SoftHsm.absent();

        @BeforeAll
        static void startModule(@TempDir Path directory) {
            module = SoftHsm.start(directory);
            // Before the first login of this process: a token that is open does not ask for its PIN again.
            assertRefused(() -> module.key("master", "9999"), "check configuration, slot and PIN");
        }

        @AfterAll
        static void forget() {
            module = SoftHsm.absent();
        }

        @Override
        protected MasterKey master() {
            return module.key("master");
        }

        @Override
        protected MasterKey stranger() {
            return module.key("stranger");
        }

        @Test
        void aMissingKeyIsASetUpErrorThatSaysWhatToDo() {
            assertRefused(() -> module.key("nobody"), "keytool -genseckey");
        }

        private static void assertRefused(Executable opening, String words) {
            InvalidInputException refused = assertThrows(InvalidInputException.class, opening);
            assertTrue(refused.toString().contains(words), refused.toString());
            assertFalse(refused.toString().contains("9999"), "the PIN shows");
        }
    }
}
