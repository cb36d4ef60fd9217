package dev.nakadachi.internal.sentinel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record that proves which key set a store was written with: magic {@code NKDS}, format, 16 random bytes, and
 * HMAC-SHA-256 of store and random bytes under the root of the key set. No two are equal, so the same bytes are the
 * same store. Thread-safe.
 *
 * <p>Names of entries are keyed digests. To another key set, or over a directory that went away, every entry looks
 * absent; only a record whose name needs no key can tell that from a new store.
 */
public final class Sentinel {

    private static final byte[] MAGIC = "NKDS".getBytes(US_ASCII);
    private static final int FORMAT = 1;
    private static final int ID_BYTES = 16;
    private static final int PROOF_BYTES = 32;

    private final SentinelPlace place;
    private final byte[] standing;

    private Sentinel(SentinelPlace place, byte[] standing) {
        this.place = place;
        this.standing = standing;
    }

    /**
     * Finds the sentinel of a store, or writes it into an empty one. Of several openers one writes and all go on with
     * what it wrote.
     *
     * @param place where it stands
     * @param keyset the key set, in any generation
     * @return the sentinel
     * @throws StoreException with {@code store.wrong-keys} when the key set is another, {@code store.tampered} when the
     *     store holds something and no sentinel, or a damaged one
     */
    public static Sentinel in(SentinelPlace place, Keyset keyset) {
        Optional<byte[]> found = place.read();
        if (found.isEmpty() && place.isEmpty()) {
            place.create(create(place, keyset));
        }
        // Read again also where something is there: another opener may have written it since.
        byte[] standing = found.or(place::read)
                .orElseThrow(() -> tampered("the " + place.store() + " holds entries and has lost its sentinel"));
        check(place, keyset, standing);
        return new Sentinel(place, standing);
    }

    /**
     * Tells the store from others: half of the random bytes.
     *
     * @return 16 hexadecimal digits
     */
    public String id() {
        int start = MAGIC.length + 1;
        return HexFormat.of().formatHex(standing, start, start + ID_BYTES / 2);
    }

    /**
     * Lets an answer pass. Before an empty one the sentinel is read again: nothing may read as absent where the store
     * went away.
     *
     * @param answer what the store says
     * @param <T> what is in it
     * @return the answer
     * @throws StoreException with {@code store.failed} as {@link #mustStand}
     */
    public <T> Optional<T> vouchFor(Optional<T> answer) {
        if (answer.isEmpty()) {
            mustStand();
        }
        return answer;
    }

    /**
     * Refuses to go on over another store than the one that was opened.
     *
     * @throws StoreException with {@code store.failed} when the sentinel is gone, changed or cannot be read
     */
    public void mustStand() {
        try {
            Optional<byte[]> now = place.read();
            if (now.isPresent() && MessageDigest.isEqual(now.get(), standing)) {
                return;
            }
        } catch (StoreException unreadable) {
            throw gone(unreadable);
        }
        throw gone(null);
    }

    private static byte[] create(SentinelPlace place, Keyset keyset) {
        byte[] id = new byte[ID_BYTES];
        Host.system().nextBytes(id);
        return new FieldWriter()
                .raw(MAGIC)
                .octet(FORMAT)
                .raw(id)
                .raw(proof(place, keyset, id))
                .toBytes();
    }

    private static void check(SentinelPlace place, Keyset keyset, byte[] standing) {
        FieldReader in = new FieldReader("the sentinel of the " + place.store(), standing);
        in.expect(MAGIC);
        if (in.octet() != FORMAT) {
            throw in.damaged("has a format that this version does not read");
        }
        byte[] id = in.raw(ID_BYTES);
        byte[] proof = in.raw(PROOF_BYTES);
        in.expectEnd();
        if (!MessageDigest.isEqual(proof, proof(place, keyset, id))) {
            throw Problem.of(
                            ErrorCode.STORE_WRONG_KEYS,
                            "the sentinel of the " + place.store() + " is not of this key set, or was changed")
                    .toException();
        }
    }

    /** The root makes it: that is what names entries, and what every rotation keeps. */
    private static byte[] proof(SentinelPlace place, Keyset keyset, byte[] id) {
        String purpose =
                "sentinel of the " + place.store() + " " + HexFormat.of().formatHex(id);
        return keyset.derive(purpose, SecretAccess.explicit());
    }

    private NakadachiException gone(@Nullable StoreException cause) {
        return Problem.of(
                        ErrorCode.STORE_FAILED,
                        "the " + place.store() + " is not the one that was opened, so nothing counts as absent: its"
                                + " sentinel is gone, changed or cannot be read; check that its disk is mounted and"
                                + " its directory in place")
                .toException(cause);
    }

    private static NakadachiException tampered(String detail) {
        return Problem.of(ErrorCode.STORE_TAMPERED, detail).toException();
    }
}
