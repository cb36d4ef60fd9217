package dev.nakadachi.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;

/**
 * The form of an entry at rest: what is needed to choose a key stands readable before two sealed parts.
 *
 * <p>Magic {@code NKDE}, format (1 byte), cipher id, key id, the sealed address, then the sealed content to the end;
 * all but the first and last with their length. The address is sealed apart, because a scan knows no owner: it opens
 * under the record's key alone and then gives the owner under which the content opens.
 */
final class SealedEntry {

    static final int FORMAT = 1;

    private static final byte[] MAGIC = "NKDE".getBytes(US_ASCII);

    private final String cipherId;
    private final String keyId;
    private final byte[] address;
    private final byte[] content;

    private SealedEntry(String cipherId, String keyId, byte[] address, byte[] content) {
        this.cipherId = cipherId;
        this.keyId = keyId;
        this.address = address;
        this.content = content;
    }

    static SealedEntry parse(byte[] bytes) {
        FieldReader in = new FieldReader("a token entry", bytes);
        in.expect(MAGIC);
        if (in.octet() != FORMAT) {
            throw in.damaged("has a format that this version does not read");
        }
        return new SealedEntry(in.text(), in.text(), in.bytes(), in.rest());
    }

    /** All that stands before the sealed content. */
    static byte[] head(String cipherId, String keyId, byte[] sealedAddress) {
        return new FieldWriter()
                .raw(MAGIC)
                .octet(FORMAT)
                .text(cipherId)
                .text(keyId)
                .bytes(sealedAddress)
                .toBytes();
    }

    byte[] head() {
        return head(cipherId, keyId, address);
    }

    String cipherId() {
        return cipherId;
    }

    String keyId() {
        return keyId;
    }

    byte[] address() {
        return address;
    }

    byte[] content() {
        return content;
    }
}
