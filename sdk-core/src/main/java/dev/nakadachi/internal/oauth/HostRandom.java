package dev.nakadachi.internal.oauth;

import dev.nakadachi.host.Host;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/** The host's randomness in the form that the JDK makes keys with. Thread-safe. */
final class HostRandom extends SecureRandom {

    private static final long serialVersionUID = 1;

    HostRandom(Host host) {
        super(new Bytes(host), null);
    }

    private static final class Bytes extends SecureRandomSpi {

        private static final long serialVersionUID = 1;

        private final transient Host host;

        Bytes(Host host) {
            this.host = host;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // The host seeds itself.
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            host.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            byte[] seed = new byte[length];
            host.nextBytes(seed);
            return seed;
        }
    }
}
