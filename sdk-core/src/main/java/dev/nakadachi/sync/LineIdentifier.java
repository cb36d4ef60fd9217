package dev.nakadachi.sync;

import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.util.List;
import java.util.Objects;

/**
 * Gives lines their identity: that of the institution's key where there is one, else a fingerprint of the day and the
 * steady fields with the place among equal lines. So two equal purchases on a day stay two, whatever page they come on.
 *
 * <p>HMAC-SHA-256, cut to 128 bits, under a key derived from the root of a key set: the same in every generation of it,
 * and without it nobody can try names or amounts. Identities of two sources are unrelated. Immutable and thread-safe.
 */
public final class LineIdentifier {

    private static final String PURPOSE = "nakadachi.sync.lines";

    private final byte[] key;

    private LineIdentifier(byte[] key) {
        this.key = key;
    }

    /**
     * By the root of a key set.
     *
     * @param keyset the keys; another key set gives other identities
     * @return the identifier
     */
    public static LineIdentifier of(Keyset keyset) {
        return new LineIdentifier(keyset.derive(PURPOSE, SecretAccess.explicit()));
    }

    /**
     * The identities of all lines of some days.
     *
     * <p>Equal lines of a day are counted, so all lines of a day have to be there; the order in which they are does not
     * matter, nor do lines of other days. Which of two equal lines is the first one is not a fact about the bank: when
     * one of them vanishes, the last one counts as gone.
     *
     * @param source what they were read from
     * @param lines all lines of each day
     * @return as many identities, in the same order, each once
     */
    public List<LineIdentity> identify(SourceName source, List<LineFacts> lines) {
        LinePrinter printer = printer(source);
        return Numbering.number(printer, lines.stream().map(printer::print).toList());
    }

    LinePrinter printer(SourceName source) {
        return new LinePrinter(key, Objects.requireNonNull(source, "source"));
    }

    @Override
    public String toString() {
        return "LineIdentifier";
    }
}
