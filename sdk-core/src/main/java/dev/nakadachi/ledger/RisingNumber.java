package dev.nakadachi.ledger;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import java.time.Instant;

/**
 * The last position that was given out in a ledger directory, durable before it is used: a crash leaves a gap and never
 * gives a position twice. Used under the write lock only.
 */
final class RisingNumber {

    private static final String NAME = "position";

    private final LedgerFiles files;
    private final Host host;

    RisingNumber(LedgerFiles files, Host host) {
        this.files = files;
        this.host = host;
    }

    /** The next position; above the newest step of the entry, or nothing is given out. */
    long next(long newestOfEntry) {
        long next = above(last());
        if (next <= newestOfEntry) {
            throw tampered("the ledger's position is behind one of its entries");
        }
        files.write(NAME, LedgerFrame.write(NAME, new FieldWriter().number(next)));
        return next;
    }

    /**
     * At least the clock in microseconds, so that numbers given before an older copy of the directory was restored are
     * not given again.
     */
    long above(long last) {
        Instant now = host.now();
        long micros = Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000L), now.getNano() / 1_000);
        return Math.max(last + 1, micros);
    }

    private long last() {
        return files.read(NAME).map(RisingNumber::parse).orElseGet(this::ofEmptyLedger);
    }

    private static long parse(byte[] file) {
        FieldReader in = LedgerFrame.read(NAME, file);
        long last = in.number();
        in.expectEnd();
        return last;
    }

    /** The position is written before the first entry, so entries without it are a ledger that lost a part. */
    private long ofEmptyLedger() {
        if (!files.entries().isEmpty()) {
            throw tampered("the ledger has entries and lost its position");
        }
        return 0;
    }

    private static NakadachiException tampered(String detail) {
        return Problem.of(ErrorCode.STORE_TAMPERED, detail).toException();
    }
}
