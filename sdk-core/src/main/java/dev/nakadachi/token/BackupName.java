package dev.nakadachi.token;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names a backup in a {@link BackupTarget}: {@code tokens-20261121T081500123Z-00112233aabbccdd-0a1b2c3d}, the time when
 * it was begun, the vault, and four random bytes; behind them {@code -incomplete} where entries of the vault did not
 * open. Names in order are backups in the order of their clocks. Closed by nature, hence a record.
 *
 * @param value as above
 */
public record BackupName(String value) implements Comparable<BackupName> {

    /** For targets that tell backups from other files. */
    static final String PATTERN = "tokens-[0-9]{8}T[0-9]{9}Z-[0-9a-f]{16}-[0-9a-f]{8}(?:-incomplete)?";

    private static final String INCOMPLETE = "-incomplete";
    private static final int VAULT_AT = "tokens-20261121T081500123Z-".length();
    private static final int VAULT_DIGITS = 16;
    private static final Rule<String> SHAPE = Rule.pattern(
            "BackupName",
            PATTERN,
            "is tokens-, a time such as 20261121T081500123Z, 16 and 8 hexadecimal digits, and -incomplete where it is",
            "take it from BackupTarget.list");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int RANDOM_BYTES = 4;

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public BackupName {
        SHAPE.check(value);
    }

    static BackupName of(Instant begun, String vaultId, Host host) {
        byte[] random = new byte[RANDOM_BYTES];
        host.nextBytes(random);
        return new BackupName("tokens-" + TIME.format(begun) + "-" + vaultId + "-"
                + HexFormat.of().formatHex(random));
    }

    BackupName incomplete() {
        return new BackupName(value + INCOMPLETE);
    }

    /**
     * Whose backup it is.
     *
     * @return what {@link TokenVault#id()} of the vault says
     */
    public String vaultId() {
        return value.substring(VAULT_AT, VAULT_AT + VAULT_DIGITS);
    }

    /**
     * Whether everything that the vault held is in it.
     *
     * @return false when entries of the vault did not open
     */
    public boolean complete() {
        return !value.endsWith(INCOMPLETE);
    }

    @Override
    public int compareTo(BackupName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
