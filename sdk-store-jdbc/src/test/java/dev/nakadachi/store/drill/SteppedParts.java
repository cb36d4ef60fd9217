package dev.nakadachi.store.drill;

import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.store.campaign.SteppedLedger;
import dev.nakadachi.store.campaign.SteppedLog;
import dev.nakadachi.store.campaign.Steps;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;

/** Every durable write of a process, and every request that changes something at the bank, is a step. */
final class SteppedParts implements DrillParts {

    private final Steps steps;
    private final CommandFacts facts;

    /** Of a bank of which so much is known. */
    SteppedParts(Steps steps, CommandFacts facts) {
        this.steps = steps;
        this.facts = facts;
    }

    @Override
    public LedgerStore around(LedgerStore store) {
        return new SteppedLedger(store, steps);
    }

    @Override
    public Transport around(Transport wire) {
        return steps.over(wire, SteppedParts::changes);
    }

    private static boolean changes(WireRequest request) {
        String path = request.uri().getPath();
        return path.endsWith("transfer/request") || path.endsWith("transfer/cancel");
    }

    @Override
    public AuditSink around(AuditSink log) {
        return new SteppedLog(log, steps);
    }

    @Override
    public Institution<CorporateBank> told(Institution<CorporateBank> bank) {
        return bank.withService(ServiceFacts.unknown().withCommands(facts));
    }
}
