package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import java.time.LocalDate;
import java.util.List;

/** What the platform keeps of a bulk transfer. */
record BulkData(
        String user,
        LocalDate created,
        String notes,
        String remitterCode,
        TransferOrder order,
        List<String> approvers) {}
