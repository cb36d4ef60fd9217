package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import java.util.Arrays;

/** Where single and bulk transfers differ only in words. */
enum TransferWords {
    /** Transfers of 1 to 99 payments (振込). */
    SINGLE("transferDetails", "1", "2"),
    /** Bulk transfers (総合振込). */
    BULK("bulkTransferDetails", "3", "4");

    private final String details;
    private final String withdrawal;
    private final String cancellation;

    TransferWords(String details, String withdrawal, String cancellation) {
        this.details = details;
        this.withdrawal = withdrawal;
        this.cancellation = cancellation;
    }

    /** The list of the status enquiry. */
    String details() {
        return details;
    }

    /** The cancel class of what nobody has approved. */
    String withdrawal() {
        return withdrawal;
    }

    /** The cancel class of what was accepted. */
    String cancellation() {
        return cancellation;
    }

    /** Whether a status enquiry may ask for this code. */
    boolean hasStatus(String code) {
        return Arrays.stream(TransferStatus.values())
                .filter(this::has)
                .anyMatch(status -> status.code().equals(code));
    }

    private boolean has(TransferStatus status) {
        return switch (status) {
            case FUNDS_RETURNED, RECALLING, RECALLED, RECALL_FAILED -> this == SINGLE;
            case PARTLY_DONE -> this == BULK;
            default -> true;
        };
    }
}
