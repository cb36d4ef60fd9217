package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.IdempotencyKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a bulk payment. Prints the step, key and number. Immutable and thread-safe. */
public final class BulkProgress {

    /** What happened. New constants may be added: write a default branch. */
    public enum Step {
        /** The bank took the transfer. Told again when the same command is submitted again. */
        SUBMITTED,
        /** The bank took the second step, and asks its approvers. Told again as {@link #SUBMITTED}. */
        CONFIRMED,
        /** The transfer waits for the customer's approval. */
        WAITING_FOR_APPROVAL,
        /** The state of the whole is another than at the last look. */
        STATE_CHANGED,
        /** The bank shows the payments. */
        DETAILS_READABLE,
        /** A page of payments was read. */
        PAGE_READ,
        /** Payments have other states than at the last look. */
        ITEMS_CHANGED,
        /** A look failed or broke off; the next one comes by the schedule. */
        LOOK_FAILED,
        /** Every payment has its state. */
        FINISHED,
        /** The schedule is over and payments are open: a person looks. */
        GIVEN_UP
    }

    private final Step step;
    private final IdempotencyKey key;
    private final @Nullable RequestNumber number;
    private final int itemsRead;
    private final List<ItemResult> changed;
    private final @Nullable TransferState state;
    private final @Nullable BulkReport report;
    private final @Nullable Problem problem;

    private BulkProgress(Builder from) {
        this.step = from.step;
        this.key = from.key;
        this.number = from.number;
        this.itemsRead = from.itemsRead;
        this.changed = List.copyOf(from.changed);
        this.state = from.state;
        this.report = from.report;
        this.problem = from.problem;
    }

    static Builder builder(Step step, IdempotencyKey key, @Nullable RequestNumber number) {
        return new Builder(step, key, number);
    }

    /**
     * What happened.
     *
     * @return the step
     */
    public Step step() {
        return step;
    }

    /**
     * To which payment.
     *
     * @return the caller's key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * The bank's number of it.
     *
     * @return the number, empty while the bank has given none
     */
    public Optional<RequestNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * With {@link Step#PAGE_READ}: how many payments were read in this look, this page included.
     *
     * @return a count, 0 with other steps
     */
    public int itemsRead() {
        return itemsRead;
    }

    /**
     * With {@link Step#ITEMS_CHANGED}: the payments with another state than before.
     *
     * @return in the order of the command, none with other steps; unmodifiable
     */
    public List<ItemResult> changed() {
        return changed;
    }

    /**
     * How far the whole is.
     *
     * @return the state, empty where the step does not know it
     */
    public Optional<TransferState> state() {
        return Optional.ofNullable(state);
    }

    /**
     * With {@link Step#ITEMS_CHANGED}, {@link Step#FINISHED} and {@link Step#GIVEN_UP}: all that is known.
     *
     * @return the report, empty with other steps
     */
    public Optional<BulkReport> report() {
        return Optional.ofNullable(report);
    }

    /**
     * With {@link Step#LOOK_FAILED}: why.
     *
     * @return the problem, empty with other steps
     */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public String toString() {
        return "BulkProgress[" + step + " " + key + (number == null ? "" : " " + number) + "]";
    }

    /** Collects a step. Not thread-safe. */
    static final class Builder {

        private final Step step;
        private final IdempotencyKey key;
        private final @Nullable RequestNumber number;
        private int itemsRead;
        private List<ItemResult> changed = List.of();
        private @Nullable TransferState state;
        private @Nullable BulkReport report;
        private @Nullable Problem problem;

        private Builder(Step step, IdempotencyKey key, @Nullable RequestNumber number) {
            this.step = Objects.requireNonNull(step, "step");
            this.key = Objects.requireNonNull(key, "key");
            this.number = number;
        }

        Builder itemsRead(int value) {
            itemsRead = value;
            return this;
        }

        Builder changed(List<ItemResult> value) {
            changed = value;
            return this;
        }

        Builder state(TransferState value) {
            state = value;
            return this;
        }

        Builder report(BulkReport value) {
            report = value;
            state = value.own().map(TransferRecord::state).orElse(null);
            return this;
        }

        Builder problem(Problem value) {
            problem = value;
            return this;
        }

        BulkProgress build() {
            return new BulkProgress(this);
        }
    }
}
