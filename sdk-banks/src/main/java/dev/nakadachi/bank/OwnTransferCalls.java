package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Rehearsal;

/** Transfers between own accounts over the pipeline. */
record OwnTransferCalls(Calls calls) implements OwnTransfers {

    @Override
    public TransferOutcome submit(OwnTransferCommand command) {
        return calls.call(TransferOperations.OWN_TRANSFER, command);
    }

    @Override
    public Rehearsal rehearse(OwnTransferCommand command) {
        return calls.rehearse(TransferOperations.OWN_TRANSFER, command);
    }

    @Override
    public String toString() {
        return "OwnTransfers";
    }
}
