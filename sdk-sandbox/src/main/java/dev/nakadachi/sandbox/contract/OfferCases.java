package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOperations;
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
    private static final TransferCommand COMMAND = TransferCases.of(ANY, "contract-key-9");

    private static final Map<Operation<?, ?>, Consumer<Calls>> ALL = Map.of(
            BankOperations.ACCOUNTS, calls -> calls.call(BankOperations.ACCOUNTS, new AccountsQuery()),
            BankOperations.BALANCES, calls -> calls.call(BankOperations.BALANCES, BalancesQuery.all()),
            BankOperations.TRANSACTIONS,
                    calls -> calls.call(BankOperations.TRANSACTIONS, HistoryQuery.first(ANY, DateRange.today())),
            BankOperations.DEPOSIT_NOTICES,
                    calls -> calls.call(BankOperations.DEPOSIT_NOTICES, HistoryQuery.first(ANY, DateRange.today())),
            TransferOperations.TRANSFER, calls -> calls.call(TransferOperations.TRANSFER, COMMAND),
            TransferOperations.FEE, calls -> calls.call(TransferOperations.FEE, COMMAND),
            TransferOperations.OWN_TRANSFER,
                    calls -> calls.call(
                            TransferOperations.OWN_TRANSFER,
                            OwnTransferCommand.of(
                                    new IdempotencyKey("contract-key-8"), ANY, new AccountId("other"), Money.yen(1))),
            BulkOperations.BULK_TRANSFER,
                    calls -> calls.call(BulkOperations.BULK_TRANSFER, BulkTransferCommand.of(COMMAND)));

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
