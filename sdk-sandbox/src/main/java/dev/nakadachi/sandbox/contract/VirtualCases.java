package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.VirtualAccount;
import dev.nakadachi.bank.VirtualAccountChange;
import dev.nakadachi.bank.VirtualAccountClosing;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualAccountIssue;
import dev.nakadachi.bank.VirtualAccountState;
import dev.nakadachi.bank.VirtualAccountType;
import dev.nakadachi.bank.VirtualAccounts;
import dev.nakadachi.bank.VirtualAccountsQuery;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.VirtualDeposits;
import dev.nakadachi.bank.VirtualOperations;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.sandbox.bank.virtual.VirtualTerm;
import dev.nakadachi.sandbox.fault.Faults;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Virtual accounts: issued, changed and ended once each, and what came in. */
final class VirtualCases {

    private final BankContract contract;

    VirtualCases(BankContract contract) {
        this.contract = contract;
    }

    void issued() {
        contract.needs(VirtualOperations.ISSUE);
        BankClient client = contract.visit().as("alice");
        VirtualAccountIssue command = issue(client, "contract-issue-1");

        List<String> ids = ids(client, command);
        long before = contract.requests();

        assertEquals(2, ids.size());
        assertEquals(ids, ids(client, command));
        assertEquals(before, contract.requests());
        assertEquals(ids, issuedThere());
        contract.needs(VirtualOperations.LIST);
        assertEquals(
                List.of(VirtualAccountState.Kind.USABLE, VirtualAccountState.Kind.USABLE),
                listed(client).stream()
                        .map(account -> account.state().orElseThrow().kind())
                        .toList());
    }

    /** Of all three commands; what was carried out is at the bank once. */
    void lostReplies() {
        contract.needs(VirtualOperations.ISSUE);
        BankClient client = contract.visit().as("alice");
        VirtualAccounts accounts = accounts(client);
        VirtualAccountIssue issue = issue(client, "contract-issue-2");
        isUnknownAndNotSentAgain(() -> accounts.issue(issue));
        assertEquals(2, issuedThere().size());

        contract.needs(VirtualOperations.CHANGE);
        VirtualAccountChange change = new VirtualAccountChange(
                new IdempotencyKey("contract-change-1"),
                VirtualAccountChange.Action.DELETE,
                List.of(new VirtualAccountId(issuedThere().get(0))));
        isUnknownAndNotSentAgain(() -> accounts.change(change));

        contract.needs(VirtualOperations.CLOSE);
        isUnknownAndNotSentAgain(
                () -> accounts.close(new VirtualAccountClosing(new IdempotencyKey("contract-closing-1"))));
        assertEquals(1, contract.bank().bank().virtualAccounts().closings().size());
    }

    void deposits() {
        contract.needs(BankOperations.VIRTUAL_DEPOSITS);
        BankClient client = contract.visit().as("alice");
        String id = contract.bank()
                .bank()
                .virtualAccounts()
                .issue(contract.main(client), VirtualTerm.PERMANENT, 1)
                .get(0)
                .id();
        contract.bank().bank().virtualAccounts().deposit(id, 110_000, "ﾅｶﾀﾞﾁ ﾀﾛｳ");

        try (Stream<VirtualDeposit> all = client.find(VirtualDeposits.class)
                .orElseThrow()
                .virtualDeposits(contract.main(client), DateRange.today())) {
            List<VirtualDeposit> deposits = all.toList();
            assertEquals(1, deposits.size());
            assertEquals(contract.main(client), deposits.get(0).account());
            assertEquals(new VirtualAccountId(id), deposits.get(0).virtualAccount());
            EnquiryCases.assertYen(110_000, deposits.get(0).amount());
            deposits.get(0).remitter().ifPresent(name -> assertEquals("ﾅｶﾀﾞﾁ ﾀﾛｳ", name));
        }
    }

    private void isUnknownAndNotSentAgain(Supplier<CommandOutcome<?>> command) {
        int planted = contract.opened().faults().outstanding();
        contract.opened()
                .faults()
                .next(
                        contract.apiCalls(),
                        Faults.dropAfterExecution(contract.opened().gate()));
        assertInstanceOf(CommandOutcome.Unknown.class, command.get());
        assertEquals(planted, contract.opened().faults().outstanding(), "the fault has struck");
        long before = contract.requests();
        assertInstanceOf(CommandOutcome.Unknown.class, command.get());
        assertEquals(before, contract.requests());
    }

    private List<String> issuedThere() {
        return contract.bank().bank().virtualAccounts().all().stream()
                .map(account -> account.id())
                .toList();
    }

    private List<VirtualAccount> listed(BankClient client) {
        try (Stream<VirtualAccount> all = accounts(client).list(VirtualAccountsQuery.all())) {
            return all.toList();
        }
    }

    private List<String> ids(BankClient client, VirtualAccountIssue command) {
        CommandOutcome<List<VirtualAccount>> outcome = accounts(client).issue(command);
        List<VirtualAccount> issued = outcome.<List<VirtualAccount>>fold(
                CommandOutcome.Accepted::answer, rejected -> List.of(), unknown -> List.of());
        return issued.stream().map(account -> account.id().value()).toList();
    }

    private VirtualAccountIssue issue(BankClient client, String key) {
        return VirtualAccountIssue.of(
                new IdempotencyKey(key), contract.main(client), VirtualAccountType.Kind.PERMANENT, 2);
    }

    private static VirtualAccounts accounts(BankClient client) {
        return client.find(VirtualAccounts.class).orElseThrow();
    }
}
