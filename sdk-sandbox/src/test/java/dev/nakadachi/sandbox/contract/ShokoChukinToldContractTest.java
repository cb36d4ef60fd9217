package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.dialect.bizsol.BizSolCodes;
import dev.nakadachi.bank.dialect.bizsol.BulkWords;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Shoko Chukin Bank for a partner who has told the SDK all that is not public: the word of a submission, the codes of
 * states, and the form of single transfers and of those between own accounts.
 */
class ShokoChukinToldContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return MadeUpForm.taking(ShokoChukinContractTest.playing().withSubmission("hand_on"));
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        return ShokoChukinContractTest.at(
                there,
                MadeUpForm.told(ShokoChukinContractTest.reading())
                        .withBulkWords(BulkWords.samples().withSubmission("hand_on"))
                        .withCodes(BizSolCodes.samples()
                                .withTransferState("SBX_APPLYING", TransferState.Kind.AWAITING_APPROVAL)
                                .withTransferState("SBX_IN_PROCESS", TransferState.Kind.IN_PROCESS)
                                .withTransferState("SBX_DONE", TransferState.Kind.COMPLETED)
                                .withTransferState("SBX_PARTLY_DONE", TransferState.Kind.PARTLY_COMPLETED)));
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        Set<Operation<?, ?>> all = new LinkedHashSet<>(ShokoChukinContractTest.PUBLISHED);
        all.addAll(Set.of(BulkOperations.CONFIRM, TransferOperations.TRANSFER, TransferOperations.OWN_TRANSFER));
        return all;
    }

    @Override
    protected BankTraits traits() {
        return ShokoChukinContractTest.published();
    }

    @Override
    protected BulkTransferCommand bulkTransfer(BankClient client, TransferCommand.Builder transfer) {
        return ShokoChukinContractTest.byTheMaster(client, transfer);
    }
}
