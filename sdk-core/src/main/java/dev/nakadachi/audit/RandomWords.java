package dev.nakadachi.audit;

import dev.nakadachi.host.Host;
import java.util.HexFormat;

/** Random lower-case hexadecimal words. */
final class RandomWords {

    private RandomWords() {}

    static String hex(Host host, int digits) {
        byte[] random = new byte[digits / 2];
        host.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
