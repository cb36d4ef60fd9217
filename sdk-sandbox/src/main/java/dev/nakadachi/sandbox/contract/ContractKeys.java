package dev.nakadachi.sandbox.contract;

import dev.nakadachi.token.RecordKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys with ids that lie apart, as the vault's do. */
final class ContractKeys {

    private ContractKeys() {}

    static RecordKey key(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new RecordKey("grant", HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new AssertionError("every Java platform has SHA-256", absent);
        }
    }
}
