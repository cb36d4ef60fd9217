package dev.nakadachi.bank.bulk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in the bank's word on a bulk transfer that does not fit the order. The payments it names have no state:
 * nothing is guessed, a person looks. Has no amount and no name. Immutable and thread-safe.
 */
public final class BulkFinding {

    /** What does not fit. New constants may be added: write a default branch. */
    public enum Kind {
        /** The bank lists all payments and this one not. */
        NOT_LISTED,
        /** The bank lists it more than once. */
        LISTED_TWICE,
        /** The bank lists it with another amount, bank, branch or account. */
        LISTED_OTHERWISE,
        /** The bank lists something that was not ordered. */
        NOT_ORDERED,
        /** The bank's items could each be several of these payments, and differ in their states or in number. */
        AMBIGUOUS,
        /** The bank says of the whole that nothing was carried out, and of this payment that it was. */
        AGAINST_THE_WHOLE,
        /** The bank's number or sum of all payments is another than the order's: it comes with OTHER_TRANSFER. */
        OTHER_TOTAL,
        /** What the bank shows under the number has another account, other payments or other sums than the order. */
        OTHER_TRANSFER,
        /**
         * What the bank shows under the number ended without money, or its money came back, and only its content says
         * that it is the order's ({@link dev.nakadachi.bank.TransferOutcome.Accepted#isFoundByContent}).
         */
        LOOKALIKE_UNPAID,
        /** The amounts that the bank lists do not add up to its own sum. */
        OTHER_LISTED_TOTAL,
        /** The state of the whole changed while the pages were read: read again. */
        CHANGED_MEANWHILE
    }

    private final Kind kind;
    private final List<Integer> positions;

    private BulkFinding(Kind kind, List<Integer> positions) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.positions = List.copyOf(positions);
    }

    static BulkFinding of(Kind kind, List<Integer> positions) {
        return new BulkFinding(kind, positions);
    }

    static BulkFinding of(Kind kind) {
        return new BulkFinding(kind, List.of());
    }

    /**
     * What does not fit.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Which payments it is about.
     *
     * @return their positions from 1, rising; empty where it is about none of the order
     */
    public List<Integer> positions() {
        return positions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BulkFinding that && kind == that.kind && positions.equals(that.positions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, positions);
    }

    @Override
    public String toString() {
        return positions.isEmpty() ? kind.toString() : kind + " " + positions.size() + " from " + positions.get(0);
    }
}
