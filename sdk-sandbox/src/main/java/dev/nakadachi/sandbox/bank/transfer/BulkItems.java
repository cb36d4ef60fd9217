package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.error.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a test orders about single payments of bulk transfers (総合振込), whose payments can end in different ways. Every
 * method that orders something throws an {@link dev.nakadachi.error.InvalidInputException} when the transfer or the
 * payment is unknown or in another state than it needs. Thread-safe.
 */
public final class BulkItems {

    private static final Rule<Boolean> STILL_TO_COME = Rule.of(
            "BulkItems.fail",
            "is about a transfer whose money has not left",
            "call it before the money leaves",
            is -> is);
    private static final Rule<Boolean> PAID = Rule.of(
            "BulkItems.giveBack",
            "is about a payment whose money has left, and that has no end of its own",
            "let the time of processing pass",
            is -> is);
    private static final Rule<Boolean> RECALLING = Rule.of(
            "BulkItems.finishRecall", "is about a payment that is being recalled", "call startRecall before", is -> is);
    private static final Rule<Boolean> KNOWN = Rule.of(
            "itemId", "is the number of a payment of the transfer", "count from 1, as the request did", is -> is);

    private final InstantSource clock;
    private final TransferBook book;

    /**
     * Orders about the payments of some transfers.
     *
     * @param clock the bank's time
     * @param transfers the bank's bulk transfers
     */
    public BulkItems(InstantSource clock, Transfers transfers) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.book = transfers.book();
    }

    /**
     * A payment will not be carried out: no money leaves for it, the others are made, and the whole becomes 30
     * (不能・組戻あり), or 40 when no payment is left.
     *
     * @param applyNo the bank's number of a transfer whose money has not left
     * @param itemId the number of the payment
     * @return the transfer afterwards
     */
    public Transfer fail(String applyNo, int itemId) {
        return book.change(applyNo, (transfer, now) -> {
            KNOWN.check(itemOf(transfer, itemId).isPresent());
            STILL_TO_COME.check(
                    switch (transfer.status()) {
                        case APPLYING, RESERVED, IN_PROCESS, RETRYING -> true;
                        default -> false;
                    });
            return transfer.with(itemId, new ItemEnd(ItemEnd.Kind.FAILED, day(now)));
        });
    }

    /**
     * The payee's bank could not credit a payment: its money comes back, its fee does not (資金返却), and the whole becomes
     * 30 (不能・組戻あり).
     *
     * @param applyNo the bank's number of a transfer whose money has left
     * @param itemId the number of a payment that was made
     * @return the transfer afterwards
     */
    public Transfer giveBack(String applyNo, int itemId) {
        return book.change(applyNo, (transfer, now) -> {
            TransferItem item = paid(transfer, itemId);
            book.settlement().giveBack(transfer, item, now, "振込資金返却");
            return ended(transfer, itemId, ItemEnd.Kind.RETURNED, now);
        });
    }

    /**
     * The customer calls a payment back: the payee is asked (組戻手続中), and the whole becomes 30.
     *
     * @param applyNo the bank's number of a transfer whose money has left
     * @param itemId the number of a payment that was made
     * @return the transfer afterwards
     */
    public Transfer startRecall(String applyNo, int itemId) {
        return book.change(applyNo, (transfer, now) -> {
            paid(transfer, itemId);
            return ended(transfer, itemId, ItemEnd.Kind.RECALLING, now);
        });
    }

    /**
     * The payee agrees: the money comes back, its fee does not (組戻済).
     *
     * @param applyNo the bank's number of a bulk transfer
     * @param itemId the number of a payment that is being recalled
     * @return the transfer afterwards
     */
    public Transfer finishRecall(String applyNo, int itemId) {
        return book.change(applyNo, (transfer, now) -> {
            book.settlement().giveBack(transfer, recalling(transfer, itemId), now, "組戻");
            return ended(transfer, itemId, ItemEnd.Kind.RECALLED, now);
        });
    }

    /**
     * The payee does not agree and keeps the money (組戻不成立).
     *
     * @param applyNo the bank's number of a bulk transfer
     * @param itemId the number of a payment that is being recalled
     * @return the transfer afterwards
     */
    public Transfer failRecall(String applyNo, int itemId) {
        return book.change(applyNo, (transfer, now) -> {
            recalling(transfer, itemId);
            return ended(transfer, itemId, ItemEnd.Kind.RECALL_FAILED, now);
        });
    }

    /**
     * Whether the payments can be read: only some time after the customer has approved.
     *
     * @param transfer one of the bank's
     * @return true from then on
     */
    public boolean readable(Transfer transfer) {
        return transfer.acceptance()
                .map(acceptance -> acceptance.at().plus(book.settings().itemLag()))
                .filter(from -> !clock.instant().isBefore(from))
                .isPresent();
    }

    private static TransferItem paid(Transfer transfer, int itemId) {
        TransferItem item = itemOf(transfer, itemId).orElseThrow(KNOWN::broken);
        boolean left = transfer.status() == TransferStatus.DONE || transfer.status() == TransferStatus.PARTLY_DONE;
        PAID.check(left && transfer.endOf(item).isEmpty());
        return item;
    }

    private static TransferItem recalling(Transfer transfer, int itemId) {
        TransferItem item = itemOf(transfer, itemId).orElseThrow(KNOWN::broken);
        RECALLING.check(transfer.endOf(item)
                .filter(end -> end.kind() == ItemEnd.Kind.RECALLING)
                .isPresent());
        return item;
    }

    private static Transfer ended(Transfer transfer, int itemId, ItemEnd.Kind kind, Instant now) {
        return transfer.with(itemId, new ItemEnd(kind, day(now))).with(TransferStatus.PARTLY_DONE);
    }

    private static Optional<TransferItem> itemOf(Transfer transfer, int itemId) {
        return transfer.order().items().stream()
                .filter(item -> item.itemId() == itemId)
                .findFirst();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Lifecycle.TOKYO);
    }
}
