package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.TransferItem;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one payment of a bulk transfer, as far as the bank has told. Prints position and state. Immutable and
 * thread-safe.
 */
public final class ItemResult {

    private final int position;
    private final Payment payment;
    private final PaymentState.Kind state;
    private final Basis basis;
    private final @Nullable LocalDate returnedOn;
    private final @Nullable TransferItem listed;

    private ItemResult(
            int position,
            Payment payment,
            PaymentState.Kind state,
            Basis basis,
            @Nullable LocalDate returnedOn,
            @Nullable TransferItem listed) {
        this.position = position;
        this.payment = Objects.requireNonNull(payment, "payment");
        this.state = Objects.requireNonNull(state, "state");
        this.basis = Objects.requireNonNull(basis, "basis");
        this.returnedOn = returnedOn;
        this.listed = listed;
    }

    static ItemResult of(int position, Payment payment, Verdict verdict) {
        return new ItemResult(position, payment, verdict.state(), verdict.basis(), null, null);
    }

    /** With the bank's report, of which a day counts only where the money is back. */
    ItemResult told(TransferItem item) {
        boolean back = state == PaymentState.Kind.RETURNED || state == PaymentState.Kind.RECALLED;
        return new ItemResult(
                position, payment, state, basis, back ? item.returnedOn().orElse(null) : null, item);
    }

    /** Whether who believes it of the wrong transfer pays again. */
    boolean isUnpaid() {
        return new Verdict(state, basis).isUnpaid();
    }

    /** With the report, which may be another transfer's, and without a state. */
    ItemResult ofAnother() {
        return new ItemResult(position, payment, Verdict.UNCLEAR.state(), Verdict.UNCLEAR.basis(), null, listed);
    }

    /** Without the report: it says what is true of this payment, and may be that of its like. */
    ItemResult amongEquals() {
        return new ItemResult(position, payment, state, basis, returnedOn, null);
    }

    /**
     * Its place in the command.
     *
     * @return 1 for the first payment
     */
    public int position() {
        return position;
    }

    /**
     * The payment as it was ordered.
     *
     * @return one of the command
     */
    public Payment payment() {
        return payment;
    }

    /**
     * What became of it. {@link PaymentState.Kind#DONE} is not final: the money may come back days later.
     *
     * @return the state, {@link PaymentState.Kind#UNKNOWN} while nothing certain is known
     */
    public PaymentState.Kind state() {
        return state;
    }

    /**
     * On what the state rests.
     *
     * @return the basis
     */
    public Basis basis() {
        return basis;
    }

    /**
     * When the money came back (資金返却日).
     *
     * @return a day in Asia/Tokyo, empty where it did not come back or the bank does not say when
     */
    public Optional<LocalDate> returnedOn() {
        return Optional.ofNullable(returnedOn);
    }

    /**
     * The bank's own report of it.
     *
     * @return the item, empty where the bank lists none, or where several could be this payment's
     */
    public Optional<TransferItem> listed() {
        return Optional.ofNullable(listed);
    }

    /**
     * Whether its money is still on its way, or nobody knows.
     *
     * @return true while it is unknown or being recalled
     */
    public boolean isOpen() {
        return state == PaymentState.Kind.UNKNOWN || state == PaymentState.Kind.RECALLING;
    }

    @Override
    public String toString() {
        return "ItemResult[" + position + " " + state + " by " + basis + "]";
    }
}
