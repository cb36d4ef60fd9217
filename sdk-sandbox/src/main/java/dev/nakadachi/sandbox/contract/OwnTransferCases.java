package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.OwnTransfers;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.OwnTransfer;
import dev.nakadachi.sandbox.bank.SubAccount;
import dev.nakadachi.sandbox.fault.Faults;
import java.util.List;
import java.util.Set;

/** Money between accounts of the same holder. */
final class OwnTransferCases {

    private final BankContract contract;

    OwnTransferCases(BankContract contract) {
        this.contract = contract;
    }

    void taken() {
        contract.needs(TransferOperations.OWN_TRANSFER);
        BankClient client = contract.visit().as("alice");

        assertInstanceOf(TransferOutcome.Accepted.class, own(client).submit(command(client, "contract-key-1")));

        List<OwnTransfer> taken = atTheBank();
        assertEquals(1, taken.size());
        assertEquals(30_000, taken.get(0).yen());
        List<BankAccount> accounts = contract.bank().bank().accountsOf("alice");
        List<SubAccount> parts = contract.bank().bank().ownTransfers().below(accounts.get(0));
        Set<AccountId> payers = Set.of(accounts.get(0).id(), parts.get(0).id());
        Set<AccountId> receivers = Set.of(accounts.get(1).id(), parts.get(1).id());
        assertTrue(payers.contains(taken.get(0).from()), "the account that pays");
        assertTrue(receivers.contains(taken.get(0).to()), "the account that receives");
    }

    void again() {
        contract.needs(TransferOperations.OWN_TRANSFER);
        BankClient client = contract.visit().as("alice");
        OwnTransferCommand command = command(client, "contract-key-2");

        own(client).submit(command);
        long before = contract.requests();
        assertInstanceOf(TransferOutcome.Accepted.class, own(client).submit(command));

        assertEquals(before, contract.requests());
        assertEquals(1, atTheBank().size());
    }

    void lostReply() {
        contract.needs(TransferOperations.OWN_TRANSFER);
        BankClient client = contract.visit().as("alice");
        OwnTransferCommand command = command(client, "contract-key-3");
        int planted = contract.opened().faults().outstanding();
        contract.opened()
                .faults()
                .next(
                        contract.apiCalls(),
                        Faults.dropAfterExecution(contract.opened().gate()));

        assertInstanceOf(TransferOutcome.Unknown.class, own(client).submit(command));

        assertEquals(planted, contract.opened().faults().outstanding(), "the fault has struck");
        assertInstanceOf(TransferOutcome.Unknown.class, own(client).submit(command));
        assertEquals(1, atTheBank().size());
    }

    private OwnTransferCommand command(BankClient client, String key) {
        List<AccountId> pair = contract.ownAccounts(client);
        return OwnTransferCommand.of(new IdempotencyKey(key), pair.get(0), pair.get(1), Money.yen(30_000));
    }

    private static OwnTransfers own(BankClient client) {
        return client.find(OwnTransfers.class).orElseThrow();
    }

    private List<OwnTransfer> atTheBank() {
        return contract.bank().bank().ownTransfers().all();
    }
}
