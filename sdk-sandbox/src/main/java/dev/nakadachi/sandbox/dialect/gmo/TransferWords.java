package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import java.util.EnumSet;
import java.util.Set;

/** Where single and bulk transfers differ only in words. */
enum TransferWords {
    /** Transfers of 1 to 99 payments (振込). */
    SINGLE("transferDetails", "1", "2", EnumSet.of(TransferStatus.PARTLY_DONE)),
    /** Bulk transfers (総合振込), which know neither returns nor recalls of the whole. */
    BULK(
            "bulkTransferDetails",
            "3",
            "4",
            EnumSet.of(
                    TransferStatus.FUNDS_RETURNED,
                    TransferStatus.RECALLING,
                    TransferStatus.RECALLED,
                    TransferStatus.RECALL_FAILED));

    private final String details;
    private final String withdrawal;
    private final String cancellation;
    private final Set<TransferStatus> foreign;

    TransferWords(String details, String withdrawal, String cancellation, Set<TransferStatus> foreign) {
        this.details = details;
        this.withdrawal = withdrawal;
        this.cancellation = cancellation;
        this.foreign = Set.copyOf(foreign);
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
        return EnumSet.allOf(TransferStatus.class).stream()
                .anyMatch(status -> status.code().equals(code) && !foreign.contains(status));
    }
}
