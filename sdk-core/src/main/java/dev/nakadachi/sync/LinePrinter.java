package dev.nakadachi.sync;

import dev.nakadachi.internal.bytes.FieldWriter;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests of one source's lines. Each word before the fields keeps digests of different use apart. */
final class LinePrinter {

    private static final int ID_BYTES = 16;

    private final Mac mac;
    private final SourceName source;

    LinePrinter(byte[] key, SourceName source) {
        this.mac = mac(key);
        this.source = source;
    }

    LinePrint print(LineFacts line) {
        byte[] which = digest(start("which").bytes(line.identifying()));
        byte[] content = digest(start("content").bytes(line.content()));
        return new LinePrint(
                ByteBuffer.wrap(which).asReadOnlyBuffer(),
                ByteBuffer.wrap(content).getLong());
    }

    LineIdentity identity(LinePrint print, int place) {
        byte[] which = new byte[print.which().remaining()];
        print.which().duplicate().get(which);
        return new LineIdentity(id(start("identity").bytes(which).number(place)));
    }

    /**
     * How often the day was kept before stands in it: the same change of a later reading of the day is another one, and
     * that of a reading that was not kept is the same, however the days are cut next time.
     */
    ChangeId change(long keptBefore, LineChange.Kind kind, LineIdentity line, long before, long after) {
        return new ChangeId(id(start("change")
                .number(keptBefore)
                .text(kind.name())
                .text(line.value())
                .number(before)
                .number(after)));
    }

    ChangeId gap(long batch, SyncGap.Kind kind, String days) {
        return new ChangeId(id(start("gap").number(batch).text(kind.name()).text(days)));
    }

    private FieldWriter start(String use) {
        return new FieldWriter().text(use).text(source.value());
    }

    private String id(FieldWriter fields) {
        return HexFormat.of().formatHex(digest(fields), 0, ID_BYTES);
    }

    private byte[] digest(FieldWriter fields) {
        return mac.doFinal(fields.toBytes());
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HmacSHA256", absent);
        }
    }
}
