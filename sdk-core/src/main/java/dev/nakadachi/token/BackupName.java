package dev.nakadachi.token;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names a backup in a {@link BackupTarget}: {@code tokens-20261121T081500123Z-0a1b2c3d}, the time when it was begun and
 * four random bytes. Names in order are backups in the order of their clocks. Closed by nature, hence a record.
 *
 * @param value as above
 */
public record BackupName(String value) implements Comparable<BackupName> {

    private static final Rule<String> SHAPE = Rule.pattern(
            "BackupName",
            "tokens-[0-9]{8}T[0-9]{9}Z-[0-9a-f]{8}",
            "is tokens-, a time such as 20261121T081500123Z, a dash and 8 hexadecimal digits",
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

    static BackupName of(Instant begun, Host host) {
        byte[] random = new byte[RANDOM_BYTES];
        host.nextBytes(random);
        return new BackupName(
                "tokens-" + TIME.format(begun) + "-" + HexFormat.of().formatHex(random));
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
