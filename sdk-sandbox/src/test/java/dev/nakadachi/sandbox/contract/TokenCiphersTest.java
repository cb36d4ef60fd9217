package dev.nakadachi.sandbox.contract;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import org.junit.jupiter.api.Nested;

class TokenCiphersTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final Keyset LATER = KEYS.rotated(Host.system());
    private static final Keyset OTHERS = Keyset.generate();

    @Nested
    class Tink extends TokenCipherContract {

        @Override
        protected TokenCipher cipher() {
            return TokenCipher.tink(KEYS);
        }

        @Override
        protected TokenCipher rotated() {
            return TokenCipher.tink(LATER);
        }

        @Override
        protected TokenCipher stranger() {
            return TokenCipher.tink(OTHERS);
        }
    }

    @Nested
    class Jdk extends TokenCipherContract {

        @Override
        protected TokenCipher cipher() {
            return TokenCipher.jdk(KEYS);
        }

        @Override
        protected TokenCipher rotated() {
            return TokenCipher.jdk(LATER);
        }

        @Override
        protected TokenCipher stranger() {
            return TokenCipher.jdk(OTHERS);
        }
    }
}
