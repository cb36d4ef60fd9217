package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BulkItemsQuery;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestQuery;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransfersQuery;
import dev.nakadachi.bank.VirtualAccountClosing;
import dev.nakadachi.bank.VirtualAccountIssue;
import dev.nakadachi.bank.VirtualAccountType;
import dev.nakadachi.bank.VirtualAccountsQuery;
import dev.nakadachi.bank.VirtualOperations;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Calls;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a provider has, and what it has not. */
final class OfferCases {

    private static final AccountId ANY = new AccountId("any");
    private static final RequestNumber NUMBER = new RequestNumber("1");
    private static final IdempotencyKey KEY = new IdempotencyKey("contract-key-8");
    private static final TransferCommand COMMAND = Payments.single(ANY, "contract-key-9");
    private static final BulkTransferCommand BULK = BulkTransferCommand.of(COMMAND);
    private static final CancelCommand CANCEL = new CancelCommand(KEY, ANY, NUMBER, CancelCommand.Target.ACCEPTANCE);

    private static final Map<Operation<?, ?>, Consumer<Calls>> ALL = Map.ofEntries(
            asked(BankOperations.ACCOUNTS, new AccountsQuery()),
            asked(BankOperations.BALANCES, BalancesQuery.all()),
            asked(BankOperations.TRANSACTIONS, HistoryQuery.first(ANY, DateRange.today())),
            asked(BankOperations.DEPOSIT_NOTICES, HistoryQuery.first(ANY, DateRange.today())),
            asked(BankOperations.SUB_ACCOUNTS, new AccountsQuery()),
            asked(BankOperations.SUB_ACCOUNT_BALANCES, BalancesQuery.all()),
            asked(BankOperations.VIRTUAL_DEPOSITS, HistoryQuery.first(ANY, DateRange.today())),
            asked(VirtualOperations.LIST, VirtualAccountsQuery.all()),
            asked(VirtualOperations.ISSUE, VirtualAccountIssue.of(KEY, ANY, VirtualAccountType.Kind.PERMANENT, 1)),
            asked(VirtualOperations.CLOSE, new VirtualAccountClosing(KEY)),
            asked(TransferOperations.TRANSFER, COMMAND),
            asked(TransferOperations.CANCEL, CANCEL),
            asked(TransferOperations.FEE, COMMAND),
            asked(TransferOperations.STATUS, TransfersQuery.of(ANY, NUMBER)),
            asked(TransferOperations.REQUEST_RESULT, new RequestQuery(ANY, NUMBER)),
            asked(
                    TransferOperations.OWN_TRANSFER,
                    OwnTransferCommand.of(KEY, ANY, new AccountId("other"), Money.yen(1))),
            asked(BulkOperations.BULK_TRANSFER, BULK),
            asked(BulkOperations.CONFIRM, ConfirmCommand.of(KEY, NUMBER)),
            asked(BulkOperations.CANCEL, CANCEL),
            asked(BulkOperations.FEE, BULK),
            asked(BulkOperations.STATUS, TransfersQuery.of(ANY, NUMBER)),
            asked(BulkOperations.ITEMS, BulkItemsQuery.first(ANY, NUMBER)),
            asked(BulkOperations.REQUEST_RESULT, new RequestQuery(ANY, NUMBER)));

    private final BankContract contract;

    OfferCases(BankContract contract) {
        this.contract = contract;
    }

    void bound() {
        assertEquals(
                names(contract.operations()),
                names(contract.provider().profile().operations()));
        contract.leftOpen()
                .forEach(operation -> assertTrue(
                        contract.provider().profile().remedyFor(operation).isPresent(),
                        () -> operation.name() + " says how"));
    }

    void notOffered() {
        Calls calls = contract.visit().calls("alice");
        long before = contract.requests();

        ALL.forEach((operation, call) -> {
            if (!contract.operations().contains(operation)) {
                BankContract.refused(refusalOf(operation), () -> call.accept(calls));
            }
        });
        if (contract.visit().usesConsents()) {
            absent().forEach(capability -> BankContract.refused(
                    refusalOf(capability), () -> contract.visit().start("alice", capability)));
        }

        assertEquals(before, contract.requests());
    }

    private ErrorCode refusalOf(Operation<?, ?> operation) {
        return contract.leftOpen().contains(operation) ? ErrorCode.NOT_CONFIGURED : ErrorCode.NOT_OFFERED;
    }

    private ErrorCode refusalOf(Capability capability) {
        return contract.leftOpen().stream().map(Operation::capability).anyMatch(capability::equals)
                ? ErrorCode.NOT_CONFIGURED
                : ErrorCode.NOT_OFFERED;
    }

    private static <I> Map.Entry<Operation<?, ?>, Consumer<Calls>> asked(Operation<I, ?> operation, I input) {
        return Map.entry(operation, calls -> calls.call(operation, input));
    }

    private Set<Capability> absent() {
        Set<Capability> offered =
                contract.operations().stream().map(Operation::capability).collect(Collectors.toSet());
        return ALL.keySet().stream()
                .map(Operation::capability)
                .filter(capability -> !offered.contains(capability))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Set<Operation<?, ?>> operations) {
        return operations.stream()
                .map(operation -> operation.name().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
