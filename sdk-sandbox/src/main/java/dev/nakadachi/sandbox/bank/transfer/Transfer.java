package dev.nakadachi.sandbox.bank.transfer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A transfer at one moment. Immutable. */
public final class Transfer {

    private final String applyNo;
    private final TransferOrder order;
    private final TransferFees fees;
    private final TransferStatus status;
    private final Confirmation request;
    private final Optional<Confirmation> cancel;
    private final Optional<Acceptance> acceptance;
    private final Instant appliedAt;
    private final Map<Integer, ItemEnd> ends;

    private Transfer(
            String applyNo,
            TransferOrder order,
            TransferFees fees,
            TransferStatus status,
            Confirmation request,
            Optional<Confirmation> cancel,
            Optional<Acceptance> acceptance,
            Instant appliedAt,
            Map<Integer, ItemEnd> ends) {
        this.applyNo = applyNo;
        this.order = order;
        this.fees = fees;
        this.status = status;
        this.request = request;
        this.cancel = cancel;
        this.acceptance = acceptance;
        this.appliedAt = appliedAt;
        this.ends = Map.copyOf(ends);
    }

    static Transfer applied(String applyNo, TransferOrder order, TransferFees fees, Instant now) {
        Confirmation asked = Confirmation.waiting(Confirmation.Kind.TRANSFER, now);
        return new Transfer(
                applyNo,
                order,
                fees,
                TransferStatus.APPLYING,
                asked,
                Optional.empty(),
                Optional.empty(),
                now,
                Map.of());
    }

    Transfer with(TransferStatus value) {
        return new Transfer(applyNo, order, fees, value, request, cancel, acceptance, appliedAt, ends);
    }

    /** Replaces the request, or the cancel when the kind is one. */
    Transfer with(Confirmation value) {
        boolean first = value.kind() == Confirmation.Kind.TRANSFER;
        Optional<Confirmation> other = first ? cancel : Optional.of(value);
        return new Transfer(applyNo, order, fees, status, first ? value : request, other, acceptance, appliedAt, ends);
    }

    Transfer with(Acceptance value) {
        return new Transfer(applyNo, order, fees, status, request, cancel, Optional.of(value), appliedAt, ends);
    }

    /** Lets one payment end in another way than the whole. */
    Transfer with(int itemId, ItemEnd end) {
        Map<Integer, ItemEnd> changed = new HashMap<>(ends);
        changed.put(itemId, end);
        return new Transfer(applyNo, order, fees, status, request, cancel, acceptance, appliedAt, changed);
    }

    /** The payments for which money leaves. */
    List<TransferItem> payable() {
        return order.items().stream()
                .filter(item -> endOf(item)
                        .filter(end -> end.kind() == ItemEnd.Kind.FAILED)
                        .isEmpty())
                .toList();
    }

    /**
     * The bank's number of the application (受付番号、振込申請番号).
     *
     * @return 16 digits
     */
    public String applyNo() {
        return applyNo;
    }

    /**
     * What was asked for.
     *
     * @return account, date and payments
     */
    public TransferOrder order() {
        return order;
    }

    /**
     * The sum of the payments.
     *
     * @return yen, without fee
     */
    public long amount() {
        return order.amount();
    }

    /**
     * The fee of all payments, fixed when the request was taken.
     *
     * @return yen
     */
    public long fee() {
        return fees.of(order.items());
    }

    /**
     * The fee of one payment.
     *
     * @param item one of the order
     * @return yen
     */
    public long feeOf(TransferItem item) {
        return fees.of(item);
    }

    /**
     * How one payment of a bulk transfer ended, where it ended in another way than the whole.
     *
     * @param item one of the order
     * @return empty for a payment that shares the state of the whole
     */
    public Optional<ItemEnd> endOf(TransferItem item) {
        return Optional.ofNullable(ends.get(item.itemId()));
    }

    /**
     * What leaves the account, or will: payments that failed and their fees are not in it.
     *
     * @return yen, with fee
     */
    public long debit() {
        return payable().stream()
                .mapToLong(item -> item.amount() + fees.of(item))
                .sum();
    }

    /**
     * Its state.
     *
     * @return the status
     */
    public TransferStatus status() {
        return status;
    }

    /**
     * The last request about it: the transfer itself or a cancel.
     *
     * @return what the customer was asked last
     */
    public Confirmation lastRequest() {
        return cancel.orElse(request);
    }

    /** A second request to end it is taken only after the first has expired. */
    boolean mayBeEnded() {
        return cancel.map(former -> former.answer() == Confirmation.Answer.EXPIRED)
                .orElse(true);
    }

    /**
     * What the customer has to answer next; a cancel comes before the transfer.
     *
     * @return empty when nothing waits
     */
    public Optional<Confirmation> waiting() {
        return cancel.filter(Confirmation::isWaiting)
                .or(() -> Optional.of(request).filter(Confirmation::isWaiting));
    }

    /**
     * What the bank noted when the customer approved.
     *
     * @return empty before
     */
    public Optional<Acceptance> acceptance() {
        return acceptance;
    }

    /**
     * When the request came.
     *
     * @return virtual time
     */
    public Instant appliedAt() {
        return appliedAt;
    }

    @Override
    public String toString() {
        return "Transfer[" + applyNo + ", " + status + "]";
    }
}
