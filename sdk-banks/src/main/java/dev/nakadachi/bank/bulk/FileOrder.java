package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.BulkSummary;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.time.Instant;
import java.util.Objects;

/**
 * A file of orders as the ledger knows it: one command, whatever the number of its payments. Prints key and state.
 * Immutable and thread-safe.
 */
public final class FileOrder {

    static final String DIGEST = "file-sha256";
    static final String PAYMENTS = "file-payments";
    static final String TOTAL = "file-total-yen";

    private final IdempotencyKey key;
    private final FileState state;
    private final Instant since;
    private final String digest;
    private final BulkSummary sums;

    private FileOrder(IdempotencyKey key, FileState state, Instant since, String digest, BulkSummary sums) {
        this.key = Objects.requireNonNull(key, "key");
        this.state = Objects.requireNonNull(state, "state");
        this.since = Objects.requireNonNull(since, "since");
        this.digest = Objects.requireNonNull(digest, "digest");
        this.sums = Objects.requireNonNull(sums, "sums");
    }

    static FileOrder of(TrackedCommand command, FileState state) {
        long payments = Long.parseLong(command.note(PAYMENTS).orElse("0"));
        Money total = Money.yen(Long.parseLong(command.note(TOTAL).orElse("0")));
        return new FileOrder(
                command.key(),
                state,
                command.since(),
                command.note(DIGEST).orElse(""),
                BulkSummary.of(payments, total));
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * How far it is.
     *
     * @return the state
     */
    public FileState state() {
        return state;
    }

    /**
     * Since when.
     *
     * @return the time of the record
     */
    public Instant since() {
        return since;
    }

    /**
     * The digest of the file, to compare it with what lies on a disk or at the bank.
     *
     * @return SHA-256 in 64 hexadecimal digits
     */
    public String digest() {
        return digest;
    }

    /**
     * What the file orders, as its trailer has it.
     *
     * @return number and yen
     */
    public BulkSummary sums() {
        return sums;
    }

    @Override
    public String toString() {
        return "FileOrder[" + key + " " + state + "]";
    }
}
