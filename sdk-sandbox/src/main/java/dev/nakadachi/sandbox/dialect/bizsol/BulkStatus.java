package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import java.util.Optional;

/** How far a bulk transfer is. Codes and names are the sandbox's own, as no value of the platform is public. */
record BulkStatus(String code, String name) {

    /** Of a transfer that was handed on, or of one that nobody has handed on. */
    static BulkStatus of(Optional<Transfer> transfer) {
        return transfer.map(Transfer::status)
                .map(status -> new BulkStatus("SBX_" + status.name(), status.statusName()))
                .orElse(new BulkStatus("SBX_CREATED", "作成済"));
    }

    void write(JsonWriter to) {
        to.text("transaction_status", code).text("transaction_status_name", name);
    }
}
