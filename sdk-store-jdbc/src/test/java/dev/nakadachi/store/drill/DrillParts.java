package dev.nakadachi.store.drill;

import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.transport.Transport;

/** What a process puts around its parts, and what it was told of its bank; nothing, where it does not say. */
interface DrillParts {

    LedgerStore around(LedgerStore store);

    Transport around(Transport wire);

    default AuditSink around(AuditSink log) {
        return log;
    }

    default Institution<CorporateBank> told(Institution<CorporateBank> bank) {
        return bank;
    }
}
