package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.CancelCommand;

/** The two transfer products of the bank, which say the same under other names (Swagger 1.1.12), for providers. */
public enum GmoKind {
    /** Transfers of 1 to 99 payments (振込). */
    SINGLE("/transfer", "transferDetails", "transferResponses", "transferInfos", "transfers", "1", "2"),
    /** Bulk transfers of up to 9,999 payments (総合振込). */
    BULK(
            "/bulktransfer",
            "bulkTransferDetails",
            "bulktransferResponses",
            "bulkTransferInfos",
            "bulkTransfers",
            "3",
            "4");

    final String path;
    final String details;
    final String responses;
    final String infos;
    final String payments;
    private final String application;
    private final String acceptance;

    GmoKind(
            String path,
            String details,
            String responses,
            String infos,
            String payments,
            String application,
            String acceptance) {
        this.path = path;
        this.details = details;
        this.responses = responses;
        this.infos = infos;
        this.payments = payments;
        this.application = application;
        this.acceptance = acceptance;
    }

    /** What a cancellation takes back ({@code cancelTargetKeyClass}). */
    String of(CancelCommand.Target target) {
        return switch (target) {
            case APPLICATION -> application;
            case ACCEPTANCE -> acceptance;
        };
    }
}
